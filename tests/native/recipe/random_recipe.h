#pragma once

#include <random>

#include "recipe/recipe.h"

namespace unreel::test {

/// Any recipe that `check_values` allows, its limits more often than chance would have them.
Recipe random_recipe(std::mt19937& random);

}  // namespace unreel::test
