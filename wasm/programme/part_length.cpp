#include "programme/part_length.h"

#include <algorithm>
#include <limits>

namespace unreel {

std::optional<double> part_seconds(const ProgrammePart& part, int source, std::optional<double> source_seconds) {
    constexpr double unknown = std::numeric_limits<double>::infinity();
    double seconds = 0;
    for (const ProgrammeClip& clip : part.clips) {
        const double latest = clip.source == source ? source_seconds.value_or(unknown) : unknown;
        seconds += std::max(0.0, std::min(latest, clip.range.end_seconds.value_or(unknown)) - clip.range.start_seconds);
    }
    if (seconds == unknown || seconds <= 0) return std::nullopt;
    return seconds;
}

std::optional<double> longest_part_seconds(const Programme& programme, int source, std::optional<double> source_seconds) {
    std::optional<double> longest = 0;
    for (const ProgrammePart& part : programme.parts) {
        const auto seconds = part_seconds(part, source, source_seconds);
        if (!seconds) return std::nullopt;
        longest = std::max(longest, seconds);
    }
    return longest;
}

}  // namespace unreel
