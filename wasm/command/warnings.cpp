#include "command/warnings.h"

#include <cstdio>

namespace unreel {

namespace {

template <class... Values>
std::string formatted(const char* format, Values... values) {
    char text[200];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

// " at 2.1 s, 63.0 s"; empty where nobody knows.
std::string at(const std::vector<double>& places) {
    std::string text;
    for (const double seconds : places) text += formatted(text.empty() ? " at %.1f s" : ", %.1f s", seconds);
    return text;
}

struct Describe {
    WarningText operator()(const CorruptPackets& warning) const {
        return {"corrupt_packets", formatted("%d corrupt packets left out", warning.count) + at(warning.places)};
    }
    WarningText operator()(const CutOff& warning) const {
        return {"cut_off", formatted("cut off after %.3f s of %.3f s", warning.converted_seconds, warning.expected_seconds)};
    }
    WarningText operator()(const GapsFilled& warning) const {
        return {"gaps_filled", formatted("%d gaps filled with %.3f s of silence", warning.count, warning.seconds) + at(warning.places)};
    }
    WarningText operator()(const TimestampJumps& warning) const {
        return {"timestamp_jumps", formatted("%d jumps in the time stamps, %.3f s in all, joined", warning.count, warning.seconds)};
    }
    WarningText operator()(const ClockDrift& warning) const {
        return {"clock_drift", formatted("the time stamps disagree with the sound by %.3f s; the sound was kept", warning.seconds)};
    }
    WarningText operator()(const BitrateAdjusted& warning) const {
        return {"bitrate_adjusted", formatted("%d kbit/s instead of %d", warning.actual_kbps, warning.requested_kbps)};
    }
    WarningText operator()(const TrackOutlasted& warning) const {
        return {"track_outlasted", formatted("this track lasts %.3f s, another one %.3f s", warning.converted_seconds, warning.longest_seconds)};
    }
    WarningText operator()(const AboveFullScale& warning) const {
        return {"above_full_scale", formatted("up to %.1f dB above full scale", warning.decibels)};
    }
    WarningText operator()(const PicturesLeftOut& warning) const {
        return {"pictures_left_out", formatted("%d attached pictures left out: damaged, no picture, or over 16 MiB", warning.count)};
    }
    WarningText operator()(const TagsShortened& warning) const {
        return {"tags_shortened", formatted("%d texts of the tags shortened or left out: too long or too many", warning.count)};
    }
    WarningText operator()(const ChaptersLeftOut& warning) const {
        return {"chapters_left_out", formatted("%d chapters left out: an MP3 has room for 255", warning.count)};
    }
    WarningText operator()(const CoverTooLarge& warning) const {
        return {"cover_too_large", formatted("the cover was left out, as its longer side has %d pixels", warning.pixels)};
    }
    WarningText operator()(const LanguageMissing& warning) const {
        return {"language_missing", "there is no track in the language “" + warning.language + "”; the default one was taken"};
    }
    WarningText operator()(const AboveByteLimit& warning) const {
        return {"above_byte_limit", formatted("larger than the %lld bytes that are allowed", static_cast<long long>(warning.limit_bytes))};
    }
    WarningText operator()(const AboveTimeLimit& warning) const {
        return {"above_time_limit", formatted("longer than the %g s that are allowed", warning.limit_seconds)};
    }
    WarningText operator()(const NotCopied& warning) const {
        return {"not_copied", "encoded anew, as the frames could not be copied: " + std::string(name_of(warning.why))};
    }
};

}  // namespace

WarningText text_of(const Warning& warning) { return std::visit(Describe{}, warning); }

}  // namespace unreel
