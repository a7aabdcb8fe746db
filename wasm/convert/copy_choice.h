#pragma once

#include "base/media_info.h"
#include "recipe/recipe.h"

namespace unreel {

/// Whether a recipe is content with the frames of an MP3 as they are, as far as this track of a source is one.
///
/// Nothing may be asked that changes the sound: channels, gain, fades, another rate, a low-pass. What is asked of the encoding is
/// either quality (V0 to V2, 192 kbit/s and more on average, as the source), which no encoding of an MP3 can raise, or
/// a small file, which a copy must not exceed: the track's bitrate is at most what would be spent. A constant bitrate
/// and a size to fit into are asked for as such, so the track must have no more.
bool wants_copy(const Recipe& recipe, const AudioTrack& track, double seconds);

}  // namespace unreel
