#pragma once

#include <cstddef>
#include <vector>

#include "base/lyrics.h"

namespace unreel {

/// What is written of words in UTF-8: lines behind it are left out.
inline constexpr size_t most_lyrics_bytes = 512 * 1024;

/// Frames of ID3v2.3 (id3.org/id3v2.3.0, 4.9 and 4.10): USLT with the words, and SYLT with their times in milliseconds, both in UTF-16. Where
/// words end a second and more before the next begin, SYLT has an empty text. Nothing where there are no words.
std::vector<std::byte> make_lyrics_frames(const Lyrics& lyrics);

}  // namespace unreel
