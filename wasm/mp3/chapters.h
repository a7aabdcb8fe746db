// Chapters on their way from a file to an MP3. All of this is pure.
#pragma once

#include <span>
#include <vector>

#include "base/media_info.h"

namespace unreel {

/// What a table of contents of ID3v2 has room for.
inline constexpr size_t most_chapters = 255;

/// Chapters as they are heard between two times of the source, in seconds; `end_seconds` may be infinite, where it is not known.
/// Sorted, beginning with 0 at `start_seconds`. None overlaps the next one; one without an end that makes sense ends with the next
/// one's begin, or `end_seconds` (so that of the last one may be infinite). Left out is what is not heard for a millisecond, has no
/// time at all (NaN), begins with another one or after 49 days (where 32 bits of milliseconds end). A chapter without a title
/// is "Chapter 3", counted in the source; titles are cut at 1000 bytes.
std::vector<Chapter> clip(std::span<const Chapter> chapters, double start_seconds, double end_seconds);

/// At most 255 chapters: what is left out is evenly spread, and belongs to the chapter before. `chapters` are those of `clip`.
std::vector<Chapter> thinned(std::span<const Chapter> chapters);

}  // namespace unreel
