// `--analyse`: a line of JSON for each file, whatever becomes of the others.
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;

std::vector<Json> lines_of(const std::string& text) {
    std::vector<Json> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) found.push_back(Json::parse(line, nullptr, false));
    return found;
}

TEST(Analyse, PrintsALineForEachFileThatCanBeRead) {
    const Folder folder;
    write_silence(folder / "silence.au", 5);
    const auto result = unreel({"--analyse", media_path("formats/flac.flac"), media_path("bad/silent_film.mp4"), folder / "silence.au"});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("silent_film.mp4"), std::string::npos) << result.errors;
    const auto lines = lines_of(result.output);
    ASSERT_EQ(lines.size(), 2U) << result.output;
    EXPECT_EQ(lines[0]["source"], media_path("formats/flac.flac"));
    EXPECT_EQ(lines[0]["sampleRate"], 44100);
    EXPECT_EQ(lines[0]["channels"], 2);
    EXPECT_TRUE(lines[0]["integratedLufs"].is_number());
    EXPECT_EQ(lines[0]["silences"], Json::array());
    EXPECT_EQ(lines[1]["duration"], 5);
    EXPECT_TRUE(lines[1]["integratedLufs"].is_null());
    EXPECT_TRUE(lines[1]["truePeakDbtp"].is_null());
    EXPECT_EQ(lines[1]["silences"], (Json::array({{{"start", 0.0}, {"end", 5.0}}})));
    EXPECT_EQ(lines[1]["advice"], Json::array());
    EXPECT_EQ(folder.names(), std::set<std::string>{"silence.au"});
}

TEST(Analyse, LooksAtTheChannelsAndSilencesThatAreAskedFor) {
    const std::string source = media_path("formats/flac.flac");
    const auto lines = lines_of(run_quietly({UNREEL_TOOL, "--analyse", "--channels", "left", "--silence", "-20,0.1", source}));
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0]["channels"], 1);
    EXPECT_EQ(unreel({"--analyse", "--probe", source}).status, 2);
    EXPECT_EQ(unreel({"--analyse"}).status, 2);
}

}  // namespace

}  // namespace unreel::test
