#include <cmath>
#include <limits>
#include <numbers>

#include <gtest/gtest.h>

#include "media/resampler.h"

namespace unreel::test {

namespace {

FramePtr make_frame(AVSampleFormat format, const AVChannelLayout& layout, int sample_rate, int sample_count) {
    FramePtr frame(av_frame_alloc());
    frame->format = format;
    frame->sample_rate = sample_rate;
    frame->nb_samples = sample_count;
    av_channel_layout_copy(&frame->ch_layout, &layout);
    EXPECT_GE(av_frame_get_buffer(frame.get(), 0), 0);
    for (int channel = 0; channel < layout.nb_channels; ++channel) {
        if (format == AV_SAMPLE_FMT_FLTP) std::fill_n(reinterpret_cast<float*>(frame->extended_data[channel]), sample_count, 0.0F);
    }
    return frame;
}

float* plane(const FramePtr& frame, int channel) { return reinterpret_cast<float*>(frame->extended_data[channel]); }

// What a constant 1 in one channel becomes on both sides.
std::pair<float, float> folded(const AVChannelLayout& layout, int channel, FoldDown fold = FoldDown::standard) {
    const FramePtr frame = make_frame(AV_SAMPLE_FMT_FLTP, layout, 48000, 64);
    std::fill_n(plane(frame, channel), 64, 1.0F);
    auto resampler = Resampler::open(*frame, {48000, 2}, nullptr, fold);
    EXPECT_TRUE(resampler);
    if (!resampler) return {0, 0};
    const auto planes = resampler->convert(*frame, 0, 64);
    EXPECT_TRUE(planes);
    EXPECT_EQ((*planes)[0].size(), 64U);
    return {(*planes)[0][10], (*planes)[1][10]};
}

TEST(Resampler, FoldsSurroundWithTheCoefficientsOfItuBs775) {
    constexpr float minus_3_db = std::numbers::sqrt2_v<float> / 2;
    // All three of a side at full scale are full scale.
    constexpr float scale = 1 / (1 + 2 * minus_3_db);
    for (const AVChannelLayout& layout : {AVChannelLayout AV_CHANNEL_LAYOUT_5POINT1, AVChannelLayout AV_CHANNEL_LAYOUT_5POINT1_BACK}) {
        const std::pair<float, float> expected[] = {{1, 0}, {0, 1}, {minus_3_db, minus_3_db}, {0, 0}, {minus_3_db, 0}, {0, minus_3_db}};
        for (int channel = 0; channel < 6; ++channel) {
            const auto [left, right] = folded(layout, channel);
            EXPECT_NEAR(left, scale * expected[channel].first, 1e-6) << channel;
            EXPECT_NEAR(right, scale * expected[channel].second, 1e-6) << channel;
        }
    }
}

TEST(Resampler, MakesTheDialogueSixDecibelsLouderAgainstAllOthers) {
    constexpr int centre = 2;
    for (const AVChannelLayout& layout : {AVChannelLayout AV_CHANNEL_LAYOUT_5POINT1, AVChannelLayout AV_CHANNEL_LAYOUT_5POINT1_BACK, AVChannelLayout AV_CHANNEL_LAYOUT_7POINT1, AVChannelLayout AV_CHANNEL_LAYOUT_5POINT0, AVChannelLayout AV_CHANNEL_LAYOUT_SURROUND}) {
        const float quieter = folded(layout, 0, FoldDown::dialogue_louder).first / folded(layout, 0).first;
        EXPECT_LT(quieter, 1);
        float full = 0;
        for (int channel = 0; channel < layout.nb_channels; ++channel) {
            const auto standard = folded(layout, channel);
            const auto dialogue = folded(layout, channel, FoldDown::dialogue_louder);
            const float gain = quieter * (channel == centre ? 2 : 1);
            EXPECT_NEAR(dialogue.first, standard.first * gain, 1e-6) << channel;
            EXPECT_NEAR(dialogue.second, standard.second * gain, 1e-6) << channel;
            full += dialogue.first;
        }
        EXPECT_NEAR(full, 1, 1e-6);
        EXPECT_GT(folded(layout, centre, FoldDown::dialogue_louder).first, folded(layout, centre).first);
    }
}

TEST(Resampler, FoldsAsEverWhereThereIsNoCentre) {
    for (const AVChannelLayout& layout : {AVChannelLayout AV_CHANNEL_LAYOUT_QUAD, AVChannelLayout AV_CHANNEL_LAYOUT_2POINT1, AVChannelLayout AV_CHANNEL_LAYOUT_STEREO, AVChannelLayout AV_CHANNEL_LAYOUT_MONO}) {
        for (int channel = 0; channel < layout.nb_channels; ++channel) {
            EXPECT_EQ(folded(layout, channel, FoldDown::dialogue_louder), folded(layout, channel)) << channel;
        }
    }
}

TEST(Resampler, KeepsStereoAsItIs) {
    EXPECT_EQ(folded(AV_CHANNEL_LAYOUT_STEREO, 0), (std::pair{1.0F, 0.0F}));
    EXPECT_EQ(folded(AV_CHANNEL_LAYOUT_STEREO, 1), (std::pair{0.0F, 1.0F}));
}

TEST(Resampler, MixesInEachChannelOfWhatNobodyKnows) {
    for (const int channels : {3, 4, 6, 8, 9, 16, 63}) {
        AVChannelLayout layout = {};
        layout.order = AV_CHANNEL_ORDER_UNSPEC;
        layout.nb_channels = channels;
        for (int channel = 0; channel < channels; ++channel) {
            const auto [left, right] = folded(layout, channel);
            EXPECT_GT(std::max(left, right), 1.0F / static_cast<float>(channels)) << channel << " of " << channels;
        }
        EXPECT_GT(folded(layout, 0).first, folded(layout, 0).second) << channels;
    }
}

TEST(Resampler, GivesExactlyAsManySamplesAsTheRatesSay) {
    const AVChannelLayout layout = AV_CHANNEL_LAYOUT_STEREO;
    for (const auto& [from, to] : {std::pair{96000, 48000}, {88200, 48000}, {192000, 48000}, {37800, 44100}, {22222, 24000},
                                   {7350, 8000}, {44056, 44100}, {48000, 24000}, {44100, 22050}, {8000, 44100}, {44100, 48000}, {1, 8000}, {6'144'000, 48000}}) {
        for (const int piece : {1, 7, 100, 1024, 9000}) {
            const int64_t total = piece == 1 ? 300 : 30'000;
            const FramePtr frame = make_frame(AV_SAMPLE_FMT_FLTP, layout, from, piece);
            if (from == 1 && piece > 7) continue;
            auto resampler = Resampler::open(*frame, {to, 2});
            ASSERT_TRUE(resampler) << from;
            int64_t in = 0;
            int64_t out = 0;
            for (; in < total && !(from == 1 && in > 60); in += piece) {
                const auto planes = resampler->convert(*frame, 0, piece);
                ASSERT_TRUE(planes);
                out += static_cast<int64_t>((*planes)[0].size());
            }
            const auto rest = resampler->drain();
            ASSERT_TRUE(rest);
            out += static_cast<int64_t>((*rest)[0].size());
            EXPECT_EQ(out, std::llround(static_cast<double>(in) * to / from)) << from << " to " << to << " in pieces of " << piece;
        }
    }
}

TEST(Resampler, NeitherShiftsNorStretches) {
    const AVChannelLayout layout = AV_CHANNEL_LAYOUT_MONO;
    constexpr int count = 96000;
    const FramePtr frame = make_frame(AV_SAMPLE_FMT_FLTP, layout, 96000, count);
    const auto tone = [](double seconds) { return 0.5 * std::sin(2 * std::numbers::pi * 1000 * seconds); };
    for (int index = 0; index < count; ++index) plane(frame, 0)[index] = static_cast<float>(tone(index / 96000.0));
    auto resampler = Resampler::open(*frame, {44100, 1});
    ASSERT_TRUE(resampler);
    std::vector<float> output;
    for (int start = 0; start < count; start += 1000) {
        const auto planes = resampler->convert(*frame, start, 1000);
        ASSERT_TRUE(planes);
        output.insert(output.end(), (*planes)[0].begin(), (*planes)[0].end());
    }
    const auto rest = resampler->drain();
    output.insert(output.end(), (*rest)[0].begin(), (*rest)[0].end());
    ASSERT_EQ(output.size(), 44100U);
    for (size_t index = 100; index < output.size() - 100; ++index) {
        ASSERT_NEAR(output[index], tone(static_cast<double>(index) / 44100), 2e-3) << index;
    }
}

TEST(Resampler, MakesFiniteSamplesOfAnything) {
    constexpr float infinite = std::numeric_limits<float>::infinity();
    for (const float value : {infinite, -infinite, std::nanf(""), 1e38F, -1e38F}) {
        for (const int rate : {48000, 44100}) {
            const FramePtr frame = make_frame(AV_SAMPLE_FMT_FLTP, AV_CHANNEL_LAYOUT_5POINT1, rate, 1024);
            for (int channel = 0; channel < 6; ++channel) plane(frame, channel)[100 + channel] = value;
            auto resampler = Resampler::open(*frame, {48000, 2});
            ASSERT_TRUE(resampler);
            for (int count = 0; count < 4; ++count) {
                const auto planes = resampler->convert(*frame, 0, 1024);
                ASSERT_TRUE(planes);
                for (const float sample : (*planes)[0]) ASSERT_LE(std::abs(sample), 40.0F);
            }
        }
    }
}

TEST(Resampler, ConvertsAPartOfAFrame) {
    const FramePtr frame = make_frame(AV_SAMPLE_FMT_S16, AV_CHANNEL_LAYOUT_STEREO, 48000, 100);
    auto* samples = reinterpret_cast<int16_t*>(frame->data[0]);
    for (int index = 0; index < 200; ++index) samples[index] = static_cast<int16_t>(index * 100);
    auto resampler = Resampler::open(*frame, {48000, 2});
    ASSERT_TRUE(resampler);
    const auto planes = resampler->convert(*frame, 30, 20);
    ASSERT_TRUE(planes);
    ASSERT_EQ((*planes)[0].size(), 20U);
    EXPECT_FLOAT_EQ((*planes)[0][0], 6000 / 32768.0F);
    EXPECT_FLOAT_EQ((*planes)[1][19], 9900 / 32768.0F);
}

}  // namespace

}  // namespace unreel::test
