// UTF-8 and UTF-16, as tags hold them.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"

namespace unreel {

void append_utf8(std::string& text, char32_t code_point);

/// UTF-16 with a byte order mark, or without one: then by where the zeros stand, little-endian if there are none.
/// Surrogates that stand alone are left out, and what follows a zero too.
std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian_without_mark = false);

}  // namespace unreel
