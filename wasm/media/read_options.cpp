#include "media/read_options.h"

#include <algorithm>
#include <limits>

#include "base/check_range.h"
#include "media/describe.h"
#include "media/language.h"

namespace unreel {

namespace {

constexpr double unknown = std::numeric_limits<double>::infinity();

}  // namespace

Result<void> check_ranges(const ReadOptions& options) {
    const auto refused = [] { return fail(ErrorCode::invalid_option, "ranges do not ascend", "ranges"); };
    if (options.ranges.empty()) return refused();
    for (size_t index = 0; index < options.ranges.size(); ++index) {
        if (auto checked = check_range(options.ranges[index]); !checked) return checked;
        if (index == 0) continue;
        const std::optional<double>& end_before = options.ranges[index - 1].end_seconds;
        if (!end_before || *end_before > options.ranges[index].start_seconds) return refused();
    }
    return {};
}

Result<AVStream*> stream_of(const Demuxer& demuxer, const ReadOptions& options) {
    if (options.track || options.language.empty()) return demuxer.audio_stream(options.track);
    return demuxer.audio_stream(track_in_language(demuxer.describe(), options.language));
}

std::optional<double> claimed_seconds(const Demuxer& demuxer, const AVStream& stream) {
    if (duration_is_guessed(demuxer.format())) return std::nullopt;
    const auto heard = demuxer.heard_seconds(stream);
    return heard ? heard : demuxer.describe().duration_seconds;
}

std::optional<double> expected_seconds(const Demuxer& demuxer, const AVStream& stream, const ReadOptions& options) {
    const double claimed = claimed_seconds(demuxer, stream).value_or(unknown);
    double seconds = 0;
    for (const ReadRange& range : options.ranges) {
        const double end = std::min(claimed, range.end_seconds.value_or(unknown));
        seconds += std::max(0.0, end - range.start_seconds);
    }
    if (seconds == unknown || seconds <= 0) return std::nullopt;
    return seconds;
}

}  // namespace unreel
