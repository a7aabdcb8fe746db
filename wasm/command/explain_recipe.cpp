#include "command/explain_recipe.h"

#include <cstdio>

#include "recipe/explain.h"
#include "recipe/json.h"

namespace unreel {

void explain_recipe(const Arguments& arguments) {
    if (!arguments.json) std::printf("%s\n", explain(arguments.recipe).c_str());
    std::printf("%s\n", to_json(arguments.recipe, JsonFields::all).c_str());
}

}  // namespace unreel
