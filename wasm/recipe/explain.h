#pragma once

#include <string>

#include "recipe/recipe.h"

namespace unreel {

/// What a recipe makes, in one short English sentence (UTF-8, one line, no full stop), in which everything is said that differs from
/// the defaults, and nothing that has no effect: "VBR V2, about 190 kbit/s, stereo as the source · tags, cover and chapters kept · sound
/// as it is". The page says the same: tests/tables/explanations.json. The recipe has passed `check_values`.
std::string explain(const Recipe& recipe);

}  // namespace unreel
