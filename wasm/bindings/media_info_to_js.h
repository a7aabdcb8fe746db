// What is known of a media file as a JavaScript object: `MediaInfo` of web/src/shared/media.ts.
#pragma once

#include <emscripten/val.h>

#include "base/media_info.h"

namespace unreel {

emscripten::val chapters_to_js(const std::vector<Chapter>& chapters);

emscripten::val info_to_js(const MediaInfo& info);

}  // namespace unreel
