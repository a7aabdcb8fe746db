#pragma once

#include <array>
#include <memory>
#include <span>

#include "mp3/segment.h"

struct lame_global_struct;

namespace unreel {

/// Encodes one segment with LAME. Feed the segment's samples in any pieces, then call `finish()`.
///
/// Method: a fresh encoder gets the warm-up; when exactly those frames are out (`lame_get_frameNum()`), a
/// `lame_encode_flush_nogap()` empties the bit reservoir and all bytes so far are thrown away; the segment's frames follow,
/// and a second flush ends them at a frame border. See lame.h of LAME 3.100 on `lame_encode_flush_nogap()`.
class SegmentEncoder {
public:
    /// Fails with `invalid_option` or `out_of_memory`.
    static Result<SegmentEncoder> open(const EncoderSettings& settings, int warm_up_frames, int frame_count);

    /// Adds `sample_count` samples per channel; `channels[1]` is not read in mono. Full scale is ±1.
    /// Samples beyond those the segment needs are ignored.
    Result<void> encode(std::array<const float*, 2> channels, size_t sample_count);

    /// Fills up with silence where samples are missing and ends the segment: exactly `frame_count` whole MPEG frames.
    Result<void> finish();

    /// Whole MPEG frames; complete after `finish()`.
    std::span<const std::byte> bytes() const { return bytes_; }
    std::vector<std::byte> take_bytes() { return std::move(bytes_); }
    int lowpass_hz() const;

private:
    struct LameCloser {
        void operator()(lame_global_struct* lame) const;
    };
    using LamePtr = std::unique_ptr<lame_global_struct, LameCloser>;

    SegmentEncoder(LamePtr lame, const EncoderSettings& settings, int warm_up_frames, int frame_count);

    Result<void> encode_up_to(int64_t border, std::array<const float*, 2>& channels, size_t& sample_count);
    Result<void> feed(std::array<const float*, 2> channels, size_t sample_count);
    Result<void> flush();
    int64_t warm_up_border() const;
    int64_t segment_border() const;

    LamePtr lame_;
    EncoderSettings settings_;
    int warm_up_frames_;
    int frame_count_;
    int64_t fed_ = 0;
    bool warmed_up_;
    std::vector<std::byte> bytes_;
};

/// Encodes a whole segment at once.
Result<EncodedSegment> encode_segment(const PcmSegment& segment);

}  // namespace unreel
