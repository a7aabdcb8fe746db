#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "convert/part_tags.h"
#include "mp3/id3v2.h"
#include "mp3/replay_gain.h"

namespace unreel {

/// What stands in front of an MP3's sound: the source's tags, cover and chapters, as the recipe and the programme have them.
struct TagPlan {
    std::vector<std::byte> bytes;  // the ID3v2 tag; empty where there is nothing to say
    Tags tags;
    std::vector<Chapter> chapters;
    /// How long the sound was thought to last when the chapters were written.
    std::optional<double> expected_seconds;
    // What of the source is not in it.
    int chapters_left_out = 0;
    std::optional<int> too_large_cover_pixels;
    int bad_pictures = 0;
    int fields_shortened = 0;
    /// Whether the tag ends with room for `make_replay_gain_frames`.
    bool has_replay_gain = false;

    /// What is to be written into the file once its sound is over, which lasts so long; empty bytes where nothing is.
    Patch patch(double seconds) const;
    /// The same of how loud it is; empty bytes where there is no room for it.
    Patch replay_gain_patch(const ReplayGain& gain) const;
};

/// Makes the tags of a conversion's parts.
class TagPlanner {
public:
    /// `options` must outlive it.
    explicit TagPlanner(const ConversionOptions& options) : options_(options) {}

    /// `is_copied`: the sound is the source's.
    TagPlan plan(int part, const PartSource& source, bool is_copied) { return plan(part, source, is_copied, true); }
    /// Bytes of the longest tag of all parts, as far as the first source tells.
    int64_t most_bytes(const PartSource& first);

private:
    TagPlan plan(int part, const PartSource& source, bool is_copied, bool has_cover);

    const ConversionOptions& options_;
    std::shared_ptr<const MediaInfo> info_;  // whose chapters those are
    std::vector<Chapter> chapters_;
};

}  // namespace unreel
