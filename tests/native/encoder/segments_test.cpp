// Segments that are encoded on their own and put one after the other, against one LAME encode of the same sound.
#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "encoder/sequential_lame.h"
#include "io/memory.h"
#include "mp3/mp3_writer.h"
#include "mp3/mpeg_frame.h"
#include "mp3/segment_encoder.h"
#include "mp3/segmenter.h"
#include "support/judges.h"
#include "support/synth.h"

namespace unreel::test {

namespace {

struct Case {
    EncoderSettings settings;
    int seconds = 0;  // 0: a few segments
};

void PrintTo(const Case& test, std::ostream* out) {
    const auto& [settings, seconds] = test;
    *out << settings.sample_rate << " Hz, " << settings.channels << " channels, ";
    switch (settings.rate_control) {
        case RateControl::cbr: *out << settings.bitrate_kbps << " kbit/s"; break;
        case RateControl::abr: *out << settings.bitrate_kbps << " kbit/s on average"; break;
        case RateControl::vbr: *out << "V" << settings.vbr_quality; break;
    }
}

// Two thirds of music, then speech. Making it takes longer than encoding it, so it is kept.
const Pcm& material(int sample_rate, int channels, size_t sample_count) {
    static std::map<std::tuple<int, int, size_t>, Pcm> known;
    auto [entry, is_new] = known.try_emplace({sample_rate, channels, sample_count});
    if (is_new) {
        const size_t music_count = sample_count * 2 / 3;
        entry->second = make_music(sample_rate, channels, music_count);
        const Pcm speech = make_speech(sample_rate, channels, sample_count - music_count);
        for (size_t channel = 0; channel < speech.channels.size(); ++channel) {
            auto& plane = entry->second.channels[channel];
            plane.insert(plane.end(), speech.channels[channel].begin(), speech.channels[channel].end());
        }
    }
    return entry->second;
}

int64_t count_frames(std::span<const std::byte> frames) {
    int64_t count = 0;
    while (!frames.empty()) {
        const auto header = MpegFrameHeader::parse(frames);
        if (!header) break;
        frames = frames.subspan(std::min(frames.size(), static_cast<size_t>(header->frame_bytes())));
        ++count;
    }
    EXPECT_TRUE(frames.empty());
    return count;
}

struct Stream {
    Bytes frames;
    int64_t frame_count = 0;
    std::vector<int64_t> joints;  // first frame of each segment but the first
};

Stream encode_in_segments(const EncoderSettings& settings, const Pcm& pcm) {
    Segmenter segmenter(settings);
    std::vector<const float*> planes;
    for (const auto& plane : pcm.channels) planes.push_back(plane.data());
    segmenter.push(planes, pcm.sample_count());
    segmenter.finish();
    Stream stream;
    while (auto segment = segmenter.take()) {
        if (segment->index > 0) stream.joints.push_back(stream.frame_count);
        const auto encoded = encode_segment(*segment);
        EXPECT_TRUE(encoded) << encoded.error().detail;
        if (!encoded) break;
        stream.frames.insert(stream.frames.end(), encoded->bytes.begin(), encoded->bytes.end());
        stream.frame_count += encoded->frame_count;
    }
    EXPECT_EQ(count_frames(stream.frames), stream.frame_count);
    return stream;
}

Bytes to_file(const EncoderSettings& settings, std::span<const std::byte> frames, int64_t sample_count) {
    MemorySink sink;
    Mp3Writer writer(sink, settings, {});
    EXPECT_TRUE(writer.write(0, static_cast<int>(count_frames(frames)), 0, frames));
    EXPECT_TRUE(writer.finish(sample_count));
    return {sink.bytes().begin(), sink.bytes().end()};
}

// Three frames on both sides of each joint.
Pcm around_joints(const Pcm& pcm, const std::vector<int64_t>& joints, int samples_per_frame) {
    Pcm windows{pcm.sample_rate, std::vector<std::vector<float>>(pcm.channels.size())};
    constexpr int64_t decoder_delay = 529;
    for (const int64_t joint : joints) {
        const int64_t position = joint * samples_per_frame - encoder_delay - decoder_delay;
        const Pcm window = pcm.slice(static_cast<size_t>(std::max<int64_t>(position - 3 * samples_per_frame, 0)),
                                     static_cast<size_t>(6 * samples_per_frame));
        for (size_t channel = 0; channel < windows.channels.size(); ++channel) {
            auto& plane = windows.channels[channel];
            plane.insert(plane.end(), window.channels[channel].begin(), window.channels[channel].end());
        }
    }
    return windows;
}

// What segments add to the size of one encode.
void expect_similar_size(const EncoderSettings& settings, int64_t difference, double size) {
    switch (settings.rate_control) {
        case RateControl::cbr: {
            // Whole segments hold whole periods of the padding pattern; in the last, shorter one the pattern begins elsewhere by the
            // warm-up, which is one byte at most, and none where frames need no padding.
            const bool is_padded = settings.sample_rate % 11025 == 0;
            EXPECT_LE(std::abs(difference), is_padded ? 1 : 0);
            break;
        }
        // A segment's end throws away what the reservoir holds, up to 511 bytes. In VBR it is mostly full.
        case RateControl::vbr: EXPECT_LE(static_cast<double>(difference), 0.005 * size); break;
        case RateControl::abr: EXPECT_LE(std::abs(static_cast<double>(difference)), 0.002 * size); break;
    }
}

class SegmentsAgainstOneEncode : public testing::TestWithParam<Case> {};

TEST_P(SegmentsAgainstOneEncode, HaveTheSameLengthAndTheSameQuality) {
    const EncoderSettings& settings = GetParam().settings;
    const size_t few_segments = static_cast<size_t>(2.4 * segment_mpeg_frames(settings.samples_per_frame()) * settings.samples_per_frame());
    const size_t sample_count =
        GetParam().seconds > 0 ? static_cast<size_t>(GetParam().seconds * settings.sample_rate) : few_segments;
    const Pcm& source = material(settings.sample_rate, settings.channels, sample_count);

    const SequentialEncode sequential = encode_sequentially(settings, source, false);
    const Stream segmented = encode_in_segments(settings, source);
    ASSERT_GE(segmented.joints.size(), 2U);

    // Frames: as many as LAME makes.
    EXPECT_EQ(segmented.frame_count, count_frames(sequential.frames));
    EXPECT_EQ(segmented.frame_count, mpeg_frames_for(static_cast<int64_t>(sample_count), settings.samples_per_frame()));

    const auto difference = static_cast<int64_t>(segmented.frames.size()) - static_cast<int64_t>(sequential.frames.size());
    expect_similar_size(settings, difference, static_cast<double>(sequential.frames.size()));

    const Bytes mp3 = to_file(settings, segmented.frames, static_cast<int64_t>(sample_count));
    const Pcm decoded = decode_strictly(mp3);
    const Pcm reference = decode_strictly(to_file(settings, sequential.frames, static_cast<int64_t>(sample_count)));
    ASSERT_EQ(decoded.sample_count(), sample_count);
    ASSERT_EQ(reference.sample_count(), sample_count);
    EXPECT_EQ(decode_with_mpg123(mp3).sample_count(), sample_count);

    const double loss = segmental_snr_db(source, reference) - segmental_snr_db(source, decoded);
    EXPECT_LE(loss, 0.1);
    const int samples_per_frame = settings.samples_per_frame();
    const Pcm source_joints = around_joints(source, segmented.joints, samples_per_frame);
    const double joint_loss =
        segmental_snr_db(source_joints, around_joints(reference, segmented.joints, samples_per_frame)) -
        segmental_snr_db(source_joints, around_joints(decoded, segmented.joints, samples_per_frame));
    EXPECT_LE(joint_loss, 1.0);
    std::printf("            segmental SNR %.2f dB, loss %+.3f dB, around %zu joints %+.3f dB, size %+lld bytes (%+.3f %%)\n",
                segmental_snr_db(source, decoded), loss, segmented.joints.size(), joint_loss,
                static_cast<long long>(difference), 100.0 * static_cast<double>(difference) / static_cast<double>(sequential.frames.size()));
}

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    for (const int sample_rate : mp3_sample_rates) {
        const auto bitrates = bitrates_of(mpeg_version_of(sample_rate));
        for (const int channels : {1, 2}) {
            cases.push_back({{sample_rate, channels, bitrates.front()}});
            cases.push_back({{sample_rate, channels, bitrates[bitrates.size() / 2]}});
            if (channels == 2) cases.push_back({{sample_rate, channels, bitrates.back()}});
            cases.push_back({{sample_rate, channels, bitrates[bitrates.size() / 2] + 3, 5, RateControl::abr}});
            cases.push_back({{sample_rate, channels, 0, 5, RateControl::vbr, 2}});
        }
    }
    return cases;
}

std::vector<Case> cases_at_44100() {
    std::vector<Case> cases;
    for (int vbr_quality = 0; vbr_quality <= 9; ++vbr_quality) cases.push_back({{44100, 2, 0, 5, RateControl::vbr, vbr_quality}});
    for (const int kbps : {32, 45, 100, 160, 209, 256, 320}) cases.push_back({{44100, 2, kbps, 5, RateControl::abr}});
    return cases;
}

INSTANTIATE_TEST_SUITE_P(EveryRate, SegmentsAgainstOneEncode, testing::ValuesIn(all_cases()));
INSTANTIATE_TEST_SUITE_P(VariableBitrates, SegmentsAgainstOneEncode, testing::ValuesIn(cases_at_44100()));
INSTANTIATE_TEST_SUITE_P(TwoMinutes, SegmentsAgainstOneEncode,
                         testing::Values(Case{{44100, 2, 192}, 121}, Case{{48000, 2, 192}, 121},
                                         Case{{44100, 2, 0, 5, RateControl::vbr, 2}, 121}, Case{{48000, 2, 160, 5, RateControl::abr}, 121}));

}  // namespace

}  // namespace unreel::test
