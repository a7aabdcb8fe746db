#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "mp3/segment.h"

namespace unreel {

/// Cuts the PCM of one MP3 into segments. Each sample is copied once, to its place in the segment, and those near a border a
/// second time, into the next one. Holds the segment that is being filled and those that one push filled.
class Segmenter {
public:
    explicit Segmenter(const EncoderSettings& settings);
    /// The first `warm_up_samples` of each channel's `before` are what sounds just before the first sample: decoders hear it in place of silence.
    Segmenter(const EncoderSettings& settings, const std::array<std::vector<float>, 2>& before);

    /// Adds `channels[0]` (and `channels[1]` in stereo), equally long.
    void push(std::span<const float* const> channels, size_t sample_count);
    /// Adds what sounds after the last sample, in place of silence; not more than `room_after()`, and no `push` after it.
    void push_after(std::span<const float* const> channels, size_t sample_count);
    /// Samples after the last one that the last frames have room for.
    int64_t room_after() const;
    /// No more samples will come.
    void finish();

    /// The next segment, as soon as all its samples are there; nothing until then, and nothing after the last.
    std::optional<PcmSegment> take();
    /// After `finish()`: whether every segment was taken.
    bool is_drained() const { return finished_ && ended_.empty(); }

    int64_t sample_count() const { return pushed_; }

private:
    size_t samples_for(int frame_count) const;
    void reserve();
    void end_segment(int frame_count);
    void append(std::span<const float* const> channels, size_t sample_count);

    int samples_per_frame_;
    int64_t next_frame_ = 0;  // first MPEG frame of segment_, without its warm-up
    PcmSegment segment_;      // that is being filled
    std::vector<PcmSegment> ended_;  // not taken yet: one, but where a push is longer than a segment
    int64_t pushed_ = 0;
    int64_t pushed_after_ = 0;
    bool finished_ = false;
};

}  // namespace unreel
