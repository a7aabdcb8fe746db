#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "media/edit_list.h"

namespace unreel {

/// Samples [first, last) of a track's media, heard from sample `at` of what a listener hears.
struct Clip {
    int64_t at = 0;
    int64_t first = 0;
    int64_t last = 0;
    bool operator==(const Clip&) const = default;
};

/// As far as the media goes.
inline constexpr int64_t open_end = std::numeric_limits<int64_t>::max();

int64_t to_sample(double seconds, int sample_rate);

/// What is heard of a track: clips in the order in which they are heard, silence between them.
struct ClipList {
    std::vector<Clip> clips;
    /// Where silence after the last clip ends; `open_end` where there is none.
    int64_t end = open_end;
    bool operator==(const ClipList&) const = default;

    /// The part between two samples of what is heard, which keep their numbers. Never without a clip, though it may have no
    /// sample: the format of silence is that of the sound.
    ClipList between(int64_t start, int64_t end) const;

    /// Where what is heard ends, in media of `media_samples` (0: unknown).
    std::optional<int64_t> length(int64_t media_samples) const;
};

/// Samples [first, last) that are not an encoder's padding.
using SoundRange = std::pair<int64_t, int64_t>;

/// What encoders leave of their padding: samples before the sound, after it, and of it.
struct GaplessCounts {
    int64_t priming = 0;
    int64_t remainder = 0;
    int64_t samples = 0;
};

/// From the tag `iTunSMPB`: a reserved number, priming, remainder and samples, in hexadecimal.
std::optional<GaplessCounts> parse_itunes_gapless(std::string_view text);

/// Nothing where the counts do not match media of `media_samples` (0: unknown), as in a file that was cut and kept its tags.
/// HE-AAC is counted at the rate of its core by some.
std::optional<SoundRange> sound_range(const GaplessCounts& counts, int64_t media_samples);

/// What `clips_of` needs to know beside the edit list. Positions are samples at `sample_rate`.
struct MediaFacts {
    int sample_rate = 0;
    AVRational tick{0, 1};  // of the track, in seconds
    uint32_t movie_timescale = 1;
    uint64_t movie_duration = 0;  // in those ticks; 0 where it is not known
    int64_t media_samples = 0;  // 0 where it is not known
    std::optional<SoundRange> sound;  // by what the encoder left, where it did
};

/// An edit list as clips. A movie's tick is coarser than a sample, so that
/// - an edit that ends within a tick of the media's end, or the encoder's, ends there;
/// - edits that follow each other in the media within a tick do so without a cut;
/// - positions are rounded from the sum of the edits before, so that errors do not add up.
/// A list that says no more than "all of it" leaves it to `MediaFacts::sound`; so does one of which nothing remains.
/// Silence of more than an hour, and more than the whole movie, is a broken number and left out.
/// Speeds other than 0 and 1 are played at 1, for as long as the edit lasts.
ClipList clips_of(const std::vector<Edit>& edits, const MediaFacts& facts);

}  // namespace unreel
