#pragma once

#include <optional>

namespace unreel {

/// What is taken for a source's bitrate where nobody knows it, and for one that fits where nobody knows the length.
inline constexpr int unknown_source_kbps = 192;
inline constexpr int unknown_length_kbps = 128;

/// What VBR comes to on average, in kbit/s, for "about": what a file gets depends on its sound. `vbr_quality` is 0 … 9, `channels` 1
/// or 2, `sample_rate` the MP3's; nothing where it is not known, which mostly is one of MPEG-1's. web/src/recipe/average_bitrate.ts
/// has the same.
int average_kbps(int vbr_quality, int channels, std::optional<int> sample_rate);

}  // namespace unreel
