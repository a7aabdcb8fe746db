// Loudness by the command line, as ffmpeg's `ebur128` measures it.
#include <cmath>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sources.h"
#include "support/ebur128.h"
#include "support/wav.h"
#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;

// Two seconds of a tone whose amplitude is that.
std::string tone(const Folder& folder, const std::string& name, double amplitude) {
    const std::string path = folder / name;
    write_file(path, make_wav({.bits = 24}, 96000, [&](int, double seconds) { return amplitude * std::sin(2 * 3.14159265358979 * 997 * seconds); }));
    return path;
}

std::vector<Json> lines_of(const std::string& output) {
    std::vector<Json> lines;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line, nullptr, false));
    return lines;
}

TEST(Loudness, IsThatOfEachFileOrOfAllTogether) {
    const Folder sources;
    const std::string loud = tone(sources, "loud.wav", 0.5);
    const std::string soft = tone(sources, "soft.wav", 0.05);
    for (const bool is_album : {false, true}) {
        const Folder folder;
        std::vector<std::string> words{"--json", "--bitrate", "128", "--loudness", "-18", "--replaygain", loud, soft, folder / ""};
        if (is_album) words.insert(words.begin(), "--album");
        const auto made = unreel(words);
        ASSERT_EQ(made.status, 0) << made.errors;
        const auto lines = lines_of(made.output);
        ASSERT_EQ(lines.size(), 2U);
        const double first = ebur128(folder / "loud.mp3").integrated_lufs;
        const double second = ebur128(folder / "soft.mp3").integrated_lufs;
        EXPECT_NEAR(lines[0]["loudness"]["lufs"].get<double>(), first, 0.1);
        EXPECT_NEAR(lines[1]["loudness"]["lufs"].get<double>(), second, 0.1);
        if (is_album) {
            EXPECT_NEAR(first - second, 20, 0.1);
            EXPECT_EQ(lines[0]["loudness"]["gainDb"], lines[1]["loudness"]["gainDb"]);
        } else {
            EXPECT_NEAR(first, -18, 0.1);
            EXPECT_NEAR(second, -18, 0.1);
        }
        const std::string tags = run_quietly({"mutagen-inspect", folder / "soft.mp3"});
        EXPECT_NE(tags.find("replaygain_track_gain="), std::string::npos);
        EXPECT_EQ(tags.find("replaygain_album_gain=") != std::string::npos, is_album);
    }
}

TEST(Loudness, IsSaidWithItsReason) {
    const Folder folder;
    const std::string source = tone(folder, "tone.wav", 0.5);
    const auto said = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--overwrite", source, folder / "out.mp3"});
        const auto made = unreel(words);
        EXPECT_EQ(made.status, 0) << made.errors;
        const size_t place = made.output.find("loudness: ");
        return place == std::string::npos ? "" : made.output.substr(place + 10, made.output.find('\n', place) - place - 10);
    };
    // A sine of amplitude 0.5 on both sides has −6.0 LUFS and −6.0 dBTP.
    EXPECT_EQ(said({}), "");
    EXPECT_EQ(said({"--loudness", "-16"}), "-16.0 LUFS (-6.0 before, -10.0 dB)");
    EXPECT_EQ(said({"--loudness", "-6.3"}), "-6.0 LUFS (-6.0 before, +0.0 dB: close enough)");
    EXPECT_EQ(said({"--loudness", "-5", "--true-peak", "-5.5"}), "-5.5 LUFS (-6.0 before, +0.5 dB: more would exceed -5.5 dBTP)");
    EXPECT_EQ(said({"--loudness", "-5", "--only-lower"}), "-6.0 LUFS (-6.0 before, +0.0 dB: softer, and left so)");
    EXPECT_EQ(said({"--loudness", "-5", "--true-peak", "-8", "--limiter"}).substr(0, 35), "-8.0 LUFS (-6.0 before, +1.0 dB, li");
}

TEST(Loudness, OfAFileThatCannotBeReadIsNobodysTrouble) {
    const Folder folder;
    const std::string good = tone(folder, "good.wav", 0.1);
    const std::string bad = folder / "bad.wav";
    std::ofstream(bad) << "this is no sound";
    const auto made = unreel({"--loudness", "-16", "--album", "--json", bad, good, folder / "new/"});
    EXPECT_EQ(made.status, 1);
    EXPECT_EQ(lines_of(made.output).size(), 1U);
    EXPECT_NEAR(ebur128(folder / "new/good.mp3").integrated_lufs, -16, 0.1);
}

// Of frames that are copied nothing is measured while they are: so they are before.
TEST(Loudness, OfACopyIsInItsTags) {
    const Folder folder;
    const std::string mp3 = folder / "source.mp3";
    ASSERT_EQ(unreel({tone(folder, "tone.wav", 0.25), mp3}).status, 0);
    const auto made = unreel({"--json", "--replaygain", mp3, folder / "copy.mp3"});
    ASSERT_EQ(made.status, 0) << made.errors;
    EXPECT_TRUE(lines_of(made.output)[0]["copied"]);
    const std::string tags = run_quietly({"mutagen-inspect", folder / "copy.mp3"});
    EXPECT_NE(tags.find("replaygain_track_gain=-5.9"), std::string::npos) << tags;
    const auto parts = unreel({"--json", "--replaygain", "--split", "parts=2", mp3, folder / "parts/"});
    ASSERT_EQ(parts.status, 0) << parts.errors;
    const auto lines = lines_of(parts.output);
    ASSERT_EQ(lines.size(), 2U);
    for (const Json& line : lines) {
        EXPECT_TRUE(line["copied"]);
        EXPECT_NE(run_quietly({"mutagen-inspect", line["target"]}).find("replaygain_track_gain=-5.9"), std::string::npos) << line;
    }
}

}  // namespace

}  // namespace unreel::test
