#include "programme/limit_seconds.h"

#include <algorithm>
#include <limits>

#include "recipe/average_bitrate.h"
#include "recipe/effective.h"

namespace unreel {

namespace {

constexpr double most_kbps = 320;
// Music that is dense throughout comes to a quarter more than the average of VBR; ABR keeps to its own within a few per cent.
constexpr double vbr_margin = 1.3;
constexpr double abr_margin = 1.1;
constexpr double copy_margin = 1.1;
// The frame with the tag of Xing and LAME, and the frames that a decoder needs before and behind the sound.
constexpr double info_bytes = 2048;
constexpr double extra_frames_seconds = 0.25;

double kbps_of(const Recipe& recipe, const PlanSource& source) {
    const Encoding& encoding = recipe.encoding;
    if (source.is_copied) return source.bitrate_kbps > 0 ? source.bitrate_kbps * copy_margin : most_kbps;
    switch (encoding.mode) {
        case EncodingMode::vbr: {
            const int channels = is_mono(recipe.sound.channels) ? 1 : std::clamp(source.channels, 1, 2);
            const auto rate = encoding.sample_rate ? encoding.sample_rate : source.sample_rate;
            return vbr_margin * average_kbps(encoding.vbr_quality, channels, rate && *rate >= 8000 ? rate : std::nullopt);
        }
        case EncodingMode::abr: return abr_margin * encoding.bitrate_kbps;
        case EncodingMode::cbr: return encoding.bitrate_kbps;
        case EncodingMode::source: return source.bitrate_kbps > 0 ? source.bitrate_kbps : unknown_source_kbps;
        case EncodingMode::fit: return unknown_length_kbps;
    }
    return most_kbps;
}

double seconds_of(int64_t bytes, const Recipe& recipe, const PlanSource& source) {
    constexpr double bytes_per_second_and_kbps = 1000.0 / 8;
    const double kbps = std::clamp(kbps_of(recipe, source), 8.0, most_kbps);
    const double for_sound = static_cast<double>(bytes) - static_cast<double>(source.tag_bytes) - info_bytes;
    return for_sound / (kbps * bytes_per_second_and_kbps) - extra_frames_seconds;
}

}  // namespace

Result<double> limit_seconds(const Recipe& recipe, std::span<const PlanSource> sources) {
    const double by_time = recipe.limits.seconds.value_or(std::numeric_limits<double>::infinity());
    double by_bytes = std::numeric_limits<double>::infinity();
    for (const PlanSource& source : sources) {
        if (recipe.limits.bytes) by_bytes = std::min(by_bytes, seconds_of(*recipe.limits.bytes, recipe, source));
    }
    if (by_bytes < least_limit_seconds) {
        return fail(ErrorCode::invalid_option, "limits.bytes has no room for a second of sound beside the tags", "limits.bytes");
    }
    if (by_time < least_limit_seconds) return fail(ErrorCode::invalid_option, "limits.seconds is less than a second", "limits.seconds");
    return std::min(by_bytes, by_time);
}

}  // namespace unreel
