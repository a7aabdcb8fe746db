#pragma once

#include <cstddef>
#include <string_view>

namespace unreel {

struct CodePoint {
    char32_t value;
    size_t bytes;
    bool is_valid;
};

/// The first code point of `text`, which is not empty (The Unicode Standard §3.9, table 3-7: no overlong forms, no surrogates).
/// What is no UTF-8 is U+FFFD, a byte at a time.
inline CodePoint decode_utf8(std::string_view text) {
    constexpr CodePoint invalid{0xFFFD, 1, false};
    const auto byte = [&](size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return invalid;
    char32_t value = lead & (0x7FU >> length);
    for (size_t index = 1; index < length; ++index) {
        if ((byte(index) & 0xC0) != 0x80) return invalid;
        value = value << 6 | (byte(index) & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return invalid;
    return {value, length, true};
}

inline bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        if (!point.is_valid) return false;
        text.remove_prefix(point.bytes);
    }
    return true;
}

/// The longest beginning of `text` that has at most `size` bytes and does not end inside a code point.
inline std::string_view shortened_utf8(std::string_view text, size_t size) {
    if (text.size() <= size) return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    return text.substr(0, size);
}

}  // namespace unreel
