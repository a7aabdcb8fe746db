#include "tags/unicode.h"

namespace unreel {

void append_utf8(std::string& text, char32_t code_point) {
    const auto add = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto add_rest = [&](int shift) { add(0x80 | (code_point >> shift & 0x3F)); };
    if (code_point < 0x80) return add(code_point);
    if (code_point < 0x800) {
        add(0xC0 | code_point >> 6);
    } else {
        if (code_point < 0x10000) {
            add(0xE0 | code_point >> 12);
        } else {
            add(0xF0 | code_point >> 18);
            add_rest(12);
        }
        add_rest(6);
    }
    add_rest(0);
}

namespace {

bool looks_big_endian(std::string_view bytes) {
    int high_first = 0;
    for (size_t index = 0; index + 1 < bytes.size(); index += 2) {
        if (bytes[index] == 0 && bytes[index + 1] != 0) ++high_first;
        if (bytes[index] != 0 && bytes[index + 1] == 0) --high_first;
    }
    return high_first > 0;
}

}  // namespace

std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian_without_mark) {
    bool is_big_endian = is_big_endian_without_mark;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        is_big_endian = bytes.starts_with("\xFE");
        bytes.remove_prefix(2);
    } else if (!is_big_endian) {
        is_big_endian = looks_big_endian(bytes);
    }
    const auto unit = [&](size_t index) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[index]);
        const auto second = static_cast<unsigned char>(bytes[index + 1]);
        return is_big_endian ? first << 8 | second : second << 8 | first;
    };
    std::string text;
    for (size_t index = 0; index + 1 < bytes.size(); index += 2) {
        char32_t value = unit(index);
        if (value == 0) break;
        if (value >= 0xD800 && value < 0xDC00 && index + 3 < bytes.size()) {
            const char32_t low = unit(index + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
                index += 2;
            }
        }
        if (value < 0xD800 || value >= 0xE000) append_utf8(text, value);
    }
    return text;
}

}  // namespace unreel
