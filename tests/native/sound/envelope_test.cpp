#include <gtest/gtest.h>

#include "sound/envelope_builder.h"
#include "sound/fed.h"

namespace unreel::test {

namespace {

Envelope envelope_of(const Channels& sound, int sample_rate = 48000, size_t piece = 0) {
    EnvelopeBuilder builder({sample_rate, static_cast<int>(sound.size())});
    feed(builder, sound, piece);
    builder.finish();
    return builder.take();
}

TEST(Envelope, HasLowestHighestAndMeanOfAllChannels) {
    Samples left(256 + 2, 0);
    Samples right = left;
    left[3] = 0.5F;
    right[200] = -0.25F;
    left[256] = left[257] = right[256] = right[257] = 0.125F;
    const Envelope envelope = envelope_of({left, right});
    EXPECT_EQ(envelope.samples, 258);
    EXPECT_EQ(envelope.samples_per_bucket, 256);
    // √((0.5² + 0.25²) ÷ 512) × 32767 = 809.5
    const std::vector<EnvelopeBucket> expected{{-8192, 16384, 810}, {4096, 4096, 4096}};
    EXPECT_EQ(envelope.buckets, expected);
}

TEST(Envelope, IsLimitedToFullScaleAndRoundsAwayFromSilence) {
    const Envelope envelope = envelope_of({{7, -9}});
    EXPECT_EQ(envelope.buckets.at(0), (EnvelopeBucket{-32767, 32767, 32767}));
    EXPECT_EQ(envelope_of({{1e-9F, -1e-9F}}).buckets.at(0), (EnvelopeBucket{-1, 1, 0}));
}

TEST(Envelope, IsTheSameHoweverTheSoundIsCut) {
    const Channels sound{noise(20000, 3), noise(20000, 4)};
    const auto whole = envelope_of(sound).buckets;
    EXPECT_EQ(whole.size(), 79U);
    for (const size_t piece : {1, 255, 256, 257, 1152, 9999}) EXPECT_EQ(envelope_of(sound, 48000, piece).buckets, whole) << piece;
}

TEST(Envelope, IsBoundedAndKeepsItsExtremes) {
    EnvelopeBuilder builder({8000, 1});
    constexpr size_t whole = most_envelope_buckets;
    Samples bucket(256, 0.25F);
    for (size_t index = 0; index < whole + 1; ++index) {
        bucket[5] = index == 777 ? -1.0F : 0.25F;
        builder.push({bucket});
    }
    builder.push({std::span<const float>(bucket).first(3)});
    builder.finish();
    const Envelope envelope = builder.take();
    EXPECT_EQ(envelope.samples_per_bucket, 512);
    EXPECT_EQ(envelope.buckets.size(), whole / 2 + 1);
    EXPECT_EQ(envelope.buckets[388].lowest, -32767);
    EXPECT_EQ(envelope.buckets[389].lowest, 8192);
    EXPECT_EQ(envelope.buckets.back(), (EnvelopeBucket{8192, 8192, 8192}));
}

TEST(Silences, AreWhereAllSamplesAreBelowTheThresholdLongEnough) {
    constexpr int rate = 25600;  // 100 buckets a second
    Samples sound(3 * rate, 0.0031F);  // just below −50 dB
    for (int index = rate; index < rate + 256; ++index) sound[static_cast<size_t>(index)] = 0.0032F;
    const Envelope envelope = envelope_of({sound}, rate);
    EXPECT_EQ(silences(envelope, -50, 0.5), (std::vector<Silence>{{0, 1}, {1.01, 3}}));
    EXPECT_EQ(silences(envelope, -50, 1.5), (std::vector<Silence>{{1.01, 3}}));
    EXPECT_EQ(silences(envelope, -49, 0.5), (std::vector<Silence>{{0, 3}}));
    EXPECT_TRUE(silences(envelope, -51, 0.1).empty());
    EXPECT_TRUE(silences({}, -50, 0.5).empty());
}

TEST(Silences, OfOneBitOf16AreThoseOfMinus90Decibels) {
    const Samples sound(48000, 1.0F / 32768);
    EXPECT_EQ(silences(envelope_of({sound}), -90, 0.5).size(), 1U);
    EXPECT_TRUE(silences(envelope_of({Samples(48000, 2.0F / 32768)}), -90, 0.5).empty());
}

}  // namespace

}  // namespace unreel::test
