// Programmes as JavaScript objects: `Programme` of web/src/shared/programme.ts.
#pragma once

#include <emscripten/val.h>

#include <vector>

#include "base/media_info.h"
#include "programme/programme.h"

namespace unreel {

/// Whether it can be carried out, `check_programme` says.
Programme programme_from_js(const emscripten::val& programme);

emscripten::val programme_to_js(const Programme& programme);

std::vector<Chapter> chapters_from_js(const emscripten::val& chapters);

TimeRange range_from_js(const emscripten::val& range);

}  // namespace unreel
