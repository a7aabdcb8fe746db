#pragma once

#include <array>
#include <optional>
#include <vector>

#include "mp3/segmenter.h"

namespace unreel {

/// Cuts a sound into parts that follow each other without a break, and each into segments.
///
/// Decoded one after the other, the parts are the whole to the sample. At a border an encoder hears what is there and not silence: it warms up
/// with the sound before the first sample of a part, and its last frames go on with the sound after the last one. A part that is shorter than
/// those frames go on is followed by silence in them. So the first of what a decoder leaves out, and what it leaves out at the end, is real sound,
/// and where parts meet, both are as good as in the middle.
class PartSegmenter {
public:
    /// `first_part`: the number that the segments of the first part have. `has_borders`: whether `begin_part` may be called.
    PartSegmenter(const EncoderSettings& settings, int first_part, bool has_borders);

    /// As `Segmenter::push`.
    void push(std::span<const float* const> channels, size_t sample_count);
    /// The next sample is the first of this part; a part without a sample has no segments.
    void begin_part(int part);
    /// No more samples will come.
    void finish();

    /// The next segment, as soon as all its samples are there. Its index is that within its part.
    std::optional<PcmSegment> take();

    /// Samples so far of the part that is being pushed.
    int64_t sample_count() const { return current_.sample_count(); }

private:
    void remember(std::span<const float* const> channels, size_t sample_count);
    void finish_ending();
    std::optional<PcmSegment> take_from(Segmenter& segmenter, int part);

    EncoderSettings settings_;
    bool has_borders_;
    Segmenter current_;
    int part_;
    std::optional<Segmenter> ending_;  // the part before, until its last frames are full
    int ending_part_ = 0;
    std::vector<PcmSegment> ended_;
    // What was pushed last, for the part that comes: `warm_up_samples` or more, silence first.
    std::array<std::vector<float>, 2> history_;
};

}  // namespace unreel
