// Silence of what is kept: found, left out, shortened.
#pragma once

#include <span>
#include <vector>

#include "programme/kept_time.h"
#include "programme/plan.h"

namespace unreel {

/// In kept time. What goes on from one piece into the next is one. All sources have an analysis.
std::vector<Stretch> kept_silences(const KeptTime& kept, std::span<const PlanSource> sources, const Cut& cut);

/// Without the silence at both ends of each source.
KeptTime without_silent_ends(const KeptTime& kept, std::span<const PlanSource> sources, const Cut& cut);

/// Without the middle of each silence between sounds that lasts longer than `longest_seconds`.
KeptTime with_short_pauses(const KeptTime& kept, std::span<const Stretch> silences, double longest_seconds);

/// The middles of silences that do not touch an end. They are those of a time from which pauses were shortened since: where that is
/// done, a middle is where the pause was cut.
std::vector<double> middles_between_sounds(std::span<const Stretch> silences, double kept_seconds, std::optional<double> shortened_to);

}  // namespace unreel
