#pragma once

#include "base/error.h"
#include "base/time_range.h"

namespace unreel {

/// Whether start and end are times. Fails with `invalid_option` "start" or "end", and with `nothing_to_convert` where end is not after start.
inline Result<void> check_range(const TimeRange& range) {
    constexpr double latest_seconds = 1e9;
    const bool is_start = range.start_seconds >= 0 && range.start_seconds <= latest_seconds;  // false for NaN
    if (!is_start) return fail(ErrorCode::invalid_option, "start is no time", "start");
    if (range.end_seconds && !(*range.end_seconds <= latest_seconds)) return fail(ErrorCode::invalid_option, "end is no time", "end");
    if (range.end_seconds && *range.end_seconds <= range.start_seconds) return fail(ErrorCode::nothing_to_convert, "end is not after start");
    return {};
}

}  // namespace unreel
