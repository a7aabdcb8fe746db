// Tracks by number, by language, and all of them; sizes of all MP3s together; what --probe and --progress print.
#include <algorithm>
#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sources.h"
#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;

std::vector<Json> lines_of(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line, nullptr, false));
    return lines;
}

/// Of the tone that is in the MP3, by how often it crosses zero.
int hertz(const std::string& path) {
    const std::string pcm = run_quietly({"ffmpeg", "-v", "error", "-i", path, "-map", "0:a", "-ac", "1", "-f", "s8", "-"});
    int crossings = 0;
    for (size_t index = 1; index < pcm.size(); ++index) crossings += pcm[index - 1] < 0 && pcm[index] >= 0 ? 1 : 0;
    return static_cast<int>(crossings / (static_cast<double>(pcm.size()) / 44100) / 100 + 0.5) * 100;
}

TEST(Track, IsMeantByItsNumberOrLanguage) {
    const Folder folder;
    for (const auto& [track, tone] : {std::pair("default", 600), std::pair("0", 300), std::pair("2", 900), std::pair("en", 300), std::pair("de-AT", 600)}) {
        run_quietly({UNREEL_TOOL, "--overwrite", "--track", track, film_mkv(), folder / "out.mp3"});
        EXPECT_EQ(hertz(folder / "out.mp3"), tone) << track;
    }
    const auto missing = unreel({"--track", "3", film_mkv(), folder / "no.mp3"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_NE(missing.errors.find("does not have the audio track"), std::string::npos) << missing.errors;
}

TEST(Language, ThatIsMissingIsTheDefaultTrackWithAWarning) {
    const Folder folder;
    const Json made = Json::parse(run_quietly({UNREEL_TOOL, "--json", "--track", "fr", film_mkv(), folder / "out.mp3"}), nullptr, false);
    EXPECT_EQ(hertz(folder / "out.mp3"), 600);
    EXPECT_EQ(made["warnings"][0]["code"], "language_missing");
    const std::string text = run_quietly({UNREEL_TOOL, "--overwrite", "--track", "fr", film_mkv(), folder / "out.mp3"});
    EXPECT_NE(text.find("warning: there is no track in the language “fr”"), std::string::npos) << text;
}

TEST(AllTracks, BecomeAnMp3Each) {
    const Folder folder;
    const auto made = lines_of(run_quietly({UNREEL_TOOL, "--json", "--track", "all", "--name", "{name} {language} {tracktitle}", film_mkv(), folder / "new/"}));
    ASSERT_EQ(made.size(), 3U);
    EXPECT_EQ(made[1]["target"], folder / "new/film ger Synchron.mp3");
    EXPECT_EQ(made[1]["track"], 1);
    EXPECT_EQ(hertz(folder / "new/film eng.mp3"), 300);
    EXPECT_EQ(hertz(folder / "new/film ger Synchron.mp3"), 600);
}

TEST(NameOfATrack, SaysWhichOneItIs) {
    const Folder folder;
    run_quietly({UNREEL_TOOL, "--track", "all", film_mkv(), short_mp3(), folder / "new/"});
    for (const char* name : {"film (eng).mp3", "film (ger Synchron).mp3", "film.mp3", "short.mp3"}) {
        EXPECT_TRUE(std::filesystem::exists((folder / "new/") + name)) << name;
    }
    run_quietly({UNREEL_TOOL, "--track", "all", "--name", "{Track-Title} x", film_mkv(), folder / "x/"});
    for (const char* name : {"Synchron x.mp3", "film.mp3", "film (2).mp3"}) EXPECT_TRUE(std::filesystem::exists((folder / "x/") + name)) << name;
}

TEST(AllMp3s, FitTogetherAtTheHighestBitrate) {
    const Folder folder;
    const auto size_with = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {UNREEL_TOOL, "--json", "--overwrite"});
        options.insert(options.end(), {tone_flac(), tone_flac(), folder / "out/"});
        int64_t bytes = 0;
        for (const Json& line : lines_of(run_quietly(options))) bytes += line["bytes"].get<int64_t>();
        return bytes;
    };
    const int64_t at_96 = size_with({"--bitrate", "96"});
    // A frame's padding byte is counted for each.
    EXPECT_EQ(size_with({"--fit-all", std::to_string(at_96 + 2)}), at_96);
    EXPECT_LT(size_with({"--fit-all", std::to_string(at_96 - 1)}), at_96);
    EXPECT_GT(size_with({"--fit-all", std::to_string(at_96 - 1)}), at_96 / 2);
}

TEST(AllMp3s, ThatCannotFitAreNotBegun) {
    const Folder folder;
    const auto small = unreel({"--fit-all", "2kB", tone_flac(), short_mp3(), folder / "out/"});
    EXPECT_EQ(small.status, 1);
    EXPECT_NE(small.errors.find("the MP3s do not fit into 2000 bytes"), std::string::npos) << small.errors;
    EXPECT_EQ(folder.names(), std::set<std::string>{});
}

TEST(AllMp3s, AboveALimitThatIsNoneOfTheEncodersAreTold) {
    const Folder folder;
    write_file(folder / "recipe.json", bytes_of(R"({"limits": {"bytes": 40000, "bytesOf": "batch"}})"));
    const auto convert = [&](std::vector<std::string> sources) {
        sources.insert(sources.begin(), {"--overwrite", "--recipe", folder / "recipe.json"});
        sources.push_back(folder / "out/");
        return unreel(sources);
    };
    EXPECT_EQ(convert({short_mp3()}).errors, "");
    const auto result = convert({short_mp3(), short_mp3(), tone_flac()});
    EXPECT_EQ(result.status, 0);
    EXPECT_TRUE(result.errors.starts_with("unreel: all MP3s together have ")) << result.errors;
    EXPECT_TRUE(result.errors.ends_with(" bytes, more than the 40000 that are allowed\n")) << result.errors;
}

TEST(Probe, PrintsALineOfJsonForEachFile) {
    const auto result = unreel({"--probe", "--json", film_mkv(), "/nowhere", tone_flac()});
    EXPECT_EQ(result.status, 1);
    const auto lines = lines_of(result.output);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0]["source"], film_mkv());
    ASSERT_EQ(lines[0]["tracks"].size(), 3U);
    EXPECT_EQ(lines[0]["tracks"][1]["language"], "ger");
    EXPECT_EQ(lines[0]["defaultTrack"], 1);
    EXPECT_EQ(lines[0]["chapters"][2]["title"], "Part 3");
    EXPECT_EQ(lines[0]["cover"]["mimeType"], "image/png");
    EXPECT_EQ(lines[1]["tags"]["artist"], Json::array({"B"}));
}

TEST(Json, IsValidWhateverAFileIsCalled) {
    const Folder folder;
    const std::string source = folder / "a\xff\"\n.flac";
    std::filesystem::copy_file(tone_flac(), source);
    const auto lines = lines_of(run_quietly({UNREEL_TOOL, "--json", source, folder / "out.mp3"}));
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0]["source"], folder / "a\uFFFD\"\n.flac");
}

TEST(Progress, IsOnStandardError) {
    const Folder folder;
    write_silence(folder / "long.au", 300);
    const auto result = unreel({"--json", "--progress", folder / "long.au", folder / "out.mp3"});
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(lines_of(result.output).size(), 1U);
    EXPECT_NE(result.errors.find(" % 1/1 " + (folder / "long.au")), std::string::npos) << result.errors;
    EXPECT_TRUE(result.errors.ends_with("100 % 1/1 " + (folder / "long.au") + "\n")) << result.errors;
}

}  // namespace

}  // namespace unreel::test
