#include "programme/plan.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "programme/kept_silence.h"
#include "programme/kept_time.h"
#include "programme/limit_seconds.h"
#include "programme/quiet_cuts.h"
#include "programme/sections.h"

namespace unreel {

namespace {

using Lengths = std::vector<std::optional<double>>;

bool needs_silences(const Recipe& recipe) {
    return recipe.cut.trims_silence || recipe.cut.longest_pause_seconds || recipe.split.at == SplitAt::silence;
}

bool needs_length(const Recipe& recipe) {
    const SplitAt at = recipe.split.at;
    return at == SplitAt::every || at == SplitAt::parts || at == SplitAt::limits;
}

Lengths lengths_of(std::span<const PlanSource> sources) {
    Lengths lengths;
    for (const PlanSource& source : sources) {
        const auto seconds = source.analysis != nullptr ? std::optional(source.analysis->seconds) : source.seconds;
        const bool is_known = seconds && std::isfinite(*seconds) && *seconds > 0;
        lengths.push_back(is_known ? seconds : std::nullopt);
    }
    return lengths;
}

// The last may be as long as it is where nothing is counted from its end.
bool lengths_suffice(const Recipe& recipe, const Lengths& lengths) {
    const auto unknown = std::ranges::find_if(lengths, [](const std::optional<double>& length) { return !length; });
    return unknown == lengths.end() || (unknown + 1 == lengths.end() && !needs_length(recipe));
}

std::unexpected<Error> too_many(std::string field) {
    return fail(ErrorCode::invalid_option, field + " makes more than " + std::to_string(most_planned_parts) + " parts", field);
}

/// One plan being made: what is kept, and where pauses of it are.
class Planner {
public:
    Planner(const Recipe& recipe, std::span<const PlanSource> sources, std::span<const Mark> marks)
        : recipe_(recipe), sources_(sources), marks_(marks), lengths_(lengths_of(sources)), kept_(lengths_) {}

    Result<void> keep(std::span<const TimeRange> ranges) {
        if (ranges.empty()) return {};
        const auto sorted = in_order(ranges);
        if (!sorted) return std::unexpected(sorted.error());
        kept_ = kept_.inside(*sorted);
        return {};
    }

    void cut_silence() {
        const Cut& cut = recipe_.cut;
        const double before = kept_.seconds();
        if (cut.trims_silence) kept_ = without_silent_ends(kept_, sources_, cut);
        if (cut.longest_pause_seconds || recipe_.split.at == SplitAt::silence) {
            const std::vector<Stretch> silences = kept_silences(kept_, sources_, cut);
            middles_ = middles_between_sounds(silences, kept_.seconds(), cut.longest_pause_seconds);
            if (cut.longest_pause_seconds) kept_ = with_short_pauses(kept_, silences, *cut.longest_pause_seconds);
        }
        if (std::isfinite(before)) notes_.silence_seconds = before - kept_.seconds();
    }

    Result<std::vector<Section>> sections() {
        const Split& split = recipe_.split;
        std::vector<Section> points;
        switch (split.at) {
            case SplitAt::nowhere: break;
            case SplitAt::chapters: points = points_at_chapters(kept_, sources_, notes_); break;
            case SplitAt::marks: points = points_at_marks(kept_, lengths_, marks_, notes_); break;
            case SplitAt::silence:
                for (const double middle : middles_) points.push_back({kept_.snapped(middle)});
                break;
            case SplitAt::every: return equal_sections(split.every_seconds, "split.everySeconds");
            case SplitAt::parts: return equal_sections(kept_.seconds() / split.parts, "split.parts");
            case SplitAt::limits: {
                const auto limit = limit_seconds(recipe_, sources_);
                if (!limit) return std::unexpected(limit.error());
                if (kept_.seconds() / *limit > most_planned_parts / 2) return too_many("limits");
                for (const double cut : quiet_cuts(kept_, sources_, *limit)) points.push_back({kept_.snapped(cut)});
                break;
            }
        }
        std::vector<Section> found = made_of_points(points);
        if (found.size() > most_planned_parts) return too_many("split.at");
        return found;
    }

    Plan plan(const std::vector<Section>& sections) const {
        Plan plan;
        const Split& split = recipe_.split;
        const bool is_split = split.at != SplitAt::nowhere;
        if (!is_split || split.into != Split::Into::chapters) plan.programmes.push_back(files(sections));
        if (is_split && split.into != Split::Into::files) plan.programmes.push_back(one_file(sections));
        plan.notes = notes_;
        return plan;
    }

