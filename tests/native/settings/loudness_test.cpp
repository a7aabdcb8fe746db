// What loudness an MP3 has, and what its tags say of it, through ffmpeg's `ebur128`, mutagen and ffprobe.
#include <cmath>
#include <deque>
#include <map>
#include <sstream>

#include "convert/analyse.h"
#include "convert/replay_gain.h"
#include "io/memory.h"
#include "settings/settings.h"
#include "support/ebur128.h"
#include "support/synth.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

Bytes wav_of(const Pcm& pcm, double gain) {
    const WavFormat format{.channels = static_cast<int>(pcm.channels.size()), .sample_rate = pcm.sample_rate, .bits = 32, .tag = 3};
    return make_wav(format, static_cast<int>(pcm.sample_count()), [&](int channel, double seconds) {
        return gain * pcm.channels[static_cast<size_t>(channel)][static_cast<size_t>(std::llround(seconds * pcm.sample_rate))];
    });
}

Bytes music(double gain = 1, int rate = 44100, int channels = 2) { return wav_of(make_music(rate, channels, static_cast<size_t>(6 * rate)), gain); }

LoudnessFacts measured(const Bytes& source, const ConversionOptions& options) {
    MemorySource memory(source);
    const auto analysis = analyse(memory, options);
    EXPECT_TRUE(analysis);
    return analysis ? loudness_of(analysis->loudness) : LoudnessFacts();
}

ConversionOptions to_loudness(const Bytes& source, const Encoding& encoding, const Loudness& wish) {
    ConversionOptions options = with(encoding);
    options.recipe.loudness = wish;
    options.loudness = choose_gain(wish, measured(source, options), options.recipe.sound.gain_db);
    return options;
}

constexpr Loudness limited{.mode = LoudnessMode::limiter, .target_lufs = -12, .true_peak_dbtp = -1, .tolerance_lu = 0};
constexpr Loudness unlimited{.mode = LoudnessMode::gain, .target_lufs = -22, .true_peak_dbtp = -1, .tolerance_lu = 0};
constexpr Loudness tagged{.replay_gain = true};

// TXXX frames by mutagen.
std::map<std::string, std::string> frames_of(const std::string& path) {
    std::map<std::string, std::string> frames;
    std::istringstream lines(run_quietly({"mutagen-inspect", path}));
    for (std::string line; std::getline(lines, line);) {
        const size_t equals = line.find('=', 5);
        if (line.starts_with("TXXX=") && equals != std::string::npos) frames[line.substr(5, equals - 5)] = line.substr(equals + 1);
    }
    return frames;
}

// "replaygain: track gain - -4.000000, track peak - …", by ffmpeg, which reads it from the LAME tag; 0 where there is none.
double gain_in_lame_tag(const std::string& path, const std::string& whose) {
    const std::string said = run({"ffmpeg", "-hide_banner", "-i", path}).errors;
    const size_t place = said.find(whose + " gain - ");
    return place == std::string::npos ? 0 : std::atof(said.c_str() + place + whose.size() + 8);
}

double number(const std::map<std::string, std::string>& frames, const std::string& name) {
    const auto found = frames.find(name);
    EXPECT_NE(found, frames.end()) << name;
    return found == frames.end() ? 1000 : std::stod(found->second);
}

// What a low bitrate leaves out is missing.
double lost_by(const std::string& encoding) { return encoding == "V9" || encoding == "ABR 77" ? 0.35 : 0.12; }

