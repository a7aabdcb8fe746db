#include "marks/json_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr std::string_view number_characters = "+-.0123456789Ee";
constexpr std::string_view word_characters = "+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

bool is_blank(char character) { return character == ' ' || character == '\t' || character == '\n' || character == '\r'; }

}  // namespace

char JsonReader::next() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
}

bool JsonReader::taken(char character) {
    if (next() != character || at_ == text_.size()) return false;
    ++at_;
    return true;
}

std::optional<char32_t> JsonReader::four_digits() {
    char32_t value = 0;
    if (text_.size() - at_ < 4) return std::nullopt;
    for (int left = 4; left > 0; --left) {
        constexpr std::string_view digits = "0123456789abcdef";
        const char character = text_[at_++];
        const size_t digit = digits.find(character >= 'A' && character <= 'F' ? static_cast<char>(character + 32) : character);
        if (digit == digits.npos) return std::nullopt;
        value = value << 4 | static_cast<char32_t>(digit);
    }
    return value;
}

// Behind the backslash. A surrogate that stands alone is left out.
bool JsonReader::take_escape(std::string& text) {
    if (at_ == text_.size()) return false;
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view characters = "\"\\/\b\f\n\r\t";
    const char name = text_[at_++];
    if (const size_t index = names.find(name); index != names.npos) {
        text += characters[index];
        return true;
    }
    auto value = name == 'u' ? four_digits() : std::nullopt;
    if (!value) return false;
    if (*value >= 0xD800 && *value < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
        at_ += 2;
        const auto low = four_digits();
        if (!low) return false;
        if (*low >= 0xDC00 && *low < 0xE000) value = 0x10000 + ((*value - 0xD800) << 10) + (*low - 0xDC00);
    }
    if (*value < 0xD800 || *value >= 0xE000) append_utf8(text, *value);
    return true;
}

std::optional<std::string> JsonReader::string() {
    if (!taken('"')) return std::nullopt;
    std::string text;
    while (at_ < text_.size()) {
        const char character = text_[at_++];
        if (character == '"') return text;
        if (character != '\\') text += character;
        else if (!take_escape(text)) return std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> JsonReader::number() {
    constexpr size_t longest = 40;
    next();
    const size_t end = std::min(text_.find_first_not_of(number_characters, at_), text_.size());
    const std::string word(text_.substr(at_, std::min(end - at_, longest)));
    char* parsed_to = nullptr;
    const double value = std::strtod(word.c_str(), &parsed_to);
    if (word.empty() || parsed_to != word.c_str() + word.size() || !std::isfinite(value)) return std::nullopt;
    at_ = end;
    return value;
}

bool JsonReader::skip_word() {
    const size_t end = std::min(text_.find_first_not_of(word_characters, at_), text_.size());
    const bool is_word = end > at_;
    at_ = end;
    return is_word;
}

bool JsonReader::skip(int depth) {
    if (depth > deepest) return false;
    switch (next()) {
        case '{': return object([&](const std::string&) { return skip(depth + 1); });
        case '[': return array([&] { return skip(depth + 1); });
        case '"': return string().has_value();
        default: return skip_word();
    }
}

size_t JsonReader::line() {
    for (; line_counted_to_ < at_; ++line_counted_to_) {
        const char character = text_[line_counted_to_];
        const bool ends_line = character == '\n' || (character == '\r' && !text_.substr(line_counted_to_).starts_with("\r\n"));
        line_ += ends_line ? 1 : 0;
    }
    return line_;
}

}  // namespace unreel
