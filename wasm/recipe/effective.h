#pragma once

#include "recipe/recipe.h"

namespace unreel {

/// The recipe without what has no effect in it, such as a constant bitrate beside VBR: those fields have their defaults.
/// web/src/recipe/effective.ts does the same.
Recipe effective(Recipe recipe);

/// Whether the MP3 has one channel whatever the source has.
bool is_mono(ChannelChoice channels);

}  // namespace unreel
