// What becomes which MP3: an edit decision list, as plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/media_info.h"
#include "base/time_range.h"

namespace unreel {

/// A piece of one source. Where one ends and the next begins at the same second of the same source, they join to the sample.
struct ProgrammeClip {
    int source = 0;  // index into the sources of the conversion
    TimeRange range;

    bool operator==(const ProgrammeClip&) const = default;
};

/// One MP3: its clips, one after the other without a pause.
struct ProgrammePart {
    std::vector<ProgrammeClip> clips;  // one at least
    std::string title = {};            // its own; empty: the source's
    int number = 0;                    // from 1, of all parts; 0 where there is only one
    /// In seconds of the part itself. Nothing: those of its sources, moved and clipped.
    std::optional<std::vector<Chapter>> chapters = {};
};

/// Every sample is read once, in order: the clips of all parts, one after the other, ascend in each source without overlapping, and
/// each source is gone through once.
struct Programme {
    std::vector<ProgrammePart> parts;  // one at least
};

}  // namespace unreel
