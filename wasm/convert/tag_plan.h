#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "convert/options.h"
#include "mp3/id3v2.h"

namespace unreel {

/// What stands in front of an MP3's sound: the source's tags, cover and chapters, as the recipe has them.
struct TagPlan {
    std::vector<std::byte> bytes;  // the ID3v2 tag; empty where there is nothing to say
    Tags tags;
    std::vector<Chapter> chapters;
    /// How long the sound was thought to last when the chapters were written.
    std::optional<double> expected_seconds;
    int chapters_left_out = 0;
    std::optional<int> too_large_cover_pixels;

    /// What is to be written into the file once its sound is over, which lasts so long; empty bytes where nothing is.
    Patch patch(double seconds) const;
};

/// `expected_seconds`: of the sound between start and end, as far as it is known.
TagPlan plan_tag(const ConversionOptions& options, const MediaInfo& source, std::optional<double> expected_seconds);

}  // namespace unreel
