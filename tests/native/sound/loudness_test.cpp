// The signals of EBU Tech 3341 and 3342 that can be synthesised, and what those say of them; ffmpeg's `ebur128` as a judge of others.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "sound/fed.h"
#include "sound/loudness_meter.h"
#include "support/ebur128.h"
#include "support/synth.h"

namespace unreel::test {

namespace {

constexpr int rate = 48000;

LoudnessBlocks blocks_of(const Channels& sound, int sample_rate = rate, size_t piece = 0) {
    LoudnessMeter meter({sample_rate, static_cast<int>(sound.size())});
    feed(meter, sound, piece);
    meter.finish();
    return meter.take();
}

LoudnessFacts measured(const Channels& sound, int sample_rate = rate) { return loudness_of(blocks_of(sound, sample_rate)); }

struct Tone {
    double dbfs = 0;
    double seconds = 0;
};

// Both channels of a sine of 1 kHz that goes on from one level to the next.
Channels tones(const std::vector<Tone>& steps, int sample_rate = rate) {
    Samples samples;
    for (const Tone& step : steps) {
        const double amplitude = std::pow(10.0, step.dbfs / 20);
        const auto count = static_cast<size_t>(std::llround(step.seconds * sample_rate));
        for (size_t index = 0; index < count; ++index) {
            const double turns = std::fmod(1000.0 * static_cast<double>(samples.size()) / sample_rate, 1.0);
            samples.push_back(static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * turns)));
        }
    }
    return {samples, samples};
}

std::vector<Tone> repeated(const std::vector<Tone>& steps, int times) {
    std::vector<Tone> all;
    for (int time = 0; time < times; ++time) all.insert(all.end(), steps.begin(), steps.end());
    return all;
}

TEST(Loudness, OfEbuTech3341IsAsItSays) {
    for (const int sample_rate : {8000, 22050, 44100, 48000, 96000, 192000}) {
        const LoudnessFacts first = measured(tones({{-23, 20}}, sample_rate), sample_rate);
        EXPECT_NEAR(*first.integrated_lufs, -23, 0.1) << sample_rate;
        EXPECT_NEAR(*first.max_momentary_lufs, -23, 0.1) << sample_rate;
        EXPECT_NEAR(*first.max_short_term_lufs, -23, 0.1) << sample_rate;
    }
    EXPECT_NEAR(*measured(tones({{-33, 20}})).integrated_lufs, -33, 0.1);
    EXPECT_NEAR(*measured(tones({{-36, 10}, {-23, 60}, {-36, 10}})).integrated_lufs, -23, 0.1);
    EXPECT_NEAR(*measured(tones({{-72, 10}, {-36, 10}, {-23, 60}, {-36, 10}, {-72, 10}})).integrated_lufs, -23, 0.1);
    EXPECT_NEAR(*measured(tones({{-26, 20}, {-20, 20.1}, {-26, 20}})).integrated_lufs, -23, 0.1);
    EXPECT_NEAR(*measured(tones(repeated({{-20, 1.34}, {-30, 1.66}}, 5))).max_short_term_lufs, -23, 0.1);
    EXPECT_NEAR(*measured(tones(repeated({{-20, 0.18}, {-30, 0.22}}, 25))).max_momentary_lufs, -23, 0.1);
}

TEST(LoudnessRange, OfEbuTech3342IsAsItSays) {
    EXPECT_NEAR(measured(tones({{-20, 20}, {-30, 20}})).range_lu, 10, 1);
    EXPECT_NEAR(measured(tones({{-20, 20}, {-15, 20}})).range_lu, 5, 1);
    EXPECT_NEAR(measured(tones({{-40, 20}, {-20, 20}})).range_lu, 20, 1);
    EXPECT_NEAR(measured(tones({{-50, 20}, {-35, 20}, {-20, 20}, {-35, 20}, {-50, 20}})).range_lu, 15, 1);
}

TEST(Loudness, IsWhatFfmpegMeasures) {
    for (const int sample_rate : {11025, 22050, 44100, 48000, 96000}) {
        for (const int channels : {1, 2}) {
            for (auto* const make : {make_music, make_speech}) {
                const Pcm pcm = make(sample_rate, channels, static_cast<size_t>(sample_rate) * 25);
                const LoudnessFacts ours = measured(pcm.channels, sample_rate);
                const Ebur128 theirs = ebur128(pcm);
                EXPECT_NEAR(*ours.integrated_lufs, theirs.integrated_lufs, 0.1) << sample_rate << " " << channels;
                EXPECT_NEAR(ours.range_lu, theirs.range_lu, 0.1) << sample_rate << " " << channels;
                EXPECT_NEAR(*ours.true_peak_dbtp, theirs.true_peak_dbtp, 0.1) << sample_rate << " " << channels;
            }
        }
    }
}

