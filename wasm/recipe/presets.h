#pragma once

#include <span>
#include <string_view>

#include "recipe/recipe.h"

namespace unreel {

/// A recipe with a name. The page has the same ones: tests/tables/presets.json.
struct Preset {
    std::string_view id;        // "speech-to-text"
    std::string_view name;      // "Speech-to-text"
    std::string_view good_for;  // "programs that write down what is said, …": no capital, no full stop
    Recipe recipe;
};

/// In the order in which they are shown.
std::span<const Preset> presets();

/// By its id. Letter case does not matter, and "-", "_" and a space are the same. Null where there is none.
const Preset* preset_named(std::string_view name);

}  // namespace unreel
