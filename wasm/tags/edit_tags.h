#pragma once

#include <span>

#include "base/error.h"
#include "base/media_info.h"
#include "recipe/recipe.h"

namespace unreel {

/// Whether what is to be written is possible. Fails with `invalid_option`, whose detail says what is wrong of which tag:
/// - "tag": at most 500 tags, each with a name of 1 to 255 bytes and a text of at most 64 KiB, 512 KiB in all; UTF-8 without control
///   characters (a text may have lines). Track and disc are a number, or a number of how many ("3/12"); a date begins with a year
///   ("2024", "2024-05", "2024-05-17").
/// - "cover-pixels": 32 to 8192.
Result<void> check_written(const Written& written);

/// The source's tags, with those of `known` of which it has nothing. What `check_written` would refuse is left out: it is no wish of
/// anybody's, but a name.
Tags complete(Tags source, std::span<const TagEdit> known);

/// The tags of the MP3: the source's, if they are kept, with those that are set. Names are any that `field_name()` knows ("year" is
/// "date", "Album Artist" and "TPE2" are "album_artist"); another is a field of that name. The last of several with one name counts. A
/// field that is set has one value, stands where it stood, and keeps its language; an empty value drops it, in all languages.
/// "track_total" and "disc_total" change what stands behind the slash. `written` has passed `check_written`.
Tags apply(const Written& written, const Tags& source);

}  // namespace unreel
