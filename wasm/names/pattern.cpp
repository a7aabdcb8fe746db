#include "names/pattern.h"

#include <algorithm>
#include <cctype>

#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr size_t longest_pattern = 500;

std::string plain_word(std::string_view spelled) {
    std::string plain;
    for (const char character : spelled) {
        const bool is_filler = character == ' ' || character == '_' || character == '-';
        if (!is_filler) plain.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(character))));
    }
    return plain;
}

bool is_among(std::string_view word, std::span<const std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

std::unexpected<Error> unknown_word(std::string_view spelled, const PatternRules& rules) {
    std::string sentence(spelled);
    sentence += " is not known here; there are";
    for (const std::string_view word : rules.words) sentence.append(" {").append(word).append("}");
    return fail(ErrorCode::invalid_option, sentence, rules.option);
}

Result<PatternWord> parse_word(std::string_view spelled, const PatternRules& rules) {
    std::string_view inside = spelled.substr(1, spelled.size() - 2);
    PatternWord word{"", std::string(spelled), std::nullopt};
    if (const size_t colon = inside.find(':'); colon != inside.npos) {
        const std::string_view digits = inside.substr(colon + 1);
        inside = inside.substr(0, colon);
        if (!is_among(plain_word(inside), rules.numbers)) return unknown_word(spelled, rules);
        if (digits.size() != 1 || digits[0] < '1' || digits[0] > '9') {
            return fail(ErrorCode::invalid_option, word.spelled + ": behind the colon stands a number of digits, 1 to 9", rules.option);
        }
        word.digits = digits[0] - '0';
    }
    word.name = plain_word(inside);
    if (!is_among(word.name, rules.words)) return unknown_word(spelled, rules);
    return word;
}

}  // namespace

Result<Pattern> parse_pattern(std::string_view pattern, const PatternRules& rules) {
    const auto refused = [&](const char* sentence) { return fail(ErrorCode::invalid_option, sentence, rules.option); };
    if (pattern.size() > longest_pattern) return refused("a pattern has at most 500 bytes");
    if (!is_utf8(pattern)) return refused("the pattern is not UTF-8");
    if (pattern.find_first_of("/\\") != pattern.npos) return refused("folders are not possible in a pattern: it has no / and no \\");
    Pattern parsed;
    while (true) {
        const size_t open = std::min(pattern.find('{'), pattern.size());
        parsed.texts.emplace_back(pattern.substr(0, open));
        pattern.remove_prefix(open);
        if (pattern.empty()) return parsed;
        const size_t close = pattern.find('}');
        if (close == pattern.npos) return refused("a { has no } behind it");
        auto word = parse_word(pattern.substr(0, close + 1), rules);
        if (!word) return std::unexpected(word.error());
        parsed.words.push_back(std::move(*word));
        pattern.remove_prefix(close + 1);
    }
}

}  // namespace unreel
