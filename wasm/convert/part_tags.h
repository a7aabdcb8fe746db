// What the tags and chapters of one part are, out of those of its sources.
#pragma once

#include <memory>
#include <vector>

#include "base/media_info.h"
#include "convert/options.h"

namespace unreel {

/// The source with which a part begins.
struct PartSource {
    int index = 0;
    std::shared_ptr<const MediaInfo> info;
    std::optional<double> seconds;  // all of it, where that is known
};

/// The source's, as the recipe has them. What is one of several has its number ("3/12") and its own title, where it has one; the source's title
/// is that of the album then, unless it has an album. What is made of several sources has no number, and where nobody gave it a title, the
/// album's. What the recipe sets comes before that.
Tags tags_of_part(const ConversionOptions& options, const ProgrammePart& part, const Tags& source);

/// The chapters of a source in the order of time, each with its title and end: what `chapters_of_part` takes.
std::vector<Chapter> ordered_chapters(const MediaInfo& source);

/// In seconds of the part. Its own, or those of the source with which it begins, moved, and clipped where something is left out;
/// the last may end at infinity. `ordered`: those of that source, of which only the ones within the part are looked at.
std::vector<Chapter> chapters_of_part(const ProgrammePart& part, const PartSource& source, const std::vector<Chapter>& ordered);

}  // namespace unreel
