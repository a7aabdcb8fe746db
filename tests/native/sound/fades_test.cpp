#include <cmath>

#include <gtest/gtest.h>

#include "sound/fades.h"
#include "sound/pieces.h"

namespace unreel::test {

namespace {

// At 1 kHz a millisecond is a sample.
constexpr int rate = 1000;
constexpr double milliseconds = 0.001;

Channels faded(const Sound& sound, size_t count, size_t piece = 1) { return heard(sound, {Samples(count, 1.0F)}, rate, piece); }

TEST(Fades, BeginAndEndInSilence) {
    EXPECT_EQ(faded({.fade_in_seconds = 4 * milliseconds}, 6)[0], (Samples{0, 0.25F, 0.5F, 0.75F, 1, 1}));
    EXPECT_EQ(faded({.fade_out_seconds = 4 * milliseconds}, 6)[0], (Samples{1, 1, 0.75F, 0.5F, 0.25F, 0}));
    EXPECT_EQ(faded({.fade_in_seconds = 2 * milliseconds, .fade_out_seconds = 4 * milliseconds}, 8)[0],
              (Samples{0, 0.5F, 1, 1, 0.75F, 0.5F, 0.25F, 0}));
}

TEST(Fades, OfBothChannelsAreTheSame) {
    const auto output = heard({.fade_in_seconds = 2 * milliseconds, .fade_out_seconds = 2 * milliseconds},
                              {{1, 1, 1, 1, 1}, {0.5F, -0.5F, 0.5F, -0.5F, 0.5F}}, rate, 2);
    EXPECT_EQ(output, (Channels{{0, 0.5F, 1, 0.5F, 0}, {0, -0.25F, 0.5F, -0.25F, 0}}));
}

TEST(Fades, OfDecibelsGoStraightFromMinus60) {
    const auto output = faded({.fade_in_seconds = 60 * milliseconds, .fade_out_seconds = 600 * milliseconds, .fade_shape = FadeShape::decibel}, 1000)[0];
    EXPECT_EQ(output[0], 0);
    for (size_t index = 1; index < 60; ++index) EXPECT_NEAR(20 * std::log10(output[index]), static_cast<double>(index) - 60, 1e-5) << index;
    EXPECT_EQ(output[60], 1);
    EXPECT_EQ(output[399], 1);
    for (size_t index = 1; index < 600; ++index) {
        EXPECT_NEAR(20 * std::log10(output[999 - index]), static_cast<double>(index) / 10 - 60, 1e-5) << index;
    }
    EXPECT_EQ(output[999], 0);
}

TEST(Fades, OutIsInPlayedBackwards) {
    for (const FadeShape shape : {FadeShape::linear, FadeShape::decibel}) {
        const auto in = faded({.fade_in_seconds = 0.7, .fade_shape = shape}, 1000, 64)[0];
        const auto out = faded({.fade_out_seconds = 0.7, .fade_shape = shape}, 1000, 64)[0];
        EXPECT_EQ(in, Samples(out.rbegin(), out.rend()));
    }
}

TEST(Fades, OfAShortSoundBecomeShorterInProportionAndMeet) {
    EXPECT_EQ(faded({.fade_in_seconds = 0.4, .fade_out_seconds = 0.8}, 6)[0], (Samples{0, 0.5F, 0.75F, 0.5F, 0.25F, 0}));
    EXPECT_EQ(faded({.fade_in_seconds = 0.4}, 5)[0], (Samples{0, 0.2F, 0.4F, 0.6F, 0.8F}));
    EXPECT_EQ(faded({.fade_out_seconds = 60}, 5)[0], (Samples{0.8F, 0.6F, 0.4F, 0.2F, 0}));
    EXPECT_EQ(faded({.fade_in_seconds = 60, .fade_out_seconds = 60}, 1)[0], (Samples{0}));
    EXPECT_EQ(faded({.fade_in_seconds = 60, .fade_out_seconds = 60}, 0)[0], Samples());
}

TEST(Fades, ThatFillASoundExactlyKeepTheirLengths) {
    EXPECT_EQ(faded({.fade_in_seconds = 2 * milliseconds, .fade_out_seconds = 4 * milliseconds}, 6)[0],
              (Samples{0, 0.5F, 0.75F, 0.5F, 0.25F, 0}));
}

TEST(Fades, AreTheSameHoweverTheSoundIsCut) {
    const Channels input{noise(5000, 1), noise(5000, 2)};
    const Sound sound{.fade_in_seconds = 1.2, .fade_out_seconds = 0.9, .fade_shape = FadeShape::decibel};
    const Channels whole = heard(sound, input, rate);
    for (const size_t piece : {1, 7, 899, 2100, 2101, 3000}) EXPECT_EQ(heard(sound, input, rate, piece), whole) << piece;
}

TEST(Fades, HoldNoMoreThanTheirLength) {
    Fades fades({.fade_in_seconds = 1e9, .fade_out_seconds = 0.5}, {rate, 1});
    const Samples second(rate, 1.0F);
    size_t given = 0;
    for (int count = 0; count < 100; ++count) given += fades.push({second})[0].size();
    EXPECT_EQ(given, 100'000U - 60'500U);
}

TEST(Fades, ThatNobodyAskedForHoldBackNothing) {
    const Samples samples(100, 1.0F);
    Fades fades({}, {rate, 1});
    EXPECT_EQ(fades.push({samples})[0].data(), samples.data());
    EXPECT_FALSE(fades.finish());
}

}  // namespace

}  // namespace unreel::test
