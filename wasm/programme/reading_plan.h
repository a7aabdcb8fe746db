// A programme in the order in which it is read.
#pragma once

#include <vector>

#include "programme/programme.h"

namespace unreel {

/// A piece of a source that is read without a break. Clips that follow each other to the second are one.
struct PlannedRange {
    TimeRange range;
    /// Nothing of what was heard before is heard on: another part begins, and it does not follow the one before in the source.
    bool begins_anew = false;
    int part = 0;  // in which it begins
    /// Seconds of the source, ascending, between start and end: there the next part begins, and the sound goes on.
    std::vector<double> borders;
};

struct PlannedSource {
    int source = 0;
    std::vector<PlannedRange> ranges;  // one at least
};

/// The piece of the only source that each part is; nothing where there are several sources, or a part leaves something out.
std::optional<std::vector<TimeRange>> one_range_each(const Programme& programme);

/// `joins_parts`: whether parts that follow each other in the source are to fit together. Where each has fades of its own they are not.
std::vector<PlannedSource> reading_plan(const Programme& programme, bool joins_parts);

}  // namespace unreel
