// What JavaScript wishes of a conversion, see `ModuleOptions` of web/src/engine/wasm_modules.ts.
#pragma once

#include <emscripten/val.h>

#include "base/error.h"
#include "convert/options.h"

namespace unreel {

Result<ConversionOptions> options_from_js(const emscripten::val& options);

}  // namespace unreel
