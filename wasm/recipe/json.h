// Recipes as JSON, for files and the command line. Natively only: JavaScript parses its own, see bindings/recipe_js.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"
#include "recipe/recipe.h"

namespace unreel {

/// In bytes: more than any recipe has. Its texts have up to a quarter of it, of which JSON may write each byte as two.
inline constexpr size_t longest_recipe_json = 2 << 20;

/// Strictly (RFC 8259, UTF-8, no name twice in an object); anything may come in. Fields that are missing have their defaults. Unknown
/// ones and impossible values are refused as `check` refuses them, the first in the order of the text; what is no JSON, or no object,
/// with an empty subject.
Result<Recipe> recipe_from_json(std::string_view json);

enum class JsonFields { all, that_differ };

/// Indented by two spaces, no line break at the end. `that_differ`: from the defaults; the version is always there. Read again
/// it is the same recipe.
std::string to_json(const Recipe& recipe, JsonFields fields);

}  // namespace unreel
