#include "programme/part_times.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace unreel {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
// What is heard for less is not heard.
constexpr double least_seconds = 0.001;
constexpr size_t most_lines_at_once = 8;

double length_of(const ProgrammeClip& clip) { return clip.range.end_seconds.value_or(infinity) - clip.range.start_seconds; }

/// Where a source is heard in a part. Its clips ascend.
class SourceInPart {
public:
    SourceInPart(const ProgrammePart& part, int source) {
        double at = 0;
        for (const ProgrammeClip& clip : part.clips) {
            if (clip.source == source) add(clip, at);
            at += length_of(clip);
        }
    }
    /// Of clips of one source, the first of which is heard `at` seconds.
    SourceInPart(std::span<const ProgrammeClip> clips, double at) {
        for (const ProgrammeClip& clip : clips) {
            add(clip, at);
            at += length_of(clip);
        }
    }

    struct Heard {
        double start;
        double end;
    };

    bool is_heard() const { return !clips_.empty(); }
    /// Of the source.
    double start() const { return clips_.front().start; }
    double end() const { return clips_.back().end; }

    /// What lies between two times of the source, without what is left out of it; nothing where all of it is.
    std::optional<Heard> between(double start, double end) const {
        const auto first = std::ranges::partition_point(clips_, [&](const Clip& clip) { return clip.end <= start; });
        const auto behind = std::ranges::partition_point(clips_, [&](const Clip& clip) { return clip.start < end; });
        if (first >= behind) return std::nullopt;
        const Clip& last = *(behind - 1);
        const Heard heard{first->at + std::max(start - first->start, 0.0), last.at + (std::min(end, last.end) - last.start)};
        if (heard.end - heard.start < least_seconds) return std::nullopt;
        return heard;
    }

private:
    struct Clip {
        double start;
        double end;
        double at;  // in the part
    };

    void add(const ProgrammeClip& clip, double at) {
        clips_.push_back({clip.range.start_seconds, clip.range.end_seconds.value_or(infinity), at});
    }

    std::vector<Clip> clips_;
};

std::vector<Chapter> sorted(std::span<const Chapter> chapters) {
    std::vector<Chapter> order;
    for (const Chapter& chapter : chapters) {
        if (std::isfinite(chapter.start_seconds)) order.push_back(chapter);
    }
    std::ranges::stable_sort(order, {}, &Chapter::start_seconds);
    for (size_t index = 0; index < order.size(); ++index) {
        const double latest = index + 1 < order.size() ? order[index + 1].start_seconds : infinity;
        double& end = order[index].end_seconds;
        // Not for NaN either.
        end = end > order[index].start_seconds ? std::min(end, latest) : latest;
    }
    return order;
}

Lyrics heard_of(const Lyrics& lyrics, const SourceInPart& times) {
    Lyrics heard{lyrics.language, {}};
    if (!times.is_heard()) return heard;
    // Many parts may each have few of many lines. Those before the first may go on in it.
    const auto place_of = [&](double seconds) {
        return static_cast<size_t>(std::ranges::lower_bound(lyrics.lines, seconds, {}, &LyricsLine::start_seconds) - lyrics.lines.begin());
    };
    const size_t first = place_of(times.start());
    const size_t end = place_of(times.end());
    for (size_t index = first - std::min(first, most_lines_at_once); index < end; ++index) {
        const LyricsLine& line = lyrics.lines[index];
        const double next = index + 1 < lyrics.lines.size() ? lyrics.lines[index + 1].start_seconds : infinity;
        const auto place = times.between(line.start_seconds, line.end_seconds.value_or(next));
        if (!place) continue;
        heard.lines.push_back({place->start, line.end_seconds ? std::optional(place->end) : std::nullopt, line.text});
    }
    return heard;
}

}  // namespace

std::vector<Chapter> chapters_in(const ProgrammePart& part, std::span<const std::vector<Chapter>> chapters) {
    std::vector<Chapter> heard;
    for (size_t source = 0; source < chapters.size(); ++source) {
        const SourceInPart times(part, static_cast<int>(source));
        for (Chapter& chapter : sorted(chapters[source])) {
            const auto place = times.between(chapter.start_seconds, chapter.end_seconds);
            if (place) heard.push_back({place->start, place->end, std::move(chapter.title)});
        }
    }
    std::ranges::stable_sort(heard, {}, &Chapter::start_seconds);
    return heard;
}

Lyrics lyrics_in(const ProgrammePart& part, int source, const Lyrics& lyrics) { return heard_of(lyrics, SourceInPart(part, source)); }

std::optional<Lyrics> lyrics_in(const ProgrammePart& part, std::span<const std::optional<Lyrics>> lyrics,
                                std::span<const std::optional<double>> source_seconds) {
    std::optional<Lyrics> all;
    double at = 0;
    // Clips of a source stand together. Nobody knows where what comes behind an open end is heard.
    for (std::span rest(part.clips); !rest.empty() && std::isfinite(at);) {
        const auto source = static_cast<size_t>(rest.front().source);
        const auto same = [&](const ProgrammeClip& clip) { return clip.source == rest.front().source; };
        const auto clips = rest.first(static_cast<size_t>(std::ranges::find_if_not(rest, same) - rest.begin()));
        if (source < lyrics.size() && lyrics[source]) {
            Lyrics heard = heard_of(*lyrics[source], SourceInPart(clips, at));
            if (!all) all = Lyrics{heard.language, {}};
            if (all->language != heard.language) all->language.clear();
            std::ranges::move(heard.lines, std::back_inserter(all->lines));
        }
        const double seconds = source < source_seconds.size() ? source_seconds[source].value_or(infinity) : infinity;
        for (const ProgrammeClip& clip : clips) at += std::max(std::min(clip.range.end_seconds.value_or(infinity), seconds) - clip.range.start_seconds, 0.0);
        rest = rest.subspan(clips.size());
    }
    return all;
}

}  // namespace unreel
