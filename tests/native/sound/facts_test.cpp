// Sides, clipped places, and what is advised.
#include <gtest/gtest.h>

#include "sound/advice.h"
#include "sound/fed.h"
#include "sound/sound_meters.h"

namespace unreel::test {

namespace {

constexpr int rate = 44100;

Analysis analysis_of(const Channels& sound, int sample_rate = rate, size_t piece = 0) {
    SoundMeters meters({sample_rate, static_cast<int>(sound.size())});
    feed(meters, sound, piece);
    meters.finish();
    return meters.take();
}

Samples times(Samples samples, float factor) {
    for (float& sample : samples) sample *= factor;
    return samples;
}

Samples joined(Samples first, const Samples& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

TEST(Sides, AreEqualToTheBitOf16) {
    const Samples left = times(noise(rate, 5), 0.5F);
    Samples right = left;
    right[40003] += 0.9F / 32768;
    EXPECT_TRUE(analysis_of({left, right}).channels_are_equal);
    right[40003] += 0.9F / 32768;
    EXPECT_FALSE(analysis_of({left, right}).channels_are_equal);
    EXPECT_FALSE(analysis_of({left}).channels_are_equal);
}

TEST(Sides, AreEmptyWhereNothingButAnOpenInputIsHeard) {
    const Samples sound = times(noise(rate, 6), 0.5F);
    Samples hum = times(noise(rate, 7), 7.5F / 32768);
    EXPECT_TRUE(analysis_of({hum, sound}).left_is_empty);
    EXPECT_FALSE(analysis_of({hum, sound}).right_is_empty);
    EXPECT_TRUE(analysis_of({sound, hum}).right_is_empty);
    hum.back() = 0.001F;
    EXPECT_FALSE(analysis_of({sound, hum}).right_is_empty);
}

TEST(ClippedPlaces, AreThreeSamplesAtFullScaleOnOneSide) {
    const float full = 32767.0F / 32768;
    EXPECT_EQ(analysis_of({{0, full, full, 0, full, full, full, 0}}).clipped_places, 1);
    EXPECT_EQ(analysis_of({{full, full, -1, -1, -1, -1, -1, 0.9F, 1, 1, 1}}).clipped_places, 2);
    EXPECT_EQ(analysis_of({{full, -1, full, -1, 0.999F, 0.999F, 0.999F}}).clipped_places, 0);
    EXPECT_EQ(analysis_of({{1, 1, 1, 0}, {0, 1.5F, 1.5F, 1.5F}}).clipped_places, 2);
    // Longer than what is looked at together.
    EXPECT_EQ(analysis_of({Samples(300, 1)}).clipped_places, 1);
}

TEST(Analysis, IsTheSameHoweverTheSoundIsCut) {
    Channels sound{noise(30000, 8), noise(30000, 9)};
    std::fill_n(sound[0].begin() + 999, 600, 1.0F);
    const Analysis whole = analysis_of(sound);
    EXPECT_EQ(whole.clipped_places, 1);
    for (const size_t piece : {1, 13, 64, 1000, 1152}) {
        const Analysis cut = analysis_of(sound, rate, piece);
        EXPECT_EQ(cut.seconds, whole.seconds);
        EXPECT_EQ(cut.envelope.buckets, whole.envelope.buckets);
        EXPECT_EQ(cut.loudness.blocks, whole.loudness.blocks);
        EXPECT_EQ(cut.clipped_places, whole.clipped_places);
        EXPECT_EQ(cut.bandwidth_hz, whole.bandwidth_hz);
    }
}

TEST(Advice, IsGivenOfWhatCouldBeSaved) {
    const Samples sound = times(noise(3 * rate, 10), 0.5F);
    const Samples silence(3 * rate, 0);
    using Advices = std::vector<Advice>;
    EXPECT_EQ(advice(analysis_of({sound, times(noise(3 * rate, 11), 0.5F)})), Advices{});
    EXPECT_EQ(advice(analysis_of({sound, sound})), Advices{EqualChannels{}});
    EXPECT_EQ(advice(analysis_of({sound, silence})), Advices{OneSide{true}});
    EXPECT_EQ(advice(analysis_of({silence, sound})), Advices{OneSide{false}});
    EXPECT_EQ(advice(analysis_of({silence, silence})), Advices{});
    EXPECT_EQ(advice(analysis_of({silence})), Advices{});
    EXPECT_EQ(advice({}), Advices{});
    const auto late = advice(analysis_of({joined(silence, joined(sound, silence))}));
    ASSERT_EQ(late.size(), 2U);
    EXPECT_NEAR(std::get<SilenceAtStart>(late[0]).seconds, 3, 0.006);
    EXPECT_NEAR(std::get<SilenceAtEnd>(late[1]).seconds, 3, 0.006);
    Samples clipped = sound;
    for (size_t place = 0; place < 10; ++place) std::fill_n(clipped.begin() + static_cast<ptrdiff_t>(1000 * place), 3, 1.0F);
    EXPECT_EQ(advice(analysis_of({clipped})), Advices{ClippedSource{10}});
}

TEST(Advice, NamesABitrateAboveTheOneWhoseLowpassLetsAllPass) {
    Analysis analysis;
    analysis.channels = 2;
    const auto bitrate = [&](int hz) {
        analysis.bandwidth_hz = hz;
        const auto given = advice(analysis);
        return given.empty() ? 0 : std::get<NarrowBand>(given.at(0)).bitrate_kbps;
    };
    EXPECT_EQ(bitrate(16000), 160);
    EXPECT_EQ(bitrate(8000), 64);
    EXPECT_EQ(bitrate(19500), 0);
    analysis.channels = 1;
    EXPECT_EQ(bitrate(16000), 80);
}

}  // namespace

}  // namespace unreel::test
