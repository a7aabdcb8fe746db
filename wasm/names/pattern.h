#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace unreel {

/// A word in braces, as `word` where letter case, blanks, underscores and hyphens do not matter: "{Album Artist:2}".
struct PatternWord {
    std::string name;     // "albumartist"
    std::string spelled;  // "{Album Artist:2}"
    std::optional<int> digits;
};

/// A pattern is text and words in turn; it begins and ends with a text, which may be empty.
struct Pattern {
    std::vector<std::string> texts;  // one more than words
    std::vector<PatternWord> words;
};

/// What one use of patterns knows.
struct PatternRules {
    const char* option;                           // for the error's subject
    std::span<const std::string_view> words;
    std::span<const std::string_view> numbers;    // of which words may have a number of digits
};

/// Fails with `invalid_option`: a word that `rules` do not have, a brace that is not closed, a slash or backslash, no UTF-8, more than
/// 500 bytes.
Result<Pattern> parse_pattern(std::string_view pattern, const PatternRules& rules);

}  // namespace unreel
