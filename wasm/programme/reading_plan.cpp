#include "programme/reading_plan.h"

namespace unreel {

namespace {

class Planner {
public:
    explicit Planner(bool joins_parts) : joins_parts_(joins_parts) {}

    void add(int part, const ProgrammeClip& clip) {
        const bool is_same_source = !plan_.empty() && plan_.back().source == clip.source;
        const bool is_another_part = part != part_;
        if (!is_same_source) plan_.push_back({clip.source, {}});
        std::vector<PlannedRange>& ranges = plan_.back().ranges;
        const bool follows = is_same_source && ranges.back().range.end_seconds == clip.range.start_seconds;
        if (follows && (!is_another_part || joins_parts_)) {
            if (is_another_part) ranges.back().borders.push_back(clip.range.start_seconds);
            ranges.back().range.end_seconds = clip.range.end_seconds;
        } else {
            ranges.push_back({clip.range, is_another_part, part, {}});
        }
        part_ = part;
    }

    std::vector<PlannedSource> take() { return std::move(plan_); }

private:
    bool joins_parts_;
    int part_ = -1;
    std::vector<PlannedSource> plan_;
};

}  // namespace

std::optional<std::vector<TimeRange>> one_range_each(const Programme& programme) {
    const std::vector<PlannedSource> plan = reading_plan(programme, false);
    if (plan.size() != 1 || plan.front().ranges.size() != programme.parts.size()) return std::nullopt;
    std::vector<TimeRange> ranges;
    for (const PlannedRange& planned : plan.front().ranges) ranges.push_back(planned.range);
    return ranges;
}

std::vector<PlannedSource> reading_plan(const Programme& programme, bool joins_parts) {
    Planner planner(joins_parts);
    for (size_t part = 0; part < programme.parts.size(); ++part) {
        for (const ProgrammeClip& clip : programme.parts[part].clips) planner.add(static_cast<int>(part), clip);
    }
    return planner.take();
}

}  // namespace unreel
