#include "media/container_clock.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace unreel {

namespace {

// Recordings of broadcasts restart their clocks; a long "gap" there is a new count, as in FFmpeg (`dts_delta_threshold`).
constexpr double longest_gap_where_clocks_restart = 10;
constexpr double longest_gap_of_unknown_file = 3600;
// Containers that keep a time stamp with each packet. Everywhere else, AVI and WAV among them, libavformat computes one from
// bytes, chunks or samples.
bool has_clock(const AVFormatContext& format) {
    constexpr std::array containers{"asf", "asf_o", "dhav", "flv", "gxf", "ivr", "kux", "live_flv", "matroska,webm", "mpeg", "mpegts",
                                    "mpegtsraw", "mxf", "nsv", "nut", "ogg", "pva", "rm", "ty", "wtv"};
    const std::string_view name = format.iformat->name;
    return name.starts_with("mov,") || std::ranges::find(containers, name) != containers.end();
}

}  // namespace

Timeline::Clock clock_of(const AVFormatContext& format, const AVStream& stream, int sample_rate) {
    Timeline::Clock clock;
    clock.counts = has_clock(format);
    clock.tick = std::clamp<int64_t>(av_rescale_q_rnd(1, stream.time_base, AVRational{1, sample_rate}, AV_ROUND_UP), 1, sample_rate);
    if ((format.iformat->flags & AVFMT_TS_DISCONT) != 0) {
        clock.longest_gap_seconds = longest_gap_where_clocks_restart;
    } else if (format.duration > 0) {
        clock.longest_gap_seconds = static_cast<double>(format.duration) / AV_TIME_BASE;
    } else {
        clock.longest_gap_seconds = longest_gap_of_unknown_file;
    }
    return clock;
}

}  // namespace unreel
