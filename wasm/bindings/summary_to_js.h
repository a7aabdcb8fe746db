#pragma once

#include <emscripten/val.h>

#include "convert/conversion.h"

namespace unreel {

/// As `ConversionSummary` of web/src/shared/protocol.ts, but for the time it took.
emscripten::val summary_to_js(const ConversionSummary& summary);

}  // namespace unreel
