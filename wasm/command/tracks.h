#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/media_info.h"
#include "recipe/recipe.h"

namespace unreel {

/// The tracks that become an MP3 each: where all are asked for, those that can be converted, by their numbers; else nothing, for the one that
/// the recipe says. Never none: that nothing can be converted is told by the conversion.
std::vector<std::optional<int>> tracks_of(const Recipe& recipe, const MediaInfo& info);

/// The track that is read; null where the file has none.
const AudioTrack* meant_track(const Recipe& recipe, std::optional<int> track, const MediaInfo& info);

}  // namespace unreel