TEST(LoudnessOfAnMp3, IsTheTargetWithEveryEncoding) {
    for (const auto& [source, wish] : {std::pair(music(0.3), limited), std::pair(music(), unlimited)}) {
        for (const auto& [name, encoding] : encodings()) {
            const ConversionOptions options = to_loudness(source, encoding, wish);
            ASSERT_TRUE(options.loudness);
            EXPECT_EQ(options.loudness->limits, wish.mode == LoudnessMode::limiter);
            const auto converted = convert_bytes(source, options);
            ASSERT_TRUE(converted) << converted.error().detail;
            const Ebur128 heard = ebur128(decode_strictly(converted->mp3));
            // What a limiter takes away is known when it is over.
            const auto& loudness = converted->summary.loudness;
            EXPECT_EQ(loudness.has_value(), options.loudness->limits);
            EXPECT_NEAR(heard.integrated_lufs, loudness ? *loudness->integrated_lufs : wish.target_lufs, lost_by(name)) << name;
            EXPECT_LE(heard.integrated_lufs, wish.target_lufs + 0.1) << name;
            // The coding adds to peaks; by how much at most stands in docs/ARCHITECTURE.md.
            EXPECT_LE(heard.true_peak_dbtp, wish.true_peak_dbtp + 2.5) << name;
        }
    }
}

TEST(LoudnessOfAnMp3, IsWhatTheEncodersGetWithinATenth) {
    const Bytes source = music(0.3);
    for (const int bitrate : {128, 320}) {
        const ConversionOptions options = to_loudness(source, {.mode = EncodingMode::cbr, .bitrate_kbps = bitrate, .copy = CopyMode::never}, limited);
        const auto read = read_audio(source, options);
        ASSERT_TRUE(read);
        const Ebur128 heard = ebur128(read->pcm);
        // LAME lowers what it is given at 128 kbit/s.
        const double louder = bitrate == 128 ? 20 * std::log10(1 / 0.95) : 0;
        EXPECT_LE(heard.true_peak_dbtp, -1 + louder + 0.05);
        EXPECT_GE(heard.true_peak_dbtp, -1 + louder - 0.1);
        const auto converted = convert_bytes(source, options);
        ASSERT_TRUE(converted && converted->summary.loudness);
        EXPECT_NEAR(*converted->summary.loudness->integrated_lufs, heard.integrated_lufs - louder, 0.1);
        EXPECT_NEAR(*converted->summary.loudness->true_peak_dbtp, heard.true_peak_dbtp - louder, 0.1);
    }
}

TEST(LoudnessOfAnMp3, HasToBeMeasuredBefore) {
    ConversionOptions options = at_bitrate(128);
    options.recipe.loudness = unlimited;
    EXPECT_EQ(outcome(convert_bytes(music(), options)), "invalid_option");
}

TEST(LoudnessOfAnMp3, ThatIsCloseEnoughIsCopied) {
    const auto mp3 = convert_bytes(music(), at_bitrate(192));
    ASSERT_TRUE(mp3);
    Loudness wish = unlimited;
    wish.tolerance_lu = 3;
    wish.true_peak_dbtp = 0;
    wish.target_lufs = *measured(mp3->mp3, {}).integrated_lufs + 2;
    const auto copied = convert_bytes(mp3->mp3, to_loudness(mp3->mp3, {}, wish));
    ASSERT_TRUE(copied);
    EXPECT_TRUE(copied->summary.is_copied);
    wish.tolerance_lu = 1;
    const auto encoded = convert_bytes(mp3->mp3, to_loudness(mp3->mp3, {}, wish));
    ASSERT_TRUE(encoded);
    EXPECT_FALSE(encoded->summary.is_copied);
}

TEST(ReplayGainOfAnMp3, SaysWhatIsHeard) {
    for (const auto& [name, encoding] : encodings()) {
        ConversionOptions options = with(encoding);
        options.recipe.loudness = tagged;
        options.recipe.written.set = {{"title", "Stück"}};
        const auto converted = convert_bytes(music(0.7), options);
        ASSERT_TRUE(converted) << converted.error().detail;
        const TemporaryFile file(".mp3");
        write_file(file.path(), converted->mp3);
        const Ebur128 heard = ebur128(decode_strictly(converted->mp3));
        EXPECT_EQ(decode_with_mpg123(converted->mp3).sample_count(), size_t{6 * 44100});
        const auto frames = frames_of(file.path());
        EXPECT_EQ(frames.size(), 2U);
        EXPECT_NEAR(number(frames, "replaygain_track_gain"), -18 - heard.integrated_lufs, lost_by(name)) << name;
        EXPECT_NEAR(gain_in_lame_tag(file.path(), "track"), -18 - heard.integrated_lufs, lost_by(name) + 0.05) << name;
        EXPECT_NEAR(20 * std::log10(number(frames, "replaygain_track_peak")), heard.true_peak_dbtp, 2.5) << name;
        EXPECT_EQ(ffprobe(file.path(), "format_tags=title").at("TAG:title"), "Stück");
    }
}

