#include "programme/kept_silence.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace unreel {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
// Of times that were added up in another order.
constexpr double rounding = 1e-6;

/// All silences of a source, however short. What is silent at its end is so for ever.
std::vector<Silence> silences_of(const PlanSource& source, double threshold_db) {
    const Envelope& envelope = source.analysis->envelope;
    std::vector<Silence> found = silences(envelope, threshold_db, 0);
    const double end = static_cast<double>(envelope.samples) / envelope.sample_rate;
    if (!found.empty() && found.back().end_seconds >= end - rounding) found.back().end_seconds = infinity;
    return found;
}

bool is_between_sounds(const Stretch& silence, double kept_seconds) {
    return silence.start_seconds > rounding && silence.end_seconds < kept_seconds - rounding;
}

}  // namespace

std::vector<Stretch> kept_silences(const KeptTime& kept, std::span<const PlanSource> sources, const Cut& cut) {
    std::vector<Stretch> all;
    int source = -1;
    std::vector<Silence> of_source;
    size_t next = 0;
    for (const KeptPiece& piece : kept.pieces()) {
        if (piece.source != source) {
            source = piece.source;
            of_source = silences_of(sources[static_cast<size_t>(source)], cut.silence_db);
            next = 0;
        }
        while (next < of_source.size() && of_source[next].end_seconds <= piece.start) ++next;
        for (size_t index = next; index < of_source.size() && of_source[index].start_seconds < piece.end; ++index) {
            const double start = piece.at + std::max(of_source[index].start_seconds - piece.start, 0.0);
            const double end = piece.at + (std::min(of_source[index].end_seconds, piece.end) - piece.start);
            if (!all.empty() && start - all.back().end_seconds < rounding) all.back().end_seconds = end;
            else all.push_back({start, end});
        }
    }
    std::erase_if(all, [&](const Stretch& silence) { return silence.end_seconds - silence.start_seconds < cut.silence_seconds - rounding; });
    return all;
}

KeptTime without_silent_ends(const KeptTime& kept, std::span<const PlanSource> sources, const Cut& cut) {
    const std::vector<Stretch> silences = kept_silences(kept, sources, cut);
    std::vector<Stretch> ends;
    size_t next = 0;
    const std::vector<KeptPiece>& pieces = kept.pieces();
    for (size_t first = 0; first < pieces.size();) {
        size_t last = first;
        while (last + 1 < pieces.size() && pieces[last + 1].source == pieces[first].source) ++last;
        const double from = pieces[first].at;
        const double to = pieces[last].at + pieces[last].seconds();
        while (next < silences.size() && silences[next].end_seconds <= from + rounding) ++next;
        for (size_t index = next; index < silences.size() && silences[index].start_seconds < to - rounding; ++index) {
            const auto& [start, end] = silences[index];
            if (start <= from + rounding || end >= to - rounding) ends.push_back({std::max(start, from), std::min(end, to)});
        }
        first = last + 1;
    }
    return kept.outside(ends);
}

KeptTime with_short_pauses(const KeptTime& kept, std::span<const Stretch> silences, double longest_seconds) {
    std::vector<Stretch> cut;
    for (const Stretch& silence : silences) {
        if (!is_between_sounds(silence, kept.seconds())) continue;
        const double start = silence.start_seconds + longest_seconds / 2;
        const double end = silence.end_seconds - longest_seconds / 2;
        if (end > start) cut.push_back({start, end});
    }
    return kept.outside(cut);
}

std::vector<double> middles_between_sounds(std::span<const Stretch> silences, double kept_seconds, std::optional<double> shortened_to) {
    std::vector<double> middles;
    double left_out = 0;
    for (const Stretch& silence : silences) {
        if (!is_between_sounds(silence, kept_seconds)) continue;
        const double seconds = silence.end_seconds - silence.start_seconds;
        const double stays = std::min(seconds, shortened_to.value_or(seconds));
        middles.push_back(silence.start_seconds - left_out + stays / 2);
        left_out += seconds - stays;
    }
    return middles;
}

}  // namespace unreel
