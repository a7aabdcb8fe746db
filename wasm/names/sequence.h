#pragma once

#include <string>
#include <vector>

#include "names/pattern.h"

namespace unreel {

/// A pattern for file names taken apart: texts around words, and around groups, which are in brackets.
struct Sequence {
    struct Element {
        PatternWord word;
        std::string label;            // ASCII letters and digits directly before the word: "CD" of "CD{disc}"
        std::vector<Sequence> group;  // one, or none where this is a word
    };
    std::vector<std::string> texts;  // one more than elements
    std::vector<Element> elements;
};

/// A group is from "(" or "[" to the next bracket that closes it, with a word in between; it includes them, and has no groups of its own.
Sequence sequence_of(const Pattern& pattern);

}  // namespace unreel
