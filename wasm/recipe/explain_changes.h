// The parts of a recipe's sentence that say where it is split, what is left out, and how loud it becomes.
#pragma once

#include <string>
#include <vector>

#include "recipe/recipe.h"

namespace unreel {

/// `recipe` is an `effective` one. Nothing where nothing is asked.
std::vector<std::string> explain_parts(const Recipe& recipe);
std::vector<std::string> explain_loudness(const Loudness& loudness);

}  // namespace unreel