TEST(ReplayGainOfAnMp3, IsTheSameForAnyNumberOfEncoders) {
    ConversionOptions options = to_loudness(music(0.3), {.copy = CopyMode::never}, limited);
    options.recipe.loudness.replay_gain = true;
    const auto one = convert_bytes(music(0.3), options, 1);
    ASSERT_TRUE(one);
    EXPECT_EQ(convert_bytes(music(0.3), options, 3)->mp3, one->mp3);
}

TEST(ReplayGainOfAnMp3, KnowsTheAlbum) {
    const Bytes loud = music();
    const Bytes soft = wav_of(make_speech(44100, 2, 6 * 44100), 0.1);
    const LoudnessFacts facts[] = {measured(loud, {}), measured(soft, {})};
    for (const Loudness& wish : {tagged, unlimited}) {
        ConversionOptions options = at_bitrate(320);
        options.recipe.loudness = wish;
        options.recipe.loudness.of = Loudness::Scope::album;
        options.recipe.loudness.replay_gain = true;
        options.album = facts[0];  // the louder one's
        options.loudness = choose_gain(options.recipe, {}, options.album);
        const auto converted = convert_bytes(soft, options);
        ASSERT_TRUE(converted);
        const TemporaryFile file(".mp3");
        write_file(file.path(), converted->mp3);
        const auto frames = frames_of(file.path());
        const double gain = wish.mode == LoudnessMode::none ? 0 : -22 - *facts[0].integrated_lufs;
        EXPECT_NEAR(number(frames, "replaygain_album_gain"), -18 - *facts[0].integrated_lufs - gain, 0.01);
        EXPECT_NEAR(number(frames, "replaygain_track_gain"), -18 - *facts[1].integrated_lufs - gain, 0.1);
        EXPECT_NEAR(20 * std::log10(number(frames, "replaygain_album_peak")), *facts[0].true_peak_dbtp + gain, 0.01);
        EXPECT_NEAR(gain_in_lame_tag(file.path(), "album"), -18 - *facts[0].integrated_lufs - gain, 0.051);
    }
}

class InMemory final : public Outputs {
public:
    Result<ByteSink*> open(int) override { return &parts_.emplace_back(); }
    Result<void> close(int) override { return {}; }
    const std::deque<MemorySink>& parts() const { return parts_; }

private:
    std::deque<MemorySink> parts_;
};

// Two parts, the second a quarter as loud.
TEST(ReplayGainOfAnMp3, IsThatOfEachPart) {
    Pcm pcm = make_music(44100, 2, 10 * 44100);
    for (auto& channel : pcm.channels) {
        for (size_t index = channel.size() / 2; index < channel.size(); ++index) channel[index] *= 0.25F;
    }
    const Bytes source = wav_of(pcm, 1);
    ConversionOptions whole = at_bitrate(320);
    whole.recipe.loudness = tagged;
    std::vector<double> gains;
    for (const double start : {0.0, 5.0}) {
        whole.programme = whole_programme({start, start + 5});
        const auto part = convert_bytes(source, whole);
        ASSERT_TRUE(part && part->summary.loudness);
        gains.push_back(-18 - *part->summary.loudness->integrated_lufs);
    }
    EXPECT_GT(gains[1] - gains[0], 10);
    whole.programme = {.parts = {{.clips = {{0, {0, 5}}}, .number = 1}, {.clips = {{0, {5, 10}}}, .number = 2}}};
    MemorySource memory(source);
    OneSource sources(memory);
    InMemory outputs;
    ASSERT_TRUE(convert(sources, outputs, whole, 2));
    ASSERT_EQ(outputs.parts().size(), 2U);
    for (size_t index = 0; index < 2; ++index) {
        const TemporaryFile file(".mp3");
        write_file(file.path(), outputs.parts()[index].bytes());
        EXPECT_NEAR(number(frames_of(file.path()), "replaygain_track_gain"), gains[index], 0.02);
    }
}

