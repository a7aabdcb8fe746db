#pragma once

#include <string>

#include "recipe/recipe.h"
#include "sound/analysis.h"

namespace unreel {

/// As `json_line`: what was found of a file, and its silences as `cut` says what silence is. Without a line break.
std::string analysis_line(const std::string& source, const Analysis& analysis, const Cut& cut);

}  // namespace unreel
