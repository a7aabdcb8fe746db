// What brings a sound to its loudness, as JavaScript objects: `LoudnessGain` of web/src/engine/wasm_modules.ts. `loudnessGain`, `partsLoudness` and `albumLoudness` of the
// module are registered here.
#pragma once

#include <emscripten/val.h>

#include "base/error.h"
#include "convert/conversion.h"

namespace unreel {

/// `loudness`, `album` and `measured` of `ModuleOptions`; null where there is none. Fails with `invalid_option`.
Result<void> loudness_from_js(const emscripten::val& options, ConversionOptions& into);

/// `loudness` of a summary; null where none was asked for, nor measured.
emscripten::val loudness_to_js(const ConversionSummary& summary);

}  // namespace unreel
