#include "programme/sections.h"

#include <algorithm>
#include <cmath>

namespace unreel {

namespace {

struct SourceMark {
    int source = 0;
    double seconds = 0;
    std::string title;
};

/// `marks` ascend in each source, and sources do.
std::vector<Section> points_of(const KeptTime& kept, std::vector<SourceMark> marks, PlanNotes& notes) {
    std::vector<Section> points;
    const SourceMark* before = nullptr;
    for (SourceMark& mark : marks) {
        const auto time = kept.time_of(mark.source, mark.seconds);
        if (!time) {
            ++notes.marks_left_out;
            continue;
        }
        const double start = kept.snapped(*time);
        const bool is_there_already = !points.empty() && start - points.back().start_seconds < shortest_part_seconds;
        if (!is_there_already) {
            points.push_back({start, mark.title});
        } else if (mark.source == before->source && mark.seconds - before->seconds < shortest_part_seconds) {
            ++notes.marks_merged;
            if (points.back().title.empty()) points.back().title = mark.title;
        } else {
            // Nothing was kept of what the one before begins.
            ++notes.marks_left_out;
            points.back().title = mark.title;
        }
        before = &mark;
    }
    return points;
}

std::string title_in_join(const std::string& source, const std::string& chapter) {
    if (source.empty() || chapter.empty()) return source + chapter;
    return source + ": " + chapter;
}

}  // namespace

std::vector<Section> sections_at(const std::vector<Section>& points, double kept_seconds, PlanNotes& notes) {
    std::vector<Section> sections{{}};
    for (const Section& point : points) {
        Section& last = sections.back();
        const bool is_lead_in = &point == &points.front() && point.start_seconds < longest_lead_in_seconds && kept_seconds > point.start_seconds;
        if (is_lead_in) {
            last.title = point.title;
        } else if (kept_seconds - point.start_seconds < shortest_part_seconds) {
            ++notes.marks_left_out;
        } else if (point.start_seconds - last.start_seconds < shortest_part_seconds) {
            ++notes.marks_merged;
        } else {
            sections.push_back(point);
        }
    }
    return sections;
}

std::vector<Section> points_at_marks(const KeptTime& kept, std::span<const std::optional<double>> lengths, std::span<const Mark> marks,
                                     PlanNotes& notes) {
    std::vector<Mark> sorted;
    for (const Mark& mark : marks) {
        if (std::isfinite(mark.seconds) && mark.seconds >= 0) sorted.push_back(mark);
        else ++notes.marks_left_out;
    }
    std::ranges::stable_sort(sorted, {}, &Mark::seconds);
    std::vector<SourceMark> placed;
    size_t source = 0;
    double before = 0;  // that all sources before this one last
    for (Mark& mark : sorted) {
        while (source + 1 < lengths.size() && mark.seconds >= before + lengths[source].value_or(0)) before += lengths[source++].value_or(0);
        placed.push_back({static_cast<int>(source), mark.seconds - before, std::move(mark.title)});
    }
    return points_of(kept, std::move(placed), notes);
}

std::vector<Section> points_at_chapters(const KeptTime& kept, std::span<const PlanSource> sources, PlanNotes& notes) {
    std::vector<SourceMark> placed;
    for (size_t index = 0; index < sources.size(); ++index) {
        const PlanSource& source = sources[index];
        const bool is_join = sources.size() > 1;
        std::vector<const Chapter*> chapters;
        for (const Chapter& chapter : source.chapters) {
            if (std::isfinite(chapter.start_seconds)) chapters.push_back(&chapter);
        }
        std::ranges::stable_sort(chapters, {}, &Chapter::start_seconds);
        if (is_join && (chapters.empty() || chapters.front()->start_seconds >= shortest_part_seconds)) {
            placed.push_back({static_cast<int>(index), 0, source.title});
        }
        for (const Chapter* chapter : chapters) {
            placed.push_back({static_cast<int>(index), std::max(chapter->start_seconds, 0.0),
                              is_join ? title_in_join(source.title, chapter->title) : chapter->title});
        }
    }
    return points_of(kept, std::move(placed), notes);
}

std::vector<Chapter> chapters_of(std::span<const Section> sections, double from, double to, double kept_seconds) {
    std::vector<Chapter> chapters;
    const auto is_over = [&](const Section& section) { return section.start_seconds <= from; };
    // The one in which it begins, and all that begin in it.
    auto section = std::ranges::partition_point(sections, is_over);
    if (section != sections.begin()) --section;
    for (; section != sections.end() && section->start_seconds < to; ++section) {
        const double end = section + 1 == sections.end() ? kept_seconds : (section + 1)->start_seconds;
        chapters.push_back({std::max(section->start_seconds - from, 0.0), std::min(end, to) - from, section->title});
    }
    return chapters;
}

}  // namespace unreel
