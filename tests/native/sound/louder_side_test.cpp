#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "sound/louder_side.h"
#include "sound/pieces.h"

namespace unreel::test {

namespace {

// Blocks of five samples.
constexpr int small_rate = 250;
constexpr int rate = 8000;
const Sound louder{.channels = ChannelChoice::louder};

Samples tone(double frequency, double level, size_t count) {
    Samples samples(count);
    for (size_t index = 0; index < count; ++index) {
        samples[index] = static_cast<float>(level * std::sin(2 * std::numbers::pi * frequency * static_cast<double>(index) / rate));
    }
    return samples;
}

Samples joined(Samples first, const Samples& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

// In samples from the start: the first from which on `output` is `side` to its end.
size_t taken_from(const Samples& output, const Samples& side) {
    size_t index = output.size();
    while (index > 0 && output[index - 1] == side[index - 1]) --index;
    return index;
}

TEST(LouderSide, IsHeardFromTheFirstSampleToTheLast) {
    const Samples quiet{0.1F, 0.1F, 0.1F, 0.1F, 0.1F, 0.1F, 0.1F};
    const Samples loud{0.3F, -0.3F, 0.2F, -0.2F, 0.1F, -0.4F, 0.5F};
    EXPECT_EQ(heard(louder, {quiet, loud}, small_rate), Channels{loud});
    EXPECT_EQ(heard(louder, {loud, quiet}, small_rate), Channels{loud});
}

TEST(LouderSide, GivesAsManySamplesAsItGot) {
    for (const size_t count : {0, 2, 4, 5, 6, 24, 25, 26, 34, 35, 36, 1000, 1003}) {
        const Samples side = noise(count, 3);
        for (const size_t piece : {0, 1, 5, 7, 400}) {
            EXPECT_EQ(heard(louder, {Samples(count), side}, small_rate, piece)[0], side) << count << " in pieces of " << piece;
        }
    }
}

TEST(LouderSide, ChangesWithTheVoice) {
    const Samples silence(rate);
    const Samples left = joined(tone(300, 0.5, rate), silence);
    const Samples right = joined(silence, tone(500, 0.5, rate));
    const Samples output = heard(louder, {left, right}, rate, 1000)[0];
    for (size_t index = 0; index < rate; ++index) ASSERT_EQ(output[index], left[index]) << index;
    EXPECT_LE(taken_from(output, right), rate + rate / 50U);
}

TEST(LouderSide, IsLateByThreeBlocksAtMostWhereAVoiceIsMuchQuieterThanTheOneBefore) {
    const Samples left = joined(tone(300, 0.9, rate), Samples(rate));
    const Samples right = joined(Samples(rate), tone(500, 0.09, rate));
    EXPECT_LE(taken_from(heard(louder, {left, right}, rate)[0], right), rate + 3 * rate / 50U);
}

TEST(LouderSide, IsThereBeforeAVoiceThatFollowsAPause) {
    const Samples left = joined(tone(300, 0.5, rate), Samples(rate));
    const Samples right = joined(Samples(rate + rate / 4), tone(500, 0.1, rate - rate / 4));
    EXPECT_LT(taken_from(heard(louder, {left, right}, rate)[0], right), rate + rate / 4U);
}

TEST(LouderSide, StaysWhereTheOtherIsLittleLouder) {
    const Samples left = joined(tone(300, 0.5, rate), tone(300, 0.4, rate));
    const Samples other = joined(tone(300, 0.4, rate), tone(300, 0.5, rate));
    EXPECT_EQ(heard(louder, {left, other}, rate)[0], left);
    const Samples much_louder = joined(tone(300, 0.4, rate), tone(300, 0.6, rate));
    EXPECT_LE(taken_from(heard(louder, {left, much_louder}, rate)[0], much_louder), rate + rate / 10U);
}

TEST(LouderSide, ChangesWithoutAStep) {
    const Samples left = joined(tone(300, 0.5, rate), tone(300, 0.1, rate));
    const Samples right = joined(tone(500, 0.1, rate), tone(500, 0.5, rate));
    const Samples output = heard(louder, {left, right}, rate, 333)[0];
    const size_t end = taken_from(output, right);
    constexpr size_t block = rate / 50;
    const size_t start = (end - 1) / block * block;
    for (size_t index = start; index < start + block; ++index) {
        const float part = static_cast<float>(index - start) / block;
        ASSERT_NEAR(output[index], left[index] + (right[index] - left[index]) * part, 1e-6) << index;
    }
    for (size_t index = 0; index < start; ++index) ASSERT_EQ(output[index], left[index]) << index;
}

TEST(LouderSide, IsNotTheOneWithAConstantVoltage) {
    const Samples voice = tone(300, 0.02, rate);
    EXPECT_EQ(heard(louder, {Samples(rate, 0.5F), voice}, rate), Channels{voice});
}

TEST(LouderSide, IsTheSameHoweverTheSoundIsCut) {
    Samples left = noise(10 * rate, 4);
    Samples right = noise(10 * rate, 5);
    for (size_t index = 0; index < left.size(); ++index) {
        left[index] *= static_cast<float>(std::sin(static_cast<double>(index) / 3000));
        right[index] *= static_cast<float>(std::cos(static_cast<double>(index) / 2000));
    }
    const Channels whole = heard(louder, {left, right}, rate);
    EXPECT_NE(whole[0], left);
    EXPECT_NE(whole[0], right);
    for (const size_t piece : {1, 159, 160, 161, 8000}) EXPECT_EQ(heard(louder, {left, right}, rate, piece), whole) << piece;
}

TEST(LouderSide, HoldsBackATenthOfASecond) {
    LouderSide side(rate);
    const Samples samples(rate, 0.5F);
    size_t given = 0;
    for (int count = 0; count < 20; ++count) given += side.push({samples, samples}).size();
    EXPECT_EQ(given, 20U * rate - 4 * rate / 50);
}

}  // namespace

}  // namespace unreel::test
