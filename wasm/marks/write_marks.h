#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/mark.h"
#include "marks/mark_list.h"

namespace unreel {

/// What marks are of.
struct MarkedSound {
    std::string name = {};   // of its file, which a cue sheet names
    std::string title = {};
    std::optional<double> seconds = {};  // where the last label of Audacity ends; where it begins if nobody knows
};

/// Marks, ascending, as a text that `read_marks` reads: UTF-8, lines that end with a line feed. Exact to what the format has: a list to
/// the second, rounded down, a cue sheet to 1/75 s, all others to the microsecond. A mark without a title has an empty one; in a list and
/// a cue sheet it is "Part 3".
///
/// Of the first five formats alone.
std::string write_marks(std::span<const Mark> marks, MarkFormat format, const MarkedSound& sound);

}  // namespace unreel
