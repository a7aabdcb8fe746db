#pragma once

#include <span>

#include "base/error.h"
#include "programme/plan.h"

namespace unreel {

/// What is shorter is no part of a split by limits.
inline constexpr double least_limit_seconds = 1;

/// How long a part may be that keeps to the recipe's limits, whatever source it is of. Fails with `invalid_option` where that is less than
/// `least_limit_seconds`.
Result<double> limit_seconds(const Recipe& recipe, std::span<const PlanSource> sources);

}  // namespace unreel
