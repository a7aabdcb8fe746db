// Sounds that were analysed, without samples.
#pragma once

#include <random>
#include <span>
#include <vector>

#include "programme/plan.h"

namespace unreel::test {

/// Sound of a constant loudness (full scale is 1) from one time to the next.
struct Passage {
    double seconds;
    double level;
};

/// In buckets of 10 ms.
Analysis analysis_of(std::span<const Passage> passages);

/// Passages of sound and of silence, in whole hundredths of a second.
std::vector<Passage> random_passages(std::mt19937& random);

/// The source whose analysis this is.
PlanSource source_of(const Analysis& analysis);

}  // namespace unreel::test
