// Analyses as JavaScript objects: `Analysis` of web/src/shared/analysis.ts. What goes out is a copy, which can be sent elsewhere.
#pragma once

#include <emscripten/val.h>

#include "base/error.h"
#include "sound/analysis.h"

namespace unreel {

emscripten::val analysis_to_js(const Analysis& analysis);
emscripten::val loudness_facts_to_js(const LoudnessFacts& facts);

/// What was handed out and comes back: rows of whole buckets and blocks, not more than there may be. Fails with `invalid_option`.
Result<LoudnessBlocks> loudness_blocks_from_js(const emscripten::val& blocks);
Result<Analysis> analysis_from_js(const emscripten::val& analysis);

}  // namespace unreel
