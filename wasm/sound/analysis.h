// What one pass over a sound finds out, as plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/time_range.h"
#include "sound/envelope.h"

namespace unreel {

/// A tenth of a second of sound as EBU R128 weights it (ITU-R BS.1770): loudness of any range, gated, follows from a row of these.
struct LoudnessBlock {
    float energy = 0;     // mean square behind the K-weighting filter, summed over the channels; mono counts twice
    float true_peak = 0;  // the largest magnitude between samples, too; full scale is 1

    bool operator==(const LoudnessBlock&) const = default;
};

/// Bounded: when there would be more than `most_loudness_blocks`, two and two become one (mean energy, larger peak).
struct LoudnessBlocks {
    double seconds_per_block = 0.1;
    std::vector<LoudnessBlock> blocks;
};

/// 14 hours in tenths of a second.
inline constexpr int most_loudness_blocks = 1 << 19;

struct LoudnessFacts {
    std::optional<double> integrated_lufs;  // nothing where all is silence
    double range_lu = 0;                    // EBU Tech 3342
    std::optional<double> max_momentary_lufs;
    std::optional<double> max_short_term_lufs;
    std::optional<double> true_peak_dbtp;   // nothing where all samples are 0
};

/// Of some ranges of a sound; of all of it where there are none.
LoudnessFacts loudness_of(const LoudnessBlocks& blocks, std::span<const TimeRange> ranges = {});

/// A sound, and what of it is heard: all of it where there are no ranges.
struct HeardSound {
    const LoudnessBlocks* blocks = nullptr;
    std::vector<TimeRange> ranges = {};
};
/// Of several sounds as one: an album, or files that are joined.
LoudnessFacts loudness_of_all(std::span<const HeardSound> sounds);

/// What is measured behind the choice of channels (`Sound::channels`), before any gain.
struct Analysis {
    double seconds = 0;
    int sample_rate = 0;  // hertz: the source's, where that is 1 to 384 kHz
    int channels = 0;     // 1 or 2, as they are heard
    Envelope envelope;
    LoudnessBlocks loudness;
    bool channels_are_equal = false;  // stereo in which both sides are the same to the bit of 16
    bool left_is_empty = false;
    bool right_is_empty = false;
    /// Where the spectrum ends: above it is nothing but noise of the coding. Nothing where it goes on to the end, or all is silence.
    std::optional<int> bandwidth_hz;
    int64_t clipped_places = 0;  // runs of three samples and more at full scale
};

}  // namespace unreel
