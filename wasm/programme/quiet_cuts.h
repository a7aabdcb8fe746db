#pragma once

#include <span>
#include <vector>

#include "programme/kept_time.h"
#include "programme/plan.h"

namespace unreel {

/// Where what is kept is cut so that no part is longer than `limit`, a second at least: each as late as possible, in the middle of the
/// quietest 300 ms of the last tenth before the limit; of equally quiet places, the last. At the limit where a tenth is shorter, or a
/// source there has no analysis. Ascending, without 0 and the end, which is finite.
std::vector<double> quiet_cuts(const KeptTime& kept, std::span<const PlanSource> sources, double limit);

}  // namespace unreel
