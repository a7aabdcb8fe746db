#include "command/loudness_words.h"

#include <cstdio>

namespace unreel {

namespace {

std::string with_sign(double decibels) {
    char text[32];
    std::snprintf(text, sizeof text, "%+.1f dB", decibels);
    return text;
}

std::string level(double value, const char* unit) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %s", value, unit);
    return text;
}

std::string reason_of(const LoudnessGain& gain) {
    const std::string ceiling = level(gain.ceiling_dbtp, "dBTP");
    switch (gain.why) {
        case LoudnessGain::Why::peak: return ": more would exceed " + ceiling;
        case LoudnessGain::Why::within_tolerance: return gain.limits ? ", limited to " + ceiling : ": close enough";
        case LoudnessGain::Why::only_lowers: return gain.limits ? ", limited to " + ceiling : ": softer, and left so";
        case LoudnessGain::Why::reached: return gain.limits ? ", limited to " + ceiling : "";
        case LoudnessGain::Why::silent: break;
    }
    return "";
}

}  // namespace

std::string loudness_text(const ConversionSummary& summary) {
    const LoudnessGain& gain = *summary.loudness_gain;
    const auto reached = summary.loudness ? summary.loudness->integrated_lufs : gain.reached_lufs;
    if (!reached || !gain.measured_lufs) return "silence";
    return level(*reached, "LUFS") + " (" + level(*gain.measured_lufs, "before") + ", " + with_sign(gain.gain_db) + reason_of(gain) + ")";
}

}  // namespace unreel
