#pragma once

#include <cstddef>
#include <span>

#include "base/error.h"
#include "base/lyrics.h"

namespace unreel {

/// Words with their times: SubRip, WebVTT, or LRC, in any encoding; the content decides which it is. Their language is not known.
/// Fails with `bad_marks`, as `read_marks` does.
Result<Lyrics> read_lyrics(std::span<const std::byte> bytes);

}  // namespace unreel
