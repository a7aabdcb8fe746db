#include <algorithm>

#include <gtest/gtest.h>

#include "mp3/segmenter.h"

namespace unreel::test {

namespace {

// Each sample is its own position, so that a wrong one is seen.
float value_at(int64_t position, int channel) { return static_cast<float>(position % 8'000'011) + (channel == 1 ? 0.5F : 0); }

std::vector<PcmSegment> cut(const EncoderSettings& settings, int64_t sample_count, int64_t piece, size_t* most_held = nullptr) {
    Segmenter segmenter(settings);
    std::vector<PcmSegment> segments;
    std::vector<float> planes[2];
    const auto take_all = [&] {
        while (auto segment = segmenter.take()) {
            if (most_held != nullptr) *most_held = std::max(*most_held, segment->planes[0].size());
            segments.push_back(std::move(*segment));
        }
    };
    for (int64_t start = 0; start < sample_count; start += piece) {
        const int64_t count = std::min(piece, sample_count - start);
        std::vector<const float*> channels;
        for (int channel = 0; channel < settings.channels; ++channel) {
            planes[channel].resize(static_cast<size_t>(count));
            for (int64_t index = 0; index < count; ++index) planes[channel][static_cast<size_t>(index)] = value_at(start + index, channel);
            channels.push_back(planes[channel].data());
        }
        segmenter.push(channels, static_cast<size_t>(count));
        take_all();
        EXPECT_FALSE(segmenter.is_drained());
    }
    segmenter.finish();
    take_all();
    EXPECT_TRUE(segmenter.is_drained());
    EXPECT_FALSE(segmenter.take());
    EXPECT_EQ(segmenter.sample_count(), sample_count);
    return segments;
}

void expect_right(const EncoderSettings& settings, const std::vector<PcmSegment>& segments, int64_t sample_count) {
    const int samples_per_frame = settings.samples_per_frame();
    int64_t frames = 0;
    for (size_t index = 0; index < segments.size(); ++index) {
        const PcmSegment& segment = segments[index];
        EXPECT_EQ(segment.index, static_cast<int64_t>(index));
        EXPECT_EQ(segment.settings, settings);
        EXPECT_EQ(segment.warm_up_frames, index == 0 ? 0 : warm_up_mpeg_frames);
        if (index + 1 < segments.size()) {
            EXPECT_EQ(segment.frame_count, segment_mpeg_frames(samples_per_frame));
        }
        EXPECT_GT(segment.frame_count, 0);
        const int64_t start = (frames - segment.warm_up_frames) * samples_per_frame;
        const int64_t end = std::min((frames + segment.frame_count) * samples_per_frame + encoder_look_ahead, sample_count);
        for (int channel = 0; channel < 2; ++channel) {
            const auto& plane = segment.planes[static_cast<size_t>(channel)];
            ASSERT_EQ(std::ssize(plane), channel < settings.channels ? std::max<int64_t>(end - start, 0) : 0);
            for (int64_t sample = 0; sample < std::ssize(plane); ++sample) {
                ASSERT_EQ(plane[static_cast<size_t>(sample)], value_at(start + sample, channel)) << index << ", " << sample;
            }
        }
        frames += segment.frame_count;
    }
    // As many as LAME makes: its delay before, at least half a frame after, filled up to a whole frame.
    EXPECT_EQ(frames, (576 + sample_count + 576 + samples_per_frame - 1) / samples_per_frame);
}

TEST(Segmenter, CutsAtTheSamePlacesHoweverItIsFed) {
    const EncoderSettings settings{44100, 2, 192};
    constexpr int64_t sample_count = 1'000'000;
    for (const int64_t piece : {7, 1000, 100'000, 2'000'000}) {
        size_t longest = 0;
        expect_right(settings, cut(settings, sample_count, piece, &longest), sample_count);
        EXPECT_LE(longest, (392U + 12U) * 1152U + 224U);
    }
}

TEST(Segmenter, CutsAtTheSamePlacesWhenFedOneByOne) {
    const EncoderSettings settings{22050, 1, 64};
    constexpr int64_t sample_count = 784 * 576 + 5000;
    expect_right(settings, cut(settings, sample_count, 1), sample_count);
}

TEST(Segmenter, IsRightAroundEveryBorder) {
    for (const EncoderSettings& settings : {EncoderSettings{48000, 1, 64}, EncoderSettings{16000, 2, 64}}) {
        const int64_t samples_per_frame = settings.samples_per_frame();
        const int64_t segment = segment_mpeg_frames(settings.samples_per_frame()) * samples_per_frame;
        for (const int64_t border : {segment, segment + encoder_look_ahead, 2 * segment, 2 * segment - 576, segment - 2 * 576,
                                     samples_per_frame, 2 * segment - 2 * 576}) {
            for (const int64_t beside : {-1, 0, 1}) {
                expect_right(settings, cut(settings, border + beside, 4096), border + beside);
            }
        }
        for (const int64_t few : {1, 2, 575, 576, 577}) expect_right(settings, cut(settings, few, 4096), few);
    }
}

}  // namespace

}  // namespace unreel::test
