#include "names/sequence.h"

#include <cctype>
#include <optional>
#include <utility>

namespace unreel {

namespace {

bool is_ascii_letter_or_digit(char character) {
    return static_cast<unsigned char>(character) < 0x80 && std::isalnum(static_cast<unsigned char>(character)) != 0;
}

std::string taken_label(std::string& text) {
    size_t begin = text.size();
    while (begin > 0 && is_ascii_letter_or_digit(text[begin - 1])) --begin;
    std::string label = text.substr(begin);
    text.resize(begin);
    return label;
}

// The first bracket of `text` from `from` on that is not closed in it.
size_t open_bracket(std::string_view text, size_t from) {
    for (size_t at = text.find_first_of("([", from); at != text.npos; at = text.find_first_of("([", at + 1)) {
        const size_t close = text.find(text[at] == '(' ? ')' : ']', at);
        if (close == text.npos) return at;
        at = close;
    }
    return text.npos;
}

// Finds the groups: a bracket, up to the next one that closes it, with words between. They have no groups of their own.
class Parser {
public:
    explicit Parser(const Pattern& pattern) : pattern_(pattern) {}

    Sequence parse() {
        Sequence sequence{{pattern_.texts.front()}, {}};
        size_t looked = 0;  // how much of the last text has been searched for brackets
        for (size_t word = 0; word < pattern_.words.size();) {
            std::string& text = sequence.texts.back();
            const size_t bracket = open_bracket(text, looked);
            const auto end = bracket == std::string::npos ? std::nullopt : group_end(text[bracket] == '(' ? ')' : ']', word);
            if (bracket != std::string::npos && !end) {
                looked = bracket + 1;
                continue;
            }
            looked = 0;
            if (!end) {
                std::string label = taken_label(text);
                sequence.elements.push_back({pattern_.words[word], std::move(label), {}});
                sequence.texts.push_back(pattern_.texts[++word]);
                continue;
            }
            const std::string last = pattern_.texts[end->first];
            Sequence group = flat(word, end->first, text.substr(bracket), last.substr(0, end->second + 1));
            text.resize(bracket);
            sequence.elements.push_back({{}, {}, {std::move(group)}});
            sequence.texts.push_back(last.substr(end->second + 1));
            word = end->first;
        }
        return sequence;
    }

private:
    // The text and the place in it that close a group which begins before `word`.
    std::optional<std::pair<size_t, size_t>> group_end(char closer, size_t word) const {
        for (size_t index = word + 1; index < pattern_.texts.size(); ++index) {
            const size_t at = pattern_.texts[index].find(closer);
            if (at != std::string::npos) return std::pair(index, at);
        }
        return std::nullopt;
    }

    Sequence flat(size_t first_word, size_t end_word, std::string before, std::string behind) const {
        Sequence sequence{{std::move(before)}, {}};
        for (size_t word = first_word; word < end_word; ++word) {
            std::string label = taken_label(sequence.texts.back());
            sequence.elements.push_back({pattern_.words[word], std::move(label), {}});
            sequence.texts.push_back(word + 1 == end_word ? behind : pattern_.texts[word + 1]);
        }
        return sequence;
    }

    const Pattern& pattern_;
};

}  // namespace

Sequence sequence_of(const Pattern& pattern) { return Parser(pattern).parse(); }

}  // namespace unreel
