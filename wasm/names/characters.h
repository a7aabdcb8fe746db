#pragma once

#include <string_view>

namespace unreel {

/// The blanks of Unicode (general category Zs).
bool is_blank(char32_t code_point);

/// Without blanks at both ends.
std::string_view without_blanks_around(std::string_view text);

/// `Urlaub 🏖.MOV` → `Urlaub 🏖`. An extension has a letter and no blank, so that `Lecture 1. Waves` and `Take 2.5` keep their ends.
std::string_view without_extension(std::string_view file_name);

/// Lower case of ASCII, Latin, Greek and Cyrillic, where that is one character.
char32_t in_small_letters(char32_t code_point);

}  // namespace unreel
