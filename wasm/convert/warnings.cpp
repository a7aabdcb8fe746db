#include "convert/warnings.h"

#include <cmath>

#include "convert/part_facts.h"
#include "convert/tag_plan.h"

namespace unreel {

namespace {

// Lossy decoders and a change of rate take a master that just reaches full scale this far over it as a matter of course.
constexpr double inaudible_decibels_over = 1.0;

}  // namespace

void add_findings(const PartFacts& facts, std::vector<Warning>& warnings) {
    // Of which of several sources a time is one, nobody could tell.
    const bool is_clear = facts.findings.size() == 1;
    const auto places = [&](const std::vector<double>& found) { return is_clear ? found : std::vector<double>(); };
    for (const AudioReader::Findings& findings : facts.findings) {
        if (findings.cut_off) warnings.emplace_back(CutOff{findings.cut_off->first, findings.cut_off->second});
        if (findings.corrupt_packets > 0) warnings.emplace_back(CorruptPackets{findings.corrupt_packets, places(findings.corrupt_places)});
        if (findings.gaps > 0) warnings.emplace_back(GapsFilled{findings.gaps, findings.gap_seconds, places(findings.gap_places)});
        if (findings.jumps > 0) warnings.emplace_back(TimestampJumps{findings.jumps, findings.jump_seconds});
        if (findings.drift_seconds != 0) warnings.emplace_back(ClockDrift{std::abs(findings.drift_seconds)});
        if (findings.outlasted) warnings.emplace_back(TrackOutlasted{findings.outlasted->first, findings.outlasted->second});
    }
    const double decibels_over = 20 * std::log10(static_cast<double>(facts.peak));
    if (decibels_over > inaudible_decibels_over) warnings.emplace_back(AboveFullScale{decibels_over});
}

void add_bitrate_warning(const Recipe& recipe, int actual_kbps, std::vector<Warning>& warnings) {
    const EncodingMode mode = recipe.encoding.mode;
    const bool is_bitrate_asked = mode == EncodingMode::cbr || mode == EncodingMode::abr;
    const int wished_kbps = recipe.encoding.bitrate_kbps;
    if (is_bitrate_asked && actual_kbps != wished_kbps) warnings.emplace_back(BitrateAdjusted{wished_kbps, actual_kbps});
}

void add_tag_warnings(const TagPlan& tag, std::vector<Warning>& warnings) {
    if (tag.bad_pictures > 0) warnings.emplace_back(PicturesLeftOut{tag.bad_pictures});
    if (tag.fields_shortened > 0) warnings.emplace_back(TagsShortened{tag.fields_shortened});
    if (tag.chapters_left_out > 0) warnings.emplace_back(ChaptersLeftOut{tag.chapters_left_out});
    if (tag.too_large_cover_pixels) warnings.emplace_back(CoverTooLarge{*tag.too_large_cover_pixels});
}

void add_limits(const Limits& limits, int64_t bytes, double seconds, std::vector<Warning>& warnings) {
    const bool is_for_each = limits.bytes_of == Limits::Scope::file;
    if (is_for_each && limits.bytes && bytes > *limits.bytes) warnings.emplace_back(AboveByteLimit{*limits.bytes});
    if (limits.seconds && seconds > *limits.seconds) warnings.emplace_back(AboveTimeLimit{*limits.seconds});
}

}  // namespace unreel
