// Words as JavaScript objects: `Lyrics` of web/src/shared/lyrics.ts.
#pragma once

#include <emscripten/val.h>

#include <optional>
#include <vector>

#include "base/error.h"
#include "base/lyrics.h"

namespace unreel {

/// A list of words, each of which may be null. Fails with `invalid_option` for what are no lines in the order of time, or too many.
Result<std::vector<std::optional<Lyrics>>> lyrics_from_js(const emscripten::val& list);

}  // namespace unreel
