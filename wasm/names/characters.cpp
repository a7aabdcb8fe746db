#include "names/characters.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "tags/unicode.h"

namespace unreel {

namespace {

struct Capitals {
    char32_t first;
    char32_t last;
    // To the small letter; 0: they stand in pairs, the capital before its small letter, from `first` on.
    int distance;
};

// The Unicode Character Database's simple mappings, for the blocks that names are mostly written in.
constexpr std::array capitals{
    Capitals{U'A', U'Z', 0x20},       Capitals{0xC0, 0xD6, 0x20},     Capitals{0xD8, 0xDE, 0x20},     Capitals{0x100, 0x12F, 0},
    Capitals{0x132, 0x137, 0},        Capitals{0x139, 0x148, 0},      Capitals{0x14A, 0x177, 0},      Capitals{0x178, 0x178, -0x79},
    Capitals{0x179, 0x17E, 0},        Capitals{0x386, 0x386, 0x26},   Capitals{0x388, 0x38A, 0x25},   Capitals{0x38C, 0x38C, 0x40},
    Capitals{0x38E, 0x38F, 0x3F},     Capitals{0x391, 0x3A1, 0x20},   Capitals{0x3A3, 0x3AB, 0x20},   Capitals{0x400, 0x40F, 0x50},
    Capitals{0x410, 0x42F, 0x20},     Capitals{0x460, 0x481, 0},      Capitals{0x48A, 0x4BF, 0},      Capitals{0x4D0, 0x52F, 0},
    Capitals{0x1E00, 0x1E95, 0},      Capitals{0x1EA0, 0x1EFF, 0},
};

}  // namespace

bool is_blank(char32_t code_point) {
    return code_point == ' ' || code_point == 0xA0 || code_point == 0x1680 || (code_point >= 0x2000 && code_point <= 0x200A) ||
           code_point == 0x202F || code_point == 0x205F || code_point == 0x3000;
}

std::string_view without_blanks_around(std::string_view text) {
    size_t begin = text.size();
    size_t end = text.size();
    for (size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text.substr(at));
        if (!is_blank(point.value)) {
            begin = std::min(begin, at);
            end = at + point.bytes;
        }
        at += point.bytes;
    }
    return text.substr(begin, end - begin);
}

std::string_view without_extension(std::string_view file_name) {
    constexpr size_t longest_extension = 10;
    const size_t dot = file_name.rfind('.');
    if (dot == file_name.npos) return file_name;
    const std::string_view extension = file_name.substr(dot + 1);
    const auto is_letter = [](unsigned char character) { return character < 0x80 && std::isalpha(character) != 0; };
    const auto is_digit = [](unsigned char character) { return character >= '0' && character <= '9'; };
    const bool is_extension = extension.size() <= longest_extension && std::ranges::any_of(extension, is_letter) &&
                              std::ranges::all_of(extension, [&](unsigned char character) { return is_letter(character) || is_digit(character); });
    return is_extension ? file_name.substr(0, dot) : file_name;
}

char32_t in_small_letters(char32_t code_point) {
    for (const auto& [first, last, distance] : capitals) {
        if (code_point < first || code_point > last) continue;
        if (distance == 0) return code_point + ((code_point - first) % 2 == 0 ? 1 : 0);
        return code_point + static_cast<char32_t>(distance);
    }
    return code_point;
}

}  // namespace unreel
