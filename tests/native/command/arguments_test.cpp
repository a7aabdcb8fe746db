// What the tool says to words that it does not understand.
#include <algorithm>

#include <gtest/gtest.h>

#include "tool.h"

namespace unreel::test {

namespace {

TEST(Help, IsNoError) {
    for (const char* word : {"--help", "-h"}) {
        const auto result = unreel({word});
        EXPECT_EQ(result.status, 0);
        EXPECT_TRUE(result.output.starts_with("usage: unreel")) << result.output;
        EXPECT_EQ(result.errors, "");
    }
    EXPECT_EQ(unreel({"--bitrate", "128", "in", "--help"}).status, 0);
}

TEST(Version, IsThatOfThePackage) {
    const auto result = unreel({"--version"});
    EXPECT_EQ(result.status, 0);
    EXPECT_TRUE(result.output.starts_with("unreel 0.")) << result.output;
    EXPECT_EQ(result.errors, "");
}

TEST(WrongWords, AreNamedInOneSentence) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{"--bitrat", "128", "in", "out"}, "there is no option --bitrat"},
        {{"--overwrite=yes", "in", "out"}, "there is no option --overwrite=yes"},
        {{"-b", "128", "in", "out"}, "there is no option -b"},
        {{"in", "out", "--bitrate"}, "--bitrate needs a value"},
        {{"--bitrate", "much", "in", "out"}, "“much” is no value for --bitrate"},
        {{"--bitrate=1e9", "in", "out"}, "“1e9” is no value for --bitrate"},
        {{"--start", "nan", "in", "out"}, "“nan” is no value for --start"},
        {{"--end", "inf", "in", "out"}, "“inf” is no value for --end"},
        {{"--track", "1.5", "in", "out"}, "“1.5” is no value for --track"},
        {{"--encoders", "0", "in", "out"}, "“0” is no value for --encoders"},
        {{"--encoders", "100000", "in", "out"}, "“100000” is no value for --encoders"},
        {{"--reads", "some", "in", "out"}, "“some” is no value for --reads"},
        {{}, "no file is given"},
        {{"in"}, "no file is given for the MP3"},
        {{"in", "out", "more"}, "“more” is one file too many"},
        {{"--probe", "in", "out"}, "“out” is one file too many"},
        {{"in", ""}, "a file's name is empty"},
    };
    for (const auto& [words, sentence] : cases) {
        const auto result = unreel(words);
        EXPECT_EQ(result.status, 2) << sentence;
        EXPECT_TRUE(result.errors.starts_with("unreel: " + sentence)) << result.errors;
        EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
        EXPECT_EQ(result.output, "");
    }
}

TEST(ValueThatIsNotPossible, NamesTheOption) {
    const Folder folder;
    write_silence(folder / "in.au", 1);
    const auto result = unreel({"--bitrate", "100", folder / "in.au", folder / "out.mp3"});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("--bitrate"), std::string::npos) << result.errors;
    EXPECT_EQ(folder.names(), std::set<std::string>{"in.au"});
}

TEST(FileWhoseNameLooksLikeAnOption, IsGivenAfterTwoDashes) {
    const auto result = unreel({"--probe", "--", "--nowhere"});
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(result.errors.starts_with("unreel: --nowhere: the file cannot be read")) << result.errors;
}

}  // namespace

}  // namespace unreel::test
