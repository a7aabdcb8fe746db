// Recipes as JavaScript objects: `Recipe` of web/src/shared/recipe.ts.
#pragma once

#include <emscripten/val.h>

#include "base/error.h"
#include "recipe/recipe.h"

namespace unreel {

/// Fields that are missing have their defaults; unknown ones and impossible values are refused as `check` refuses them, the first in
/// the order of the object's keys. Objects are plain: what they inherit is not looked at.
Result<Recipe> recipe_from_js(const emscripten::val& recipe);

/// All fields.
emscripten::val recipe_to_js(const Recipe& recipe);

}  // namespace unreel
