#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recipe/recipe.h"

namespace unreel {

/// Two fields whose values are possible, but not together.
struct Conflict {
    std::string_view field;  // "sound.gainDb"
    std::string_view other;  // "encoding.copy"
    std::string sentence;    // for people; names both
};

/// All that there are; the one to be told first comes first. What has no effect is in nobody's way (a gain beside `CopyMode::never` is
/// fine, and so is a bitrate beside VBR):
///   limits.bytes            is missing, and encoding.mode is "fit"
///   encoding.bitrateKbps    with an encoding.sampleRate that MP3 has no such bitrate for
///   limits.bytes            and limits.seconds are missing, and split.at is "limits"
///   limits.bytesOf          "batch" says nothing of a part, and split.at is "limits", or parts are made with encoding.mode "fit"
///   encoding.mode           "fit" leaves nothing to split where split.at is "limits" without limits.seconds
///   split.into              one MP3 with chapters would exceed the limits where split.at is "limits"; and needs written.keepsChapters
///   sound.channels, sound.gainDb, sound.fadeInSeconds, sound.fadeOutSeconds, loudness.mode, cut.longestPauseSeconds,
///   encoding.sampleRate, encoding.lowpassHz above 0
///                           with encoding.copy "always": frames that are copied sound as they do
std::vector<Conflict> conflicts(const Recipe& recipe);

}  // namespace unreel
