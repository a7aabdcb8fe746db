// UTF-8 and UTF-16, as tags hold them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace unreel {

struct CodePoint {
    char32_t value;
    size_t bytes;
    bool is_valid;
};

/// The first code point of `text`, which is not empty (The Unicode Standard §3.9, table 3-7: no overlong forms, no surrogates).
/// What is no UTF-8 is U+FFFD, a byte at a time.
CodePoint decode_utf8(std::string_view text);
bool is_utf8(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);

/// UTF-16 with a byte order mark, or without one: then by where the zeros stand, little-endian if there are none.
/// Surrogates that stand alone are left out, and what follows a zero too.
std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian_without_mark = false);

/// The longest beginning of `text` that has at most `size` bytes and does not end inside a code point.
std::string_view shortened_utf8(std::string_view text, size_t size);

}  // namespace unreel
