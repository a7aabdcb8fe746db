#include "sound/loudness_gain.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "sound/pieces.h"

namespace unreel::test {

namespace {

using Why = LoudnessGain::Why;

LoudnessFacts facts(std::optional<double> lufs, std::optional<double> peak) {
    LoudnessFacts result;
    result.integrated_lufs = lufs;
    result.true_peak_dbtp = peak;
    return result;
}

constexpr Loudness by_gain{.mode = LoudnessMode::gain, .target_lufs = -16, .true_peak_dbtp = -1, .tolerance_lu = 0.5};
constexpr Loudness by_limiter{.mode = LoudnessMode::limiter, .target_lufs = -16, .true_peak_dbtp = -1, .tolerance_lu = 0.5};

struct Case {
    const char* name;
    Loudness wish;
    LoudnessFacts measured;
    double fixed = 0;
    double gain_db;
    bool limits = false;
    std::optional<double> reached;
    Why why;
};

TEST(ChooseGain, IsAFunctionOfWishAndFacts) {
    const Loudness lowers{.mode = LoudnessMode::gain, .target_lufs = -16, .only_lowers = true};
    const std::vector<Case> cases{
        {"quiet, with room", by_gain, facts(-23, -12), 0, 7, false, -16, Why::reached},
        {"loud", by_gain, facts(-9, 0.2), 0, -7, false, -16, Why::reached},
        {"quiet, with little room", by_gain, facts(-20, -3.8), 0, 2.8, false, -17.2, Why::peak},
        {"quiet, with little room, limited", by_limiter, facts(-20, -3.8), 0, 4, true, -16, Why::reached},
        {"quiet, with room, not limited", by_limiter, facts(-20, -6), 0, 4, false, -16, Why::reached},
        {"close enough", by_gain, facts(-16.4, -3), 0, 0, false, -16.4, Why::within_tolerance},
        {"just too far", by_gain, facts(-16.6, -3), 0, 0.6, false, -16, Why::reached},
        {"close enough, yet its peak is not", by_gain, facts(-16.2, 0.5), 0, -1.5, false, -17.7, Why::peak},
        {"close enough, its peak is limited", by_limiter, facts(-16.2, 0.5), 0, 0, true, -16.2, Why::within_tolerance},
        {"a peak no further than it can be measured", by_gain, facts(-16.2, -0.96), 0, 0, false, -16.2, Why::within_tolerance},
        {"softer, and to stay so", lowers, facts(-30, -12), 0, 0, false, -30, Why::only_lowers},
        {"louder, where it only lowers", lowers, facts(-10, -1), 0, -6, false, -16, Why::reached},
        {"on top of a fixed gain", by_gain, facts(-23, -12), 4, 3, false, -16, Why::reached},
        {"a fixed gain that was right", by_gain, facts(-23, -12), 7, 0, false, -16, Why::within_tolerance},
        {"a fixed gain that was too much for the peak", by_gain, facts(-26, -6), 10, -5, false, -21, Why::peak},
        {"silence", by_gain, facts({}, {}), 0, 0, false, {}, Why::silent},
        {"a click in silence", by_limiter, facts({}, 2), 0, 0, true, {}, Why::silent},
        {"hardly anything", by_limiter, facts(-69.5, -65), 40, 13.5, false, -16, Why::reached},
    };
    for (const Case& c : cases) {
        const auto gain = choose_gain(c.wish, c.measured, c.fixed);
        ASSERT_TRUE(gain) << c.name;
        EXPECT_NEAR(gain->gain_db, c.gain_db, 1e-9) << c.name;
        EXPECT_EQ(gain->limits, c.limits) << c.name;
        ASSERT_EQ(gain->reached_lufs.has_value(), c.reached.has_value()) << c.name;
        EXPECT_NEAR(gain->reached_lufs.value_or(0), c.reached.value_or(0), 1e-9) << c.name;
        EXPECT_EQ(gain->why, c.why) << c.name;
        EXPECT_EQ(gain->changes(), c.gain_db != 0 || c.limits) << c.name;
    }
}

TEST(ChooseGain, ChoosesNothingWhereNothingIsAsked) { EXPECT_EQ(choose_gain({}, facts(-30, -10)), std::nullopt); }

// Whatever the numbers: what is promised of peak and target holds.
TEST(ChooseGain, KeepsItsPromisesForAllNumbers) {
    std::minstd_rand random(1);
    const auto between = [&](double low, double high) { return low + (high - low) * static_cast<double>(random()) / static_cast<double>(std::minstd_rand::max()); };
    for (int round = 0; round < 5000; ++round) {
        const Loudness wish{.mode = random() % 2 == 0 ? LoudnessMode::gain : LoudnessMode::limiter,
                            .target_lufs = between(-40, -5),
                            .true_peak_dbtp = between(-9, 0),
                            .tolerance_lu = between(0, 3),
                            .only_lowers = random() % 2 == 0};
        const double lufs = between(-60, 0);
        const double peak = lufs + between(3, 30);
        const double fixed = between(-10, 10);
        const auto gain = choose_gain(wish, facts(lufs, peak), fixed);
        ASSERT_TRUE(gain && gain->reached_lufs);
        const double peak_after = peak + fixed + gain->gain_db;
        EXPECT_TRUE(gain->limits || peak_after <= wish.true_peak_dbtp + 0.0501);
        EXPECT_NEAR(*gain->reached_lufs, lufs + fixed + gain->gain_db, 1e-9);
        EXPECT_LE(*gain->reached_lufs, std::max(wish.target_lufs + wish.tolerance_lu, lufs + fixed) + 1e-9);
        EXPECT_TRUE(gain->why != Why::reached || std::abs(*gain->reached_lufs - wish.target_lufs) < 1e-9);
        EXPECT_TRUE(!wish.only_lowers || gain->gain_db <= 0);
        EXPECT_TRUE(!gain->limits || wish.mode == LoudnessMode::limiter);
    }
}

TEST(SoundChain, LimitsBehindTheGainAndBeforeTheFades) {
    LoudnessGain loudness{.gain_db = 14, .limits = true, .ceiling_dbtp = -6};
    Samples sound = noise(44100, 3);
    for (float& sample : sound) sample *= 0.5F;
    const Sound fading{.gain_db = 6, .fade_in_seconds = 0.1, .fade_out_seconds = 0.1};
    const Channels whole = heard(fading, {sound, sound}, 44100, 0, loudness);
    ASSERT_EQ(whole[0].size(), sound.size());
    EXPECT_EQ(whole[0].front(), 0);
    EXPECT_EQ(whole[0].back(), 0);
    float largest = 0;
    for (const float sample : whole[0]) largest = std::max(largest, std::abs(sample));
    EXPECT_LE(largest, 0.502F);
    EXPECT_GT(largest, 0.3F);
    for (const size_t piece : {100, 4096}) EXPECT_EQ(heard(fading, {sound, sound}, 44100, piece, loudness), whole) << piece;
}

TEST(SoundChain, MultipliesOnceByBothGains) {
    const Samples samples{0, 0.5F, -0.25F};
    EXPECT_EQ(heard({.gain_db = 4}, {samples}, 48000, 0, LoudnessGain{.gain_db = 2}), heard({.gain_db = 6}, {samples}, 48000));
    EXPECT_EQ(heard({.gain_db = 4}, {samples}, 48000, 0, LoudnessGain{.gain_db = -4}), (Channels{samples}));
}

}  // namespace

}  // namespace unreel::test
