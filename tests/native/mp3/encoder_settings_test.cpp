#include <gtest/gtest.h>

#include "mp3/encoder_settings.h"
#include "mp3/mpeg_frame.h"

namespace unreel::test {

namespace {

constexpr std::array all_bitrates{8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320};

EncoderSettings chosen(int bitrate_kbps, int sample_rate, int channels = 2) {
    const auto settings = choose_encoder_settings(bitrate_kbps, sample_rate, channels);
    EXPECT_TRUE(settings) << bitrate_kbps;
    return settings.value_or(EncoderSettings{0, 0, 0});
}

TEST(EncoderSettings, AreValidForEveryBitrateAndSource) {
    for (const int bitrate : all_bitrates) {
        for (const int rate : {1, 4000, 7350, 8000, 11025, 12000, 16000, 22050, 22222, 24000, 32000, 37800, 44056, 44100, 47999,
                               48000, 64000, 88200, 96000, 192000, 384000, 2'822'400, 6'144'000}) {
            for (const int channels : {1, 2, 3, 6, 8, 64}) {
                const EncoderSettings settings = chosen(bitrate, rate, channels);
                EXPECT_TRUE(is_valid(settings)) << bitrate << " kbit/s from " << rate;
                EXPECT_EQ(settings.channels, channels == 1 ? 1 : 2);
            }
        }
    }
}

TEST(EncoderSettings, KeepRatesThatMp3Has) {
    for (const int rate : mp3_sample_rates) EXPECT_EQ(chosen(64, rate).sample_rate, rate);
}

TEST(EncoderSettings, TakeTheNextHigherRateOtherwise) {
    EXPECT_EQ(chosen(192, 96000).sample_rate, 48000);
    EXPECT_EQ(chosen(192, 88200).sample_rate, 48000);
    EXPECT_EQ(chosen(192, 192000).sample_rate, 48000);
    EXPECT_EQ(chosen(192, 37800).sample_rate, 44100);
    EXPECT_EQ(chosen(192, 44056).sample_rate, 44100);
    EXPECT_EQ(chosen(192, 22222).sample_rate, 24000);
    EXPECT_EQ(chosen(192, 7350).sample_rate, 8000);
}

TEST(EncoderSettings, HalveTheRateForBitratesThatOnlyMpeg2Has) {
    for (const int bitrate : {8, 16, 24}) {
        EXPECT_EQ(chosen(bitrate, 48000).sample_rate, 24000);
        EXPECT_EQ(chosen(bitrate, 44100).sample_rate, 22050);
        EXPECT_EQ(chosen(bitrate, 32000).sample_rate, 16000);
        EXPECT_EQ(chosen(bitrate, 96000).sample_rate, 24000);
        EXPECT_EQ(chosen(bitrate, 22050).sample_rate, 22050);
        EXPECT_EQ(chosen(bitrate, 44100).bitrate_kbps, bitrate);
    }
}

TEST(EncoderSettings, LowerBitratesThatTheRateDoesNotHave) {
    EXPECT_EQ(chosen(192, 22050).bitrate_kbps, 160);
    EXPECT_EQ(chosen(320, 24000).bitrate_kbps, 160);
    EXPECT_EQ(chosen(192, 8000).bitrate_kbps, 64);
    EXPECT_EQ(chosen(192, 11025).bitrate_kbps, 64);
    EXPECT_EQ(chosen(192, 44100).bitrate_kbps, 192);
}

TEST(EncoderSettings, RefuseBitratesOfNoTable) {
    for (const int bitrate : {-1, 0, 1, 31, 33, 100, 193, 321, 1'000'000}) {
        const auto settings = choose_encoder_settings(bitrate, 44100, 2);
        ASSERT_FALSE(settings) << bitrate;
        EXPECT_EQ(settings.error().code, ErrorCode::invalid_option);
    }
}

TEST(EncoderSettings, FromOutsideAreChecked) {
    EXPECT_TRUE(is_valid({44100, 2, 192, 5}));
    EXPECT_FALSE(is_valid({44101, 2, 192, 5}));
    EXPECT_FALSE(is_valid({44100, 3, 192, 5}));
    EXPECT_FALSE(is_valid({44100, 0, 192, 5}));
    EXPECT_FALSE(is_valid({44100, 2, 8, 5}));
    EXPECT_FALSE(is_valid({22050, 2, 192, 5}));
    EXPECT_FALSE(is_valid({8000, 2, 80, 5}));
    EXPECT_FALSE(is_valid({44100, 2, 192, 10}));
    EXPECT_FALSE(is_valid({44100, 2, 192, -1}));
}

}  // namespace

}  // namespace unreel::test
