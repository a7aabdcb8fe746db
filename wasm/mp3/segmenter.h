#pragma once

#include <optional>
#include <span>

#include "mp3/segment.h"

namespace unreel {

/// Cuts a stream of PCM into segments. Holds at most one segment, its warm-up and what one push adds.
class Segmenter {
public:
    explicit Segmenter(const EncoderSettings& settings);

    /// Adds `channels[0]` (and `channels[1]` in stereo), equally long.
    void push(std::span<const float* const> channels, size_t sample_count);
    void push_silence(size_t sample_count);
    /// No more samples will come.
    void finish();

    /// The next segment, as soon as all its samples are there; nothing until then, and nothing after the last.
    std::optional<PcmSegment> take();
    bool has_segment() const;
    /// After `finish()`: whether every segment was taken.
    bool is_drained() const;

    int64_t sample_count() const { return pushed_; }
    /// MPEG frames in the whole output, known after `finish()`.
    int64_t total_mpeg_frames() const { return mpeg_frames_for(pushed_, samples_per_frame_); }

private:
    int next_frame_count() const;
    int64_t samples_wanted() const;

    EncoderSettings settings_;
    int samples_per_frame_;
    std::vector<float> planes_[2];
    int64_t planes_start_ = 0;  // position of planes_[c][0] in the output
    int64_t pushed_ = 0;
    int64_t next_frame_ = 0;  // first MPEG frame of the next segment
    int64_t next_index_ = 0;
    bool finished_ = false;
};

}  // namespace unreel
