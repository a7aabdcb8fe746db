#pragma once

#include "base/error.h"
#include "programme/programme.h"

namespace unreel {

/// What a programme may have at most: a part for each mark and one more, and a clip for each second of a day.
inline constexpr size_t most_programme_parts = 10'001;
inline constexpr size_t most_programme_clips = 100'000;

/// All of source 0, or one piece of it, as one MP3.
Programme whole_programme(TimeRange range = {});

/// Whether a conversion can go through it: see `Programme`. Fails with `invalid_option` "programme" ("start" or "end" for what is no time), and
/// with `nothing_to_convert` where a clip's end is not after its start.
Result<void> check_programme(const Programme& programme, int source_count);

}  // namespace unreel
