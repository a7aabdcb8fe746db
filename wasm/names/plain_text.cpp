#include "names/plain_text.h"

#include <array>

#include "names/characters.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

// The letters that are left of Latin ones when they are decomposed (NFD) and lose their accents, and of those that have a stroke or
// no dot; "_": it is another character. tests/native/names holds them against Python's table.
constexpr char32_t latin_begin = 0xC0;
constexpr std::string_view latin =
    "AAAAAA_CEEEEIIIIDNOOOOO_OUUUUY__aaaaaa_ceeeeiiiidnooooo_ouuuuy_y"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi__JjKk_LlLlLl_"
    "_LlNnNnNn_NnOoOoOo__RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz_"
    "________________________________Oo_____________Uu_______________"
    "_____________AaIiOoUuUuUuUuUu_AaAa____GgKkOoOo__j___Gg__NnAa__Oo"
    "AaAaEeEeIiIiOoOoRrRrUuUuSsTt__Hh______AaEeOoOoOoOoYy____________"
    "________________";
constexpr char32_t latin_additional_begin = 0x1E00;
constexpr std::string_view latin_additional =
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
    "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
    "WwWwWwWwWwXxXxYyZzZzZzhtwy______AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
    "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy______";

struct Spelling {
    char32_t first;
    char32_t last;
    std::string_view text;
};
constexpr std::array spellings{
    Spelling{0xC6, 0xC6, "AE"},     Spelling{0xDE, 0xDE, "TH"},     Spelling{0xDF, 0xDF, "ss"},     Spelling{0xE6, 0xE6, "ae"},
    Spelling{0xFE, 0xFE, "th"},     Spelling{0x152, 0x152, "OE"},   Spelling{0x153, 0x153, "oe"},   Spelling{0x1E2, 0x1E2, "AE"},
    Spelling{0x1E3, 0x1E3, "ae"},   Spelling{0x1FC, 0x1FC, "AE"},   Spelling{0x1FD, 0x1FD, "ae"},   Spelling{0x1E9E, 0x1E9E, "SS"},
    Spelling{0x2010, 0x2015, "-"},  Spelling{0x2212, 0x2212, "-"},  Spelling{0x2018, 0x201F, "'"},  Spelling{0x2032, 0x2033, "'"},
    Spelling{0xAB, 0xAB, "'"},      Spelling{0xBB, 0xBB, "'"},      Spelling{0x2BC, 0x2BC, "'"},    Spelling{0x2026, 0x2026, "..."},
    Spelling{0xD7, 0xD7, "x"},      Spelling{0x300, 0x36F, ""},
};

// The letter of a table, where it has one.
std::string_view letter_of(char32_t value, char32_t begin, std::string_view letters) {
    if (value < begin || value - begin >= letters.size()) return {};
    const std::string_view letter = letters.substr(value - begin, 1);
    return letter == "_" ? std::string_view() : letter;
}

}  // namespace

std::string plain_text(std::string_view text) {
    std::string plain;
    bool is_in_run = false;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        const std::string_view original = text.substr(0, point.bytes);
        text.remove_prefix(point.bytes);
        const Spelling* spelling = nullptr;
        for (const Spelling& one : spellings) {
            if (point.value >= one.first && point.value <= one.last) spelling = &one;
        }
        std::string_view letters = letter_of(point.value, latin_begin, latin);
        if (letters.empty()) letters = letter_of(point.value, latin_additional_begin, latin_additional);
        if (spelling != nullptr) letters = spelling->text;
        if (is_blank(point.value)) letters = " ";
        if (point.value < 0x80) letters = original;
        const bool is_combining = spelling != nullptr && letters.empty();
        if (is_combining) continue;
        if (letters.empty() && !is_in_run) plain += '_';
        is_in_run = letters.empty();
        plain += letters;
    }
    return plain;
}

}  // namespace unreel
