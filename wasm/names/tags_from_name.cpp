#include "names/tags_from_name.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "names/characters.h"
#include "names/pattern.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr std::array<std::string_view, 12> words{"title", "artist", "album", "albumartist", "composer", "genre",
                                                 "comment", "track", "disc", "year", "date", "any"};
constexpr PatternRules rules{"tags-from-name", words, {}};
constexpr size_t longest_file_name = 1024;  // four times what file systems allow

using Text = std::u32string;

std::string_view field_of(std::string_view word) { return word == "albumartist" ? "album_artist" : word == "year" ? "date" : word; }
bool is_number(std::string_view word) { return word == "track" || word == "disc"; }
bool is_free(std::string_view word) { return !is_number(word) && word != "year" && word != "date"; }

Text decoded(std::string_view utf8) {
    Text text;
    while (!utf8.empty()) {
        const CodePoint point = decode_utf8(utf8);
        text.push_back(is_blank(point.value) ? U' ' : point.value);
        utf8.remove_prefix(point.bytes);
    }
    return text;
}

std::string encoded(std::u32string_view text) {
    std::string utf8;
    for (const char32_t value : text) append_utf8(utf8, value);
    return std::string(without_blanks_around(utf8));
}

// One character as it is compared.
char32_t compared(char32_t value) {
    constexpr char32_t en_dash = 0x2013;
    constexpr char32_t em_dash = 0x2014;
    return value == en_dash || value == em_dash ? U'-' : value < 0x80 ? in_small_letters(value) : value;
}

// Fits a file's name to a pattern. What did not fit once is not tried again, so that no name takes long.
class Fitting {
public:
    Fitting(const Pattern& pattern, Text name) : pattern_(pattern), name_(std::move(name)), failed_(pattern.words.size() * (name_.size() + 1)) {
        for (const std::string& text : pattern.texts) texts_.push_back(decoded(text));
        const auto has_blank = [](const Text& text) { return text.contains(U' '); };
        if (std::ranges::any_of(texts_, has_blank) && !has_blank(name_)) std::ranges::replace(name_, U'_', U' ');
        for (Text& text : texts_) std::ranges::transform(text, text.begin(), compared);
        compared_name_.resize(name_.size());
        std::ranges::transform(name_, compared_name_.begin(), compared);
        values_.resize(pattern.words.size());
    }

    bool fits() {
        const auto begin = behind_text(0, 0);
        return begin && fits_word(0, *begin);
    }
    std::string value(size_t word) const { return encoded(values_[word]); }

private:
    // Where text `index` of the pattern ends in the name, if it stands at `at`.
    std::optional<size_t> behind_text(size_t index, size_t at) const {
        const Text& text = texts_[index];
        for (size_t place = 0; place < text.size(); ++place) {
            if (at == name_.size() || text[place] != compared_name_[at]) return std::nullopt;
            ++at;
            if (text[place] != U' ') continue;
            while (at < name_.size() && name_[at] == U' ') ++at;
            while (place + 1 < text.size() && text[place + 1] == U' ') ++place;
        }
        return at;
    }

    bool fits_word(size_t word, size_t at) {
        const size_t state = word * (name_.size() + 1) + at;
        if (failed_[state]) return false;
        const std::string_view kind = pattern_.words[word].name;
        const std::u32string_view rest = std::u32string_view(name_).substr(at);
        const auto fits_with = [&](size_t size) { return fits_rest(word, at, rest.substr(0, size)); };
        bool fits = false;
        if (is_free(kind)) {
            for (size_t size = 1; size <= rest.size() && !fits; ++size) fits = fits_with(size);
        } else if (is_number(kind)) {
            for (size_t size = std::min<size_t>(digits_of(rest), 3); size > 0 && !fits; --size) fits = fits_with(size);
        } else {
            fits = (kind == "date" && ((is_date(rest, 10) && fits_with(10)) || (is_date(rest, 7) && fits_with(7)))) || (is_date(rest, 4) && fits_with(4));
        }
        if (!fits) failed_[state] = true;
        return fits;
    }

    bool fits_rest(size_t word, size_t at, std::u32string_view value) {
        if (value.find_first_not_of(U' ') == value.npos) return false;
        const auto behind = behind_text(word + 1, at + value.size());
        if (!behind) return false;
        values_[word] = value;
        return word + 1 == pattern_.words.size() ? *behind == name_.size() : fits_word(word + 1, *behind);
    }

    static bool is_digit(char32_t value) { return value >= U'0' && value <= U'9'; }
    static size_t digits_of(std::u32string_view text) {
        return static_cast<size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    }
    // "2024-05-17", or its first 7 or 4 characters.
    static bool is_date(std::u32string_view text, size_t size) {
        if (text.size() < size) return false;
        for (size_t index = 0; index < size; ++index) {
            const bool is_right = index == 4 || index == 7 ? compared(text[index]) == U'-' : is_digit(text[index]);
            if (!is_right) return false;
        }
        return true;
    }

    const Pattern& pattern_;
    std::vector<Text> texts_;  // as they are compared
    Text name_;
    Text compared_name_;
    std::vector<bool> failed_;
    std::vector<std::u32string_view> values_;
};

std::string without_zeros(const std::string& number) {
    return number.substr(std::min(number.find_first_not_of('0'), number.size() - 1));
}

}  // namespace

Result<void> check_tag_pattern(std::string_view pattern) {
    const auto parsed = parse_pattern(pattern, rules);
    if (!parsed) return std::unexpected(parsed.error());
    const auto refused = [](std::string sentence) { return fail(ErrorCode::invalid_option, std::move(sentence), rules.option); };
    bool has_field = false;
    for (size_t index = 0; index < parsed->words.size(); ++index) {
        const PatternWord& word = parsed->words[index];
        if (index > 0 && parsed->texts[index].empty() && is_free(word.name) && is_free(parsed->words[index - 1].name)) {
            return refused(parsed->words[index - 1].spelled + " and " + word.spelled + " need something between them");
        }
        if (word.name == "any") continue;
        has_field = true;
        for (size_t before = 0; before < index; ++before) {
            if (field_of(parsed->words[before].name) == field_of(word.name)) return refused(word.spelled + " stands there twice");
        }
    }
    if (!has_field) return refused("a pattern for tags needs a word, as {title}");
    return {};
}

std::optional<std::vector<TagEdit>> tags_from_name(std::string_view pattern, std::string_view file_name) {
    const auto parsed = parse_pattern(pattern, rules);
    if (!parsed || parsed->words.empty() || file_name.size() > longest_file_name) return std::nullopt;
    Fitting fitting(*parsed, decoded(without_extension(file_name)));
    if (!fitting.fits()) return std::nullopt;
    std::vector<TagEdit> fields;
    for (size_t word = 0; word < parsed->words.size(); ++word) {
        const std::string& name = parsed->words[word].name;
        if (name == "any") continue;
        fields.push_back({std::string(field_of(name)), is_number(name) ? without_zeros(fitting.value(word)) : fitting.value(word)});
    }
    return fields;
}

}  // namespace unreel
