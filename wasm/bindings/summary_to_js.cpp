#include "bindings/summary_to_js.h"

#include <string>
#include <variant>

#include "bindings/loudness_js.h"
#include "bindings/to_js.h"

namespace unreel {

using emscripten::val;

namespace {

struct WarningToJs {
    val operator()(const CorruptPackets& warning) const {
        val entry = named("corrupt_packets");
        entry.set("count", warning.count);
        entry.set("places", val::array(warning.places));
        return entry;
    }
    val operator()(const CutOff& warning) const {
        val entry = named("cut_off");
        entry.set("expectedSeconds", warning.expected_seconds);
        entry.set("convertedSeconds", warning.converted_seconds);
        return entry;
    }
    val operator()(const GapsFilled& warning) const {
        val entry = named("gaps_filled");
        entry.set("count", warning.count);
        entry.set("seconds", warning.seconds);
        entry.set("places", val::array(warning.places));
        return entry;
    }
    val operator()(const TimestampJumps& warning) const {
        val entry = named("timestamp_jumps");
        entry.set("count", warning.count);
        entry.set("seconds", warning.seconds);
        return entry;
    }
    val operator()(const ClockDrift& warning) const {
        val entry = named("clock_drift");
        entry.set("seconds", warning.seconds);
        return entry;
    }
    val operator()(const BitrateAdjusted& warning) const {
        val entry = named("bitrate_adjusted");
        entry.set("requestedKbps", warning.requested_kbps);
        entry.set("actualKbps", warning.actual_kbps);
        return entry;
    }
    val operator()(const TrackOutlasted& warning) const {
        val entry = named("track_outlasted");
        entry.set("convertedSeconds", warning.converted_seconds);
        entry.set("longestSeconds", warning.longest_seconds);
        return entry;
    }
    val operator()(const AboveFullScale& warning) const {
        val entry = named("above_full_scale");
        entry.set("decibels", warning.decibels);
        return entry;
    }

    val operator()(const PicturesLeftOut& warning) const {
        val entry = named("pictures_left_out");
        entry.set("count", warning.count);
        return entry;
    }
    val operator()(const TagsShortened& warning) const {
        val entry = named("tags_shortened");
        entry.set("count", warning.count);
        return entry;
    }

    val operator()(const ChaptersLeftOut& warning) const {
        val entry = named("chapters_left_out");
        entry.set("count", warning.count);
        return entry;
    }
    val operator()(const CoverTooLarge& warning) const {
        val entry = named("cover_too_large");
        entry.set("pixels", warning.pixels);
        return entry;
    }
    val operator()(const LanguageMissing& warning) const {
        val entry = named("language_missing");
        entry.set("language", text_to_js(warning.language));
        return entry;
    }
    val operator()(const AboveByteLimit& warning) const {
        val entry = named("above_byte_limit");
        entry.set("limitBytes", static_cast<double>(warning.limit_bytes));
        return entry;
    }
    val operator()(const AboveTimeLimit& warning) const {
        val entry = named("above_time_limit");
        entry.set("limitSeconds", warning.limit_seconds);
        return entry;
    }
    val operator()(const NotCopied& warning) const {
        val entry = named("not_copied");
        entry.set("why", std::string(name_of(warning.why)));
        return entry;
    }

    static val named(const char* code) {
        val entry = val::object();
        entry.set("code", std::string(code));
        return entry;
    }
};

}  // namespace

val summary_to_js(const ConversionSummary& summary) {
    val warnings = val::array();
    for (const Warning& warning : summary.warnings) warnings.call<void>("push", std::visit(WarningToJs{}, warning));
    val entry = val::object();
    entry.set("part", summary.part);
    entry.set("durationSeconds", summary.duration_seconds());
    entry.set("sampleRate", summary.settings.sample_rate);
    entry.set("channels", summary.settings.channels);
    entry.set("isCopied", summary.is_copied);
    entry.set("isVariable", summary.is_variable);
    entry.set("bitrateKbps", summary.bitrate_kbps);
    entry.set("bytes", static_cast<double>(summary.bytes));
    entry.set("crc32", static_cast<double>(summary.crc32));
    entry.set("samples", static_cast<double>(summary.samples));
    entry.set("loudness", loudness_to_js(summary));
    entry.set("warnings", warnings);
    return entry;
}

}  // namespace unreel
