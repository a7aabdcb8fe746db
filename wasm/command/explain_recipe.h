#pragma once

#include "command/arguments.h"

namespace unreel {

/// Prints the recipe's sentence and its JSON, which `--recipe` reads; with `--json` the JSON alone.
void explain_recipe(const Arguments& arguments);

}  // namespace unreel
