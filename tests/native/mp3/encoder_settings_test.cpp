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

TEST(EncoderSettings, AreValidForEveryWishAndSource) {
    for (const EncoderWishes& wishes : std::initializer_list<EncoderWishes>{
             {.rate_control = RateControl::vbr, .bitrate_kbps = 0, .vbr_quality = 0},
             {.rate_control = RateControl::vbr, .vbr_quality = 9, .quality = 0},
             {.rate_control = RateControl::abr, .bitrate_kbps = 8},
             {.rate_control = RateControl::abr, .bitrate_kbps = 173, .lowpass_hz = 0},
             {.rate_control = RateControl::abr, .bitrate_kbps = 320, .channels = 1},
             {.bitrate_kbps = 64, .sample_rate = 16000, .channels = 1, .lowpass_hz = 7000, .quality = 9}}) {
        for (const int rate : {1, 7350, 8000, 11025, 16000, 22222, 24000, 32000, 44100, 48000, 96000, 6'144'000}) {
            for (const int channels : {1, 2, 6}) {
                const auto settings = choose_encoder_settings(wishes, rate, channels);
                ASSERT_TRUE(settings) << settings.error().detail;
                EXPECT_TRUE(is_valid(*settings)) << rate;
                EXPECT_EQ(settings->rate_control, wishes.rate_control);
                EXPECT_EQ(settings->channels, wishes.channels.value_or(channels == 1 ? 1 : 2));
                EXPECT_EQ(settings->lowpass_hz, wishes.lowpass_hz);
                if (wishes.sample_rate) {
                    EXPECT_EQ(settings->sample_rate, wishes.sample_rate);
                }
                if (wishes.rate_control == RateControl::vbr) {
                    EXPECT_EQ(settings->vbr_quality, wishes.vbr_quality);
                }
            }
        }
    }
}

TEST(EncoderSettings, AverageAnyBitrateThatTheVersionAllows) {
    const auto abr = [](int kbps, int rate) {
        return choose_encoder_settings({.rate_control = RateControl::abr, .bitrate_kbps = kbps}, rate, 2).value_or(EncoderSettings{0, 0, 0});
    };
    EXPECT_EQ(abr(173, 44100).bitrate_kbps, 173);
    EXPECT_EQ(abr(9, 44100).bitrate_kbps, 9);
    EXPECT_EQ(abr(9, 44100).sample_rate, 22050);
    EXPECT_EQ(abr(31, 48000).sample_rate, 24000);
    EXPECT_EQ(abr(32, 48000).sample_rate, 48000);
    EXPECT_EQ(abr(173, 22050).bitrate_kbps, 160);
    EXPECT_EQ(abr(173, 8000).bitrate_kbps, 64);
}

TEST(EncoderSettings, KeepTheRateInVbrAtAnyQuality) {
    for (int vbr_quality = 0; vbr_quality <= 9; ++vbr_quality) {
        const auto settings = choose_encoder_settings({.rate_control = RateControl::vbr, .vbr_quality = vbr_quality}, 44100, 2);
        ASSERT_TRUE(settings);
        EXPECT_EQ(settings->sample_rate, 44100);
    }
}

TEST(EncoderSettings, OfferNoQualityThatSoundsWorse) {
    const auto quality = [](RateControl rate_control, int kbps, int rate, int channels, int wished) {
        return choose_encoder_settings({.rate_control = rate_control, .bitrate_kbps = kbps, .quality = wished}, rate, channels)->quality;
    };
    for (int wished = 0; wished <= 9; ++wished) {
        EXPECT_EQ(quality(RateControl::cbr, 192, 44100, 2, wished), std::max(wished, 4));
        EXPECT_EQ(quality(RateControl::abr, 192, 48000, 2, wished), std::max(wished, 4));
        EXPECT_EQ(quality(RateControl::cbr, 128, 44100, 1, wished), wished);
        EXPECT_EQ(quality(RateControl::cbr, 64, 22050, 1, wished), wished);
        EXPECT_EQ(quality(RateControl::cbr, 160, 22050, 2, wished), std::max(wished, 4));
        for (const RateControl rate_control : {RateControl::cbr, RateControl::abr, RateControl::vbr}) {
            EXPECT_EQ(quality(rate_control, 64, 24000, 1, wished), std::max(wished, 5));
            EXPECT_EQ(quality(rate_control, 160, 24000, 2, wished), std::max(wished, 5));
        }
        EXPECT_EQ(quality(RateControl::vbr, 192, 44100, 2, wished), wished);
    }
}

TEST(EncoderSettings, RefuseImpossibleWishesByName) {
    const auto refused = [](const EncoderWishes& wishes) {
        const auto settings = choose_encoder_settings(wishes, 44100, 2);
        return settings ? "accepted" : settings.error().code == ErrorCode::invalid_option ? settings.error().subject : "another error";
    };
    for (const int kbps : {-1, 0, 7, 321, 1'000'000}) EXPECT_EQ(refused({.rate_control = RateControl::abr, .bitrate_kbps = kbps}), "bitrate");
    for (const int quality : {-1, 10}) {
        EXPECT_EQ(refused({.rate_control = RateControl::vbr, .vbr_quality = quality}), "VBR quality");
        EXPECT_EQ(refused({.quality = quality}), "quality");
    }
    for (const int rate : {0, -44100, 44101, 96000}) EXPECT_EQ(refused({.sample_rate = rate}), "sample rate");
    EXPECT_EQ(refused({.bitrate_kbps = 192, .sample_rate = 22050}), "bitrate");
    EXPECT_EQ(refused({.bitrate_kbps = 24, .sample_rate = 44100}), "bitrate");
    EXPECT_EQ(refused({.rate_control = RateControl::abr, .bitrate_kbps = 65, .sample_rate = 8000}), "bitrate");
    for (const int channels : {-1, 0, 3}) EXPECT_EQ(refused({.channels = channels}), "channels");
    for (const int lowpass : {-1, 1, 999, 20501, 1'000'000}) EXPECT_EQ(refused({.lowpass_hz = lowpass}), "low-pass");
}

TEST(EncoderSettings, FromOutsideAreChecked) {
    EXPECT_TRUE(is_valid({44100, 2, 37, 5, RateControl::abr}));
    EXPECT_FALSE(is_valid({44100, 2, 31, 5, RateControl::abr}));
    EXPECT_FALSE(is_valid({22050, 2, 161, 5, RateControl::abr}));
    EXPECT_TRUE(is_valid({44100, 2, 0, 5, RateControl::vbr, 9}));
    EXPECT_FALSE(is_valid({44100, 2, 0, 5, RateControl::vbr, 10}));
    EXPECT_FALSE(is_valid({44100, 2, 0, 5, RateControl::vbr, -1}));
    EXPECT_FALSE(is_valid({44100, 2, 192, 5, static_cast<RateControl>(3)}));
    EXPECT_FALSE(is_valid({44100, 2, 192, 5, RateControl::cbr, 2, static_cast<StereoMode>(2)}));
    EXPECT_TRUE(is_valid({44100, 2, 192, 5, RateControl::cbr, 2, StereoMode::plain, 0}));
    EXPECT_FALSE(is_valid({44100, 2, 192, 5, RateControl::cbr, 2, StereoMode::plain, -1}));
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