TEST(Loudness, OfMonoIsThatOfTwoEqualChannels) {
    const Channels stereo = tones({{-20, 5}});
    const auto one = blocks_of({stereo[0]}).blocks;
    EXPECT_EQ(one, blocks_of(stereo).blocks);
}

TEST(Loudness, IsTheSameHoweverTheSoundIsCut) {
    const Channels sound{noise(40000, 1), noise(40000, 2)};
    for (const int sample_rate : {8000, 11025, 44100}) {
        const auto whole = blocks_of(sound, sample_rate).blocks;
        for (const size_t piece : {1, 7, 441, 1152, 30000}) EXPECT_EQ(blocks_of(sound, sample_rate, piece).blocks, whole) << piece;
    }
}

TEST(Loudness, OfRangesIsThatOfTheSoundCutOut) {
    const LoudnessBlocks blocks = blocks_of(tones({{-30, 5}, {-20, 5}, {-40, 5}}));
    const std::vector<TimeRange> loud{{5.2, 9.8}};
    EXPECT_NEAR(*loudness_of(blocks, loud).integrated_lufs, -20, 0.1);
    const std::vector<TimeRange> soft{{0.1, 4.9}, {10.4, std::nullopt}};
    const LoudnessFacts facts = loudness_of(blocks, soft);
    // 4.8 s of −30 and 4.6 s of −40, which the gate at −42.5 lets in.
    EXPECT_NEAR(*facts.integrated_lufs, 10 * std::log10((4.8e-3 + 4.6e-4) / 9.4), 0.1);
    EXPECT_NEAR(*facts.true_peak_dbtp, -30, 0.1);
    const std::vector<TimeRange> beyond{{100, 200}, {-5, -1}, {3, 2}};
    EXPECT_EQ(loudness_of(blocks, beyond).integrated_lufs, std::nullopt);
}

TEST(Loudness, OfAnAlbumIsThatOfItsSoundsTogether) {
    const LoudnessBlocks soft = blocks_of(tones({{-26, 20}}));
    const LoudnessBlocks loud = blocks_of(tones({{-20, 20}}));
    const std::vector<HeardSound> both{{&soft}, {&loud}};
    const double mean = 10 * std::log10((std::pow(10, -2.6) + std::pow(10, -2)) / 2);
    EXPECT_NEAR(*loudness_of_all(both).integrated_lufs, mean, 0.1);
    EXPECT_NEAR(*loudness_of_all(both).true_peak_dbtp, -20, 0.1);
    EXPECT_EQ(loudness_of_all({}).integrated_lufs, std::nullopt);
}

TEST(Loudness, OfSilenceAndOfNothingIsNone) {
    const LoudnessFacts silent = measured({Samples(rate, 0)});
    EXPECT_EQ(silent.integrated_lufs, std::nullopt);
    EXPECT_EQ(silent.max_momentary_lufs, std::nullopt);
    EXPECT_EQ(silent.true_peak_dbtp, std::nullopt);
    EXPECT_EQ(silent.range_lu, 0);
    EXPECT_EQ(loudness_of({}).integrated_lufs, std::nullopt);
}

TEST(Loudness, OfASoundShorterThanABlockIsItsOwn) {
    const Channels sound = tones({{-20, 0.03}});
    const LoudnessBlocks blocks = blocks_of(sound);
    ASSERT_EQ(blocks.blocks.size(), 1U);
    EXPECT_NEAR(*loudness_of(blocks).integrated_lufs, -20, 1);
}

TEST(LoudnessBlocks, AreBoundedAndKeepTheirMeanAndPeak) {
    // 10 samples a tenth.
    constexpr int slow = 100;
    const size_t tenths = most_loudness_blocks + 3;
    Samples samples(tenths * 10 + 4);
    for (size_t index = 0; index < samples.size(); ++index) samples[index] = (index / 10) % 2 == 0 ? 0.5F : -0.25F;
    samples[12345] = 0.75F;
    const LoudnessBlocks blocks = blocks_of({samples}, slow);
    EXPECT_EQ(blocks.seconds_per_block, 0.2);
    EXPECT_EQ(blocks.blocks.size(), most_loudness_blocks / 2 + 2);
    EXPECT_GE(blocks.blocks[12345 / 20].true_peak, 0.75F);
    EXPECT_LT(blocks.blocks[12345 / 20 + 2].true_peak, 0.75F);
}

}  // namespace

}  // namespace unreel::test
