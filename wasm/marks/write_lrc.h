#pragma once

#include <string>
#include <string_view>

#include "base/lyrics.h"

namespace unreel {

/// Words with their times as LRC, which counts hundredths of a second, up to 99 minutes and beyond. Lines of one text become one; where
/// words end before the next begin, an empty line says so.
std::string write_lrc(const Lyrics& lyrics, std::string_view title);

}  // namespace unreel
