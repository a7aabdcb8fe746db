#include "names/natural_order.h"

#include <algorithm>

#include "base/utf8.h"
#include "names/characters.h"

namespace unreel {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The digits at the beginning without zeros before them, taken off `text`.
std::string_view taken_number(std::string_view& text) {
    const auto end = std::ranges::find_if_not(text, is_digit) - text.begin();
    std::string_view number = text.substr(0, static_cast<size_t>(end));
    text.remove_prefix(number.size());
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

char32_t taken_character(std::string_view& text) {
    const CodePoint point = decode_utf8(text);
    text.remove_prefix(point.bytes);
    return in_small_letters(point.value);
}

}  // namespace

bool natural_less(std::string_view one, std::string_view other) {
    std::string_view left = one;
    std::string_view right = other;
    while (!left.empty() && !right.empty()) {
        if (is_digit(left.front()) && is_digit(right.front())) {
            const std::string_view number = taken_number(left);
            const std::string_view other_number = taken_number(right);
            if (number.size() != other_number.size()) return number.size() < other_number.size();
            if (number != other_number) return number < other_number;
            continue;
        }
        const char32_t character = taken_character(left);
        const char32_t other_character = taken_character(right);
        if (character != other_character) return character < other_character;
    }
    if (left.empty() != right.empty()) return left.empty();
    return one < other;
}

}  // namespace unreel
