#pragma once

#include <optional>

#include "base/media_info.h"
#include "media/audio_reader.h"
#include "recipe/recipe.h"

namespace unreel {

/// One conversion: what to make, of which part of a file.
struct ConversionOptions {
    Recipe recipe;
    /// `read.track` comes before the recipe's.
    ReadOptions read;
    /// Takes the place of the source's.
    std::optional<Cover> cover;
};

/// What the recipe says of the track counts where nobody chose one of this file.
void take_track(const Recipe& recipe, ReadOptions& read);

}  // namespace unreel