    bool keeps_nothing() const { return kept_.pieces().empty(); }

private:
    // Marks and chapters may have a lead-in, and titles; all other points are places.
    std::vector<Section> made_of_points(const std::vector<Section>& points) {
        if (recipe_.split.at == SplitAt::marks || recipe_.split.at == SplitAt::chapters) return sections_at(points, kept_.seconds(), notes_);
        std::vector<Section> sections{{}};
        for (const Section& point : points) {
            const bool is_far = point.start_seconds - sections.back().start_seconds >= shortest_part_seconds;
            if (is_far && kept_.seconds() - point.start_seconds >= shortest_part_seconds) sections.push_back(point);
        }
        return sections;
    }

    Result<std::vector<Section>> equal_sections(double seconds, std::string field) {
        if (kept_.seconds() / seconds > most_planned_parts) return too_many(std::move(field));
        std::vector<Section> points;
        for (int index = 1; index * seconds < kept_.seconds(); ++index) points.push_back({kept_.snapped(index * seconds)});
        return made_of_points(points);
    }

    Programme one_file(const std::vector<Section>& sections) const {
        const double seconds = kept_.seconds();
        Programme programme;
        programme.parts.push_back({kept_.clips(0, seconds), {}, 0, chapters_of(sections, 0, seconds, seconds)});
        return programme;
    }

    Programme files(const std::vector<Section>& sections) const {
        const bool is_split = sections.size() > 1;
        const bool are_chapters = is_split && recipe_.split.at == SplitAt::chapters;
        const bool is_join = sources_.size() > 1;
        PlanNotes unused;
        std::vector<Section> joined;
        if (is_join && recipe_.written.keeps_chapters && !are_chapters) {
            joined = sections_at(points_at_chapters(kept_, sources_, unused), kept_.seconds(), unused);
        }
        Programme programme;
        for (size_t index = 0; index < sections.size(); ++index) {
            const double from = sections[index].start_seconds;
            const double to = index + 1 < sections.size() ? sections[index + 1].start_seconds : kept_.seconds();
            ProgrammePart part{kept_.clips(from, to)};
            if (is_split) {
                part.title = sections[index].title;
                part.number = static_cast<int>(index) + 1;
            }
            if (is_join || are_chapters) part.chapters = chapters_of(joined, from, to, kept_.seconds());
            programme.parts.push_back(std::move(part));
        }
        return programme;
    }

    const Recipe& recipe_;
    std::span<const PlanSource> sources_;
    std::span<const Mark> marks_;
    Lengths lengths_;
    KeptTime kept_;
    std::vector<double> middles_;
    PlanNotes notes_;
};

}  // namespace

bool needs_analysis(const Recipe& recipe) {
    return needs_silences(recipe) || recipe.split.at == SplitAt::limits || recipe.loudness.mode != LoudnessMode::none;
}

bool needs_analysis(const Recipe& recipe, std::span<const PlanSource> sources) {
    return needs_analysis(recipe) || !lengths_suffice(recipe, lengths_of(sources));
}

Result<Plan> plan_programme(const Recipe& recipe, std::span<const PlanSource> sources, std::span<const TimeRange> keep,
                            std::span<const Mark> marks) {
    if (!lengths_suffice(recipe, lengths_of(sources))) {
        return fail(ErrorCode::invalid_option, "split.at cannot be what it is, for nobody knows how long the sound lasts", "split.at");
    }
    const bool has_silences = std::ranges::all_of(sources, [](const PlanSource& source) { return source.analysis != nullptr; });
    if (needs_silences(recipe) && !has_silences) {
        return fail(ErrorCode::invalid_option, "cut cannot be what it is, for nobody knows where silence is", "cut");
    }
    Planner planner(recipe, sources, marks);
    if (auto kept = planner.keep(keep); !kept) return std::unexpected(kept.error());
    planner.cut_silence();
    if (planner.keeps_nothing()) return fail(ErrorCode::nothing_to_convert, "nothing of the sound is kept");
    const auto sections = planner.sections();
    if (!sections) return std::unexpected(sections.error());
    return planner.plan(*sections);
}

}  // namespace unreel
