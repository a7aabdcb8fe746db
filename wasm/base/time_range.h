#pragma once

#include <optional>

namespace unreel {

/// A piece of what is heard of a file, in seconds from its start.
struct TimeRange {
    double start_seconds = 0;
    std::optional<double> end_seconds = {};  // the end of the file where nothing

    bool operator==(const TimeRange&) const = default;
};

}  // namespace unreel
