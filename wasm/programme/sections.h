// What is kept, in sections: each becomes an MP3, or a chapter of one.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/mark.h"
#include "programme/kept_time.h"
#include "programme/plan.h"

namespace unreel {

/// It ends where the next one begins, the last with what is kept.
struct Section {
    double start_seconds = 0;  // in kept time
    std::string title = {};
};

/// A section for each point, but for those that would be too short: a point that is too near to one before is merged into it, one that is
/// too near to the end is left out. `points` ascend; the first section begins at 0 whatever they say, without a title where the first
/// point is later than `longest_lead_in_seconds`.
std::vector<Section> sections_at(const std::vector<Section>& points, double kept_seconds, PlanNotes& notes);

/// Marks of the sources, one after the other, in their order: where they are in kept time. Of several in one place that is left out, the
/// last counts. `lengths` as `KeptTime` takes them.
std::vector<Section> points_at_marks(const KeptTime& kept, std::span<const std::optional<double>> lengths, std::span<const Mark> marks,
                                     PlanNotes& notes);

/// The same of the sources' chapters. Of several sources, each begins a section of its own.
std::vector<Section> points_at_chapters(const KeptTime& kept, std::span<const PlanSource> sources, PlanNotes& notes);

/// As chapters of an MP3 from one kept time to another, in its seconds.
std::vector<Chapter> chapters_of(std::span<const Section> sections, double from, double to, double kept_seconds);

}  // namespace unreel
