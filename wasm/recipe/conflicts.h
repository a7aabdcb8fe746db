#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recipe/recipe.h"

namespace unreel {

/// Two fields whose values are possible, but not together.
struct Conflict {
    std::string_view field;  // "encoding.copy"
    std::string_view other;  // "sound.gainDb"
    std::string sentence;    // for people; names both
};

/// All that there are; the one to be told first comes first. What has no effect is in nobody's way (a gain beside `CopyMode::never` is
/// fine, and so is a bitrate beside VBR):
///   encoding.mode "fit"     without limits.bytes
///   encoding.copy "always"  with anything that changes the sound: encoding.sampleRate, encoding.lowpassHz, sound.channels,
///                           sound.gainDb, sound.fadeInSeconds, sound.fadeOutSeconds
///   encoding.bitrateKbps    with an encoding.sampleRate that MP3 has no such bitrate for
std::vector<Conflict> conflicts(const Recipe& recipe);

}  // namespace unreel
