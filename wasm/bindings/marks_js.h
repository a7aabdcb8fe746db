#pragma once

#include <emscripten/val.h>

#include <vector>

#include "base/mark.h"

namespace unreel {

std::vector<Mark> marks_from_js(const emscripten::val& list);

}  // namespace unreel
