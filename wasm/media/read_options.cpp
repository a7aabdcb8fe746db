#include "media/read_options.h"

#include <algorithm>
#include <limits>

#include "media/describe.h"
#include "media/language.h"

namespace unreel {

namespace {

constexpr double latest_seconds = 1e9;
constexpr double unknown = std::numeric_limits<double>::infinity();

}  // namespace

Result<void> check_range(const ReadOptions& options) {
    const bool is_range = options.start_seconds >= 0 && options.start_seconds <= latest_seconds;  // false for NaN
    if (!is_range) return fail(ErrorCode::invalid_option, "start is no time", "start");
    if (options.end_seconds && !(*options.end_seconds <= latest_seconds)) return fail(ErrorCode::invalid_option, "end is no time", "end");
    if (options.end_seconds && *options.end_seconds <= options.start_seconds) {
        return fail(ErrorCode::nothing_to_convert, "end is not after start");
    }
    return {};
}

Result<AVStream*> stream_of(const Demuxer& demuxer, const ReadOptions& options) {
    if (options.track || options.language.empty()) return demuxer.audio_stream(options.track);
    return demuxer.audio_stream(track_in_language(demuxer.describe(), options.language));
}

std::optional<double> expected_seconds(const Demuxer& demuxer, const AVStream& stream, const ReadOptions& options) {
    const auto heard = demuxer.heard_seconds(stream);
    const auto whole = heard ? heard : demuxer.describe().duration_seconds;
    const double claimed = duration_is_guessed(demuxer.format()) ? unknown : whole.value_or(unknown);
    const double end = std::min(claimed, options.end_seconds.value_or(unknown));
    if (end == unknown || end <= options.start_seconds) return std::nullopt;
    return end - options.start_seconds;
}

}  // namespace unreel