TEST(ReplayGainOfAnMp3, IsNothingForSilence) {
    ConversionOptions options = at_bitrate(128);
    options.recipe.loudness = tagged;
    const auto converted = convert_bytes(make_wav({}, 48000, [](int, double) { return 0; }), options);
    ASSERT_TRUE(converted);
    const TemporaryFile file(".mp3");
    write_file(file.path(), converted->mp3);
    EXPECT_TRUE(frames_of(file.path()).empty());
    EXPECT_EQ(gain_in_lame_tag(file.path(), "track"), 0);
    EXPECT_EQ(decode_strictly(converted->mp3).sample_count(), 48000U);
}

// An MP3 whose tags say something of its loudness, whether that is true or not.
Bytes with_old_tags() {
    ConversionOptions options = at_bitrate(192);
    options.recipe.written.set = {{"title", "Alt"}, {"REPLAYGAIN_TRACK_GAIN", "+1.23 dB"}, {"replaygain_album_peak", "0.5"}, {"R128_TRACK_GAIN", "77"}};
    const auto mp3 = convert_bytes(music(), options);
    EXPECT_TRUE(mp3);
    return mp3 ? mp3->mp3 : Bytes();
}

std::map<std::string, std::string> frames_after(const Bytes& source, const ConversionOptions& options, bool is_copied) {
    const auto converted = convert_bytes(source, options);
    EXPECT_TRUE(converted);
    if (!converted) return {};
    EXPECT_EQ(converted->summary.is_copied, is_copied);
    const TemporaryFile file(".mp3");
    write_file(file.path(), converted->mp3);
    EXPECT_EQ(ffprobe(file.path(), "format_tags=title").at("TAG:title"), "Alt");
    return frames_of(file.path());
}

TEST(ReplayGainOfTheSource, StaysWhileItIsTrue) {
    const Bytes source = with_old_tags();
    EXPECT_EQ(frames_after(source, {}, true).size(), 3U);
    EXPECT_EQ(frames_after(source, at_bitrate(192), false).size(), 3U);
    ConversionOptions louder = at_bitrate(192);
    louder.recipe.sound.gain_db = -2;
    EXPECT_TRUE(frames_after(source, louder, false).empty());
    EXPECT_TRUE(frames_after(source, to_loudness(source, {}, unlimited), false).empty());
    ConversionOptions mono = at_bitrate(192);
    mono.recipe.sound.channels = ChannelChoice::mono;
    EXPECT_TRUE(frames_after(source, mono, false).empty());
}

TEST(ReplayGainOfTheSource, IsReplacedByWhatIsMeasured) {
    const Bytes source = with_old_tags();
    const LoudnessFacts facts = measured(source, {});
    ConversionOptions encoded = at_bitrate(320);
    encoded.recipe.loudness = tagged;
    auto frames = frames_after(source, encoded, false);
    EXPECT_EQ(frames.size(), 2U);
    EXPECT_NEAR(number(frames, "replaygain_track_gain"), -18 - *facts.integrated_lufs, 0.1);
    // Of a copy nothing is measured: it keeps what it has, or says what was measured before.
    ConversionOptions copied;
    copied.recipe.loudness = tagged;
    EXPECT_EQ(frames_after(source, copied, true).size(), 3U);
    copied.measured = {facts};
    frames = frames_after(source, copied, true);
    EXPECT_EQ(frames.size(), 2U);
    EXPECT_NEAR(number(frames, "replaygain_track_gain"), -18 - *facts.integrated_lufs, 0.01);
    EXPECT_NEAR(number(frames, "replaygain_track_peak"), std::pow(10, *facts.true_peak_dbtp / 20), 1e-5);
}

}  // namespace

}  // namespace unreel::test
