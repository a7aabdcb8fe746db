#include "programme/kept_time.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unreel {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
// At no rate a sample is shorter.
constexpr double less_than_a_sample = 1e-6;

// The same expression for where a clip ends and where the next begins, so that both are the same number.
double source_time(const KeptPiece& piece, double time) {
    if (time <= piece.at) return piece.start;
    return std::min(piece.start + (time - piece.at), piece.end);
}

}  // namespace

KeptTime::KeptTime(std::span<const std::optional<double>> lengths) {
    for (size_t source = 0; source < lengths.size(); ++source) add({static_cast<int>(source), 0, lengths[source].value_or(infinity), true, 0});
}

void KeptTime::add(KeptPiece piece) {
    if (piece.seconds() < less_than_a_sample) return;
    if (!pieces_.empty() && pieces_.back().source == piece.source && pieces_.back().end == piece.start) {
        pieces_.back().end = piece.end;
        pieces_.back().is_to_the_end = piece.is_to_the_end;
        return;
    }
    piece.at = seconds();
    pieces_.push_back(piece);
}

KeptTime KeptTime::inside(std::span<const Stretch> ranges) const {
    KeptTime kept;
    size_t next = 0;
    for (const KeptPiece& piece : pieces_) {
        const double end = piece.at + piece.seconds();
        while (next < ranges.size() && ranges[next].end_seconds <= piece.at) ++next;
        for (size_t index = next; index < ranges.size() && ranges[index].start_seconds < end; ++index) {
            KeptPiece part = piece;
            part.start = source_time(piece, ranges[index].start_seconds);
            part.is_to_the_end = piece.is_to_the_end && ranges[index].end_seconds >= end - less_than_a_sample;
            part.end = part.is_to_the_end ? piece.end : source_time(piece, ranges[index].end_seconds);
            kept.add(part);
        }
    }
    return kept;
}

KeptTime KeptTime::outside(std::span<const Stretch> ranges) const {
    std::vector<Stretch> between;
    double from = 0;
    for (const Stretch& range : ranges) {
        if (range.start_seconds > from) between.push_back({from, range.start_seconds});
        from = range.end_seconds;
    }
    between.push_back({from, infinity});
    return inside(between);
}

std::optional<double> KeptTime::time_of(int source, double seconds) const {
    const auto is_before = [&](const KeptPiece& piece) { return piece.source < source || (piece.source == source && piece.end <= seconds); };
    const auto piece = std::ranges::partition_point(pieces_, is_before);
    if (piece == pieces_.end() || piece->source != source) return std::nullopt;
    return piece->at + std::max(seconds - piece->start, 0.0);
}

double KeptTime::snapped(double time) const {
    const auto piece = std::ranges::lower_bound(pieces_, time - less_than_a_sample, {}, &KeptPiece::at);
    return piece != pieces_.end() && std::abs(piece->at - time) < less_than_a_sample ? piece->at : time;
}

std::vector<ProgrammeClip> KeptTime::clips(double from, double to) const {
    std::vector<ProgrammeClip> clips;
    const auto is_before = [&](const KeptPiece& piece) { return piece.at + piece.seconds() <= from; };
    for (auto piece = std::ranges::partition_point(pieces_, is_before); piece != pieces_.end() && piece->at < to; ++piece) {
        const double end = piece->at + piece->seconds();
        ProgrammeClip clip{piece->source, {source_time(*piece, from), {}}};
        if (to < end) clip.range.end_seconds = source_time(*piece, to);
        else if (!piece->is_to_the_end) clip.range.end_seconds = piece->end;
        if (!clip.range.end_seconds || *clip.range.end_seconds > clip.range.start_seconds) clips.push_back(clip);
    }
    return clips;
}

Result<std::vector<Stretch>> in_order(std::span<const TimeRange> ranges) {
    std::vector<Stretch> sorted;
    for (const TimeRange& range : ranges) {
        const double end = range.end_seconds.value_or(infinity);
        if (!std::isfinite(range.start_seconds) || std::isnan(end)) {
            return fail(ErrorCode::invalid_option, "keep has a time that is none", "keep");
        }
        if (end > std::max(range.start_seconds, 0.0)) sorted.push_back({std::max(range.start_seconds, 0.0), end});
    }
    std::ranges::sort(sorted, {}, &Stretch::start_seconds);
    std::vector<Stretch> joined;
    for (const Stretch& range : sorted) {
        if (!joined.empty() && range.start_seconds <= joined.back().end_seconds) {
            joined.back().end_seconds = std::max(joined.back().end_seconds, range.end_seconds);
        } else {
            joined.push_back(range);
        }
    }
    return joined;
}

}  // namespace unreel
