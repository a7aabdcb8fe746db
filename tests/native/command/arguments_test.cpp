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
        {{"--speed", "3", "in", "out"}, "there is no option --speed; see unreel --help"},
        {{"--replay-gain", "in", "out"}, "there is no option --replay-gain; did you mean --replaygain?"},
        {{"--loudnes", "-16", "in", "out"}, "there is no option --loudnes; did you mean --loudness?"},
        {{"--loudness", "-41", "in", "out"}, "--loudness is -41; it can be -40 to -5"},
        {{"--loudness", "loud", "in", "out"}, "“loud” is no value for --loudness; it can be none, or -40 to -5 LUFS"},
        {{"--loudness", "16", "in", "out"}, "--loudness is 16; it can be -40 to -5"},
        {{"--true-peak", "1", "in", "out"}, "--true-peak is 1; it can be -9 to 0"},
        {{"--tolerance", "nan", "in", "out"}, "“nan” is no value for --tolerance; it can be 0 to 3 LU"},
        {{"--album=yes", "in", "out"}, "--album takes no value"},
        {{"--split", "chapter", "in", "out"}, "“chapter” is no value for --split; it can be chapters, marks, silence, every=10:00, parts=4, limits, "},
        {{"--split", "every", "in", "out"}, "“every” is no value for --split"},
        {{"--split", "every=", "in", "out"}, "“every=” is no value for --split"},
        {{"--split", "every=0.5", "in", "out"}, "--split is 0.5; it can be 1 to 86400"},
        {{"--split", "parts=1", "in", "out"}, "--split is 1; it can be 2 to 1000"},
        {{"--split", "parts=2.5", "in", "out"}, "“parts=2.5” is no value for --split"},
        {{"--split", "limits=", "in", "out"}, "“limits=” is no value for --split"},
        {{"--split", "limits=25MB,", "in", "out"}, "“limits=25MB,” is no value for --split"},
        {{"--split", "limits=25MB,3MB", "in", "out"}, "“limits=25MB,3MB” is no value for --split"},
        {{"--split", "limits=5,6", "in", "out"}, "“limits=5,6” is no value for --split"},
        {{"--split", "silence=3", "in", "out"}, "“silence=3” is no value for --split"},
        {{"--into", "parts", "in", "out"}, "“parts” is no value for --into; it can be files, chapters or both"},
        {{"--shorten-pauses", "0", "in", "out"}, "--shorten-pauses is 0; it can be 0.1 to 60"},
        {{"--shorten-pauses", "long", "in", "out"}, "“long” is no value for --shorten-pauses; it can be 0.1 to 60 seconds"},
        {{"--silence", "-10dB", "in", "out"}, "--silence is -10; it can be -90 to -20"},
        {{"--silence", "-50dB,", "in", "out"}, "“-50dB,” is no value for --silence; it can be -90 to -20 decibels, and"},
        {{"--silence", "0.5s", "in", "out"}, "“0.5s” is no value for --silence"},
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
        {{"--copy", "always", "--loudness", "-16"}, "--loudness asks for another loudness, for which an MP3 has to be encoded, but --copy is always"},
        {{"--shorten-pauses", "1", "--copy", "always"}, "--shorten-pauses asks for shorter pauses, for which an MP3 has to be encoded, but --copy is always"},
        {{"--split", "limits"}, "nothing says how long a part may be, but --split is limits"},
        {{"--split", "limits", "--fit-all", "3MB"}, "--fit-all counts all files together, but --split makes parts, which have a size each"},
        {{"--split", "chapters", "--fit-all", "3MB"}, "--fit-all counts all files together, but --split makes parts, which have a size each"},
        {{"--split", "limits=25MB", "--into", "both"}, "--into asks for one MP3 of all parts, but --split is limits, which it would exceed"},
        {{"--split", "marks", "--into", "both", "--chapters", "none"}, "--into asks for chapters, which --chapters leaves out"},
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
