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
        {{"--bitrat", "128", "in", "out"}, "there is no option --bitrat; did you mean --bitrate?"},
        {{"--fadein=3", "in", "out"}, "there is no option --fadein; did you mean --fade-in?"},
        {{"--encoder", "3", "in", "out"}, "there is no option --encoder; did you mean --encoders?"},
        {{"--loudness", "3", "in", "out"}, "there is no option --loudness; see unreel --help"},
        {{"-b", "128", "in", "out"}, "there is no option -b; see unreel --help"},
        {{"--overwrite=yes", "in", "out"}, "--overwrite takes no value"},
        {{"in", "out", "--bitrate"}, "--bitrate needs a value; it can be one of MP3's bitrates"},
        {{"--bitrate", "much", "in", "out"}, "“much” is no value for --bitrate; it can be one of MP3's bitrates"},
        {{"--bitrate=1e9", "in", "out"}, "“1e9” is no value for --bitrate"},
        {{"--bitrate", "100", "in", "out"}, "--bitrate is 100; it can be 8, 16,"},
        {{"--abr", "7", "in", "out"}, "--abr is 7; it can be 8 to 320"},
        {{"--vbr", "10", "in", "out"}, "--vbr is 10; it can be 0 to 9"},
        {{"--vbr", "", "in", "out"}, "“” is no value for --vbr; it can be 0 to 9"},
        {{"--fit", "25XB", "in", "out"}, "“25XB” is no value for --fit; it can be a number of bytes above 0, as in 25MB"},
        {{"--fit-all", "0", "in", "out"}, "“0” is no value for --fit-all"},
        {{"--copy", "maybe", "in", "out"}, "“maybe” is no value for --copy; it can be auto, always or never"},
        {{"--rate", "44000", "in", "out"}, "--rate is 44000; it can be 48000, 44100,"},
        {{"--stereo", "wide", "in", "out"}, "“wide” is no value for --stereo; it can be joint or plain"},
        {{"--lowpass", "50", "in", "out"}, "--lowpass is 50; it can be 0, or 1000 to 20500"},
        {{"--quality", "-1", "in", "out"}, "--quality is -1; it can be 0 to 9"},
        {{"--channels", "five", "in", "out"}, "“five” is no value for --channels; it can be source, mono, left, right, swapped, louder or dialogue"},
        {{"--gain", "61", "in", "out"}, "--gain is 61; it can be -60 to 60"},
        {{"--gain", "nan", "in", "out"}, "“nan” is no value for --gain"},
        {{"--fade-in", "-1", "in", "out"}, "--fade-in is -1; it can be 0 to 60"},
        {{"--fade-out", "61", "in", "out"}, "--fade-out is 61; it can be 0 to 60"},
        {{"--fade-shape", "round", "in", "out"}, "“round” is no value for --fade-shape; it can be linear or decibel"},
        {{"--start", "nan", "in", "out"}, "“nan” is no value for --start; it can be seconds"},
        {{"--end", "inf", "in", "out"}, "“inf” is no value for --end"},
        {{"--end", "1:60", "in", "out"}, "“1:60” is no value for --end"},
        {{"--start", "5", "--end", "0:05", "in", "out"}, "--end is not after --start"},
        {{"--track", "1.5", "in", "out"}, "--track is \"1.5\"; it can be default, all, a number from 0 to 9999, or a language"},
        {{"--tag", "title", "in", "out"}, "“title” is no value for --tag; it can be NAME=VALUE"},
        {{"--tag", "=x", "in", "out"}, "“=x” is no value for --tag"},
        {{"--tag", "track=first", "in", "out"}, "--tag: track: write a number"},
        {{"--tags", "drop", "in", "out"}, "“drop” is no value for --tags; it can be keep or none"},
        {{"--tags-from-name", "{titel}", "in", "out"}, "--tags-from-name: "},
        {{"--cover", "/nowhere.png", "in", "out"}, "--cover /nowhere.png: the file cannot be read"},
        {{"--cover", "/etc/hostname", "in", "out"}, "--cover /etc/hostname: this is no picture"},
        {{"--cover-pixels", "5", "in", "out"}, "--cover-pixels is 5; it can be "},
        {{"--chapters", "all", "in", "out"}, "“all” is no value for --chapters; it can be keep or none"},
        {{"--name", "{titel}", "in", "out/"}, "--name: "},
        {{"--name", "", "in", "out/"}, "--name is \"\"; it can be 1 to 500 bytes"},
        {{"--preset", "loud", "in", "out"}, "there is no preset “loud”; there are music, best, small,"},
        {{"--recipe", "/nowhere.json", "in", "out"}, "--recipe /nowhere.json: the file cannot be read"},
        {{"--recipe", "/etc/hostname", "in", "out"}, "--recipe /etc/hostname: "},
        {{"--encoders", "0", "in", "out"}, "“0” is no value for --encoders; it can be 1 to 256"},
        {{"--encoders", "100000", "in", "out"}, "“100000” is no value for --encoders"},
        {{"--reads", "some", "in", "out"}, "“some” is no value for --reads; it can be auto, all or needed"},
        {{}, "no file is given"},
        {{"in"}, "no file is given for the MP3"},
        {{"--probe"}, "no file is given"},
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

/// Refused before anything is looked at, with one sentence that names both.
TEST(OptionsThatContradictEachOther, AreRefusedByName) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{"--vbr", "2", "--bitrate", "128"}, "--vbr and --bitrate cannot be given together"},
        {{"--fit", "3MB", "--abr=100"}, "--fit and --abr cannot be given together"},
        {{"--fit", "3MB", "--fit-all", "3MB"}, "--fit and --fit-all cannot be given together"},
        {{"--preset", "voice", "--recipe", "x.json"}, "--preset and --recipe cannot be given together"},
        {{"--probe", "--explain"}, "--probe and --explain cannot be given together"},
        {{"--copy", "always", "--gain", "3"}, "--gain asks for another loudness, for which an MP3 has to be encoded, but --copy is always"},
        {{"--copy", "always", "--rate", "22050"}, "--rate asks for a sample rate, for which an MP3 has to be encoded, but --copy is always"},
        {{"--bitrate", "320", "--rate", "22050"}, "the bitrate is 320, but at --rate 22050 an MP3 has"},
    };
    const Folder folder;
    for (auto [words, sentence] : cases) {
        words.insert(words.end(), {folder / "in", folder / "out"});
        const auto result = unreel(words);
        EXPECT_EQ(result.status, 2) << sentence;
        EXPECT_TRUE(result.errors.starts_with("unreel: " + sentence)) << result.errors;
        EXPECT_EQ(std::ranges::count(result.errors, '\n'), 1) << result.errors;
    }
    EXPECT_EQ(folder.names(), std::set<std::string>{});
}

TEST(OptionThatIsGivenTwice, CountsAsItWasGivenLast) {
    EXPECT_EQ(run_quietly({UNREEL_TOOL, "--explain", "--json", "--vbr", "2", "--vbr", "7"}),
              run_quietly({UNREEL_TOOL, "--explain", "--json", "--vbr=7"}));
}

TEST(FileWhoseNameLooksLikeAnOption, IsGivenAfterTwoDashes) {
    const auto result = unreel({"--probe", "--", "--nowhere"});
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(result.errors.starts_with("unreel: --nowhere: the file cannot be read")) << result.errors;
}

}  // namespace

}  // namespace unreel::test
