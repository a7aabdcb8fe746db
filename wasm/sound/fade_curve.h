#pragma once

#include <cstdint>
#include <span>

#include "recipe/recipe.h"

namespace unreel {

/// Which of a fade's `length` samples the first one is, counted from its silent end, and whether the next ones are louder (1: a
/// fade-in) or quieter (−1: a fade-out).
struct FadePlace {
    int64_t length = 0;
    int64_t first = 0;
    int step = 1;
};

/// Multiplies samples, all within the fade, by the curve of `Fades`. By IEEE 754's basic operations alone, so that all compilers'
/// and libraries' results are the same.
void fade(std::span<float> samples, FadeShape shape, FadePlace place);

}  // namespace unreel
