// Where what has a time in a source is heard in a part.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/lyrics.h"
#include "base/media_info.h"
#include "programme/programme.h"

namespace unreel {

/// The sources' chapters as they are heard in a part, in its seconds: moved, and clipped where something was left out. `chapters[n]` are
/// those of source n. The last may end at infinity where nobody knows how long the part is.
std::vector<Chapter> chapters_in(const ProgrammePart& part, std::span<const std::vector<Chapter>> chapters);

/// Lines of one source, which ascend, as they are heard in a part; one that goes on over a cut is one line still. Of lines that began before
/// the part, the last eight are looked at.
Lyrics lyrics_in(const ProgrammePart& part, int source, const Lyrics& lyrics);

/// The same of all sources of a part, in the order of the part's time; of sources that have none, or are not in the list, there are none.
/// Nothing where no source of the part has any. The language is theirs where they have one in common. `source_seconds`: how long each source
/// lasts, where that is known; behind one that is heard to an end that nobody knows, there are none.
std::optional<Lyrics> lyrics_in(const ProgrammePart& part, std::span<const std::optional<Lyrics>> lyrics,
                                std::span<const std::optional<double>> source_seconds);

}  // namespace unreel
