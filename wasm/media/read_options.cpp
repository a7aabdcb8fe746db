#include "media/read_options.h"

#include "media/language.h"

namespace unreel {

namespace {

constexpr double latest_seconds = 1e9;

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

}  // namespace unreel
