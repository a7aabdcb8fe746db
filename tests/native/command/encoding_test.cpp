// What becomes of each option in the MP3, as ffprobe and ffmpeg see it.
#include <cmath>
#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sources.h"
#include "support/judges.h"
#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;

/// An MP3 and what `--json` said of it.
struct Made {
    Json json;
    std::map<std::string, std::string> probed;
    Pcm pcm;
    int64_t bytes = 0;
};

Made make(std::vector<std::string> options, const std::string& source = tone_flac()) {
    const Folder folder;
    const std::string path = folder / "out.mp3";
    options.insert(options.begin(), {UNREEL_TOOL, "--json", "--copy", "never"});
    options.insert(options.end(), {source, path});
    Made made;
    made.json = Json::parse(run_quietly(options), nullptr, false);
    made.probed = ffprobe(path, "stream=sample_rate,channels,bit_rate");
    made.pcm = decode_strictly(read_file(path));
    made.bytes = static_cast<int64_t>(std::filesystem::file_size(path));
    EXPECT_EQ(made.json["bytes"], made.bytes);
    EXPECT_EQ(made.json["target"], path);
    EXPECT_EQ(made.json["source"], source);
    EXPECT_EQ(std::to_string(made.json["sampleRate"].get<int>()), made.probed["sample_rate"]);
    EXPECT_EQ(std::to_string(made.json["channels"].get<int>()), made.probed["channels"]);
    return made;
}

double loudness_of(const Pcm& pcm, size_t channel) { return loudness(Pcm{pcm.sample_rate, {pcm.channels.at(channel)}}); }

TEST(Bitrates, AreThoseAskedFor) {
    EXPECT_EQ(make({"--bitrate", "96"}).probed["bit_rate"], "96000");
    EXPECT_EQ(make({"--bitrate", "320"}).json["settings"]["rateControl"], "cbr");
    const Made average = make({"--abr", "100"});
    EXPECT_EQ(average.json["settings"]["rateControl"], "abr");
    EXPECT_EQ(average.json["settings"]["bitrateKbps"], 100);
    const Made best = make({"--vbr", "0"});
    const Made smallest = make({"--vbr", "9"});
    EXPECT_EQ(best.json["settings"]["vbrQuality"], 0);
    EXPECT_TRUE(best.json["variable"]);
    EXPECT_GT(best.bytes, smallest.bytes);
}

TEST(Rates, AreThoseAskedFor) {
    EXPECT_EQ(make({"--rate", "22050"}).probed["sample_rate"], "22050");
    EXPECT_EQ(make({"--rate", "source"}).probed["sample_rate"], "44100");
}

TEST(Fit, IsTheLargestThatFits) {
    const Made made = make({"--fit", "40kB"});
    EXPECT_LE(made.bytes, 40'000);
    EXPECT_EQ(made.json["settings"]["rateControl"], "cbr");
    // 44.1 kHz has no bitrate between.
    EXPECT_EQ(made.json["bitrate"], 128);
    EXPECT_GT(make({"--bitrate", "160"}).bytes, 40'000);
    const Folder folder;
    const auto result = unreel({"--fit", "1kB", tone_flac(), folder / "out.mp3"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(folder.names(), std::set<std::string>{});
}

TEST(Settings, AreToldToTheEncoder) {
    const Json settings = make({"--bitrate", "192", "--stereo", "plain", "--lowpass", "9000", "--quality", "7"}).json["settings"];
    EXPECT_EQ(settings, (Json{{"rateControl", "cbr"}, {"bitrateKbps", 192}, {"stereo", "plain"}, {"lowpassHz", 9000}, {"lameQuality", 7}}));
}

TEST(Channels, AreThoseAskedFor) {
    // Left is four times as loud as right.
    const Made source = make({});
    const double left = loudness_of(source.pcm, 0);
    for (const auto& [choice, expected] : {std::pair("mono", 0.625), std::pair("left", 1.0), std::pair("right", 0.25), std::pair("louder", 1.0)}) {
        const Made made = make({"--channels", choice});
        EXPECT_EQ(made.probed.at("channels"), "1") << choice;
        EXPECT_NEAR(loudness_of(made.pcm, 0) / left, expected, 0.02) << choice;
    }
    EXPECT_NEAR(loudness_of(make({"--channels", "swapped"}).pcm, 1) / left, 1, 0.02);
}

TEST(Gain, IsInDecibels) {
    const double before = loudness_of(make({}).pcm, 0);
    EXPECT_NEAR(loudness_of(make({"--gain", "-6.0206"}).pcm, 0) / before, 0.5, 0.01);
}

TEST(Fades, AreHeard) {
    const Pcm all = make({"--fade-in", "0.5", "--fade-out", "0.5", "--fade-shape", "decibel"}).pcm;
    const double middle = loudness(all.slice(40000, 4000));
    EXPECT_LT(loudness(all.slice(0, 4000)), middle / 20);
    EXPECT_LT(loudness(all.slice(all.sample_count() - 4000, 4000)), middle / 20);
}

TEST(Part, IsExactToTheSample) {
    const Made made = make({"--start", "0:00.5", "--end", "00:00:01.25"});
    EXPECT_EQ(made.json["samples"], 33075);
    EXPECT_EQ(made.pcm.sample_count(), 33075U);
}

TEST(Preset, IsHeardInTheResult) {
    const Made made = make({"--preset", "speech-to-text"});
    EXPECT_EQ(made.probed.at("sample_rate"), "16000");
    EXPECT_EQ(made.probed.at("channels"), "1");
    EXPECT_TRUE(made.json["recipe"].get<std::string>().starts_with("CBR 48 kbit/s, mono")) << made.json["recipe"];
}

TEST(Copy, IsWhereNothingElseIsAsked) {
    const Folder folder;
    const auto copied = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {UNREEL_TOOL, "--json", "--overwrite"});
        options.insert(options.end(), {short_mp3(), folder / "out.mp3"});
        return Json::parse(run_quietly(options), nullptr, false);
    };
    EXPECT_EQ(copied({})["copied"], true);
    EXPECT_EQ(copied({"--copy", "always"})["settings"], nullptr);
    EXPECT_EQ(copied({"--copy", "never"})["copied"], false);
    EXPECT_EQ(copied({"--gain", "-3"})["copied"], false);
    const auto refused = unreel({"--copy", "always", tone_flac(), folder / "no.mp3"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.errors.find("leave out --copy always"), std::string::npos) << refused.errors;
    EXPECT_EQ(folder.names(), std::set<std::string>{"out.mp3"});
}

}  // namespace

}  // namespace unreel::test
