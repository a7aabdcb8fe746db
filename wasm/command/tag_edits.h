#pragma once

#include <vector>

#include "recipe/recipe.h"

namespace unreel {

/// Whether both are the same tag, by names of any container ("artist", "TPE1").
bool is_same_tag(const TagEdit& first, const TagEdit& second);

/// Sets one more; in place of one that sets the same tag.
void put_tag(std::vector<TagEdit>& tags, TagEdit tag);

}  // namespace unreel
