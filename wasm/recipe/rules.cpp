#include "recipe/rules.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "recipe/refusal.h"

namespace unreel {

namespace {

/// "a, b or c"
template <class Values, class ToText>
std::string alternatives(const Values& values, ToText to_text) {
    std::string text;
    for (size_t index = 0; index < values.size(); ++index) {
        if (index > 0) text += index + 1 == values.size() ? " or " : ", ";
        text += to_text(values[index]);
    }
    return text;
}

bool is_within(double value, double least, double most) { return value >= least && value <= most; }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }
bool is_letter(char letter) { return lower(letter) >= 'a' && lower(letter) <= 'z'; }

bool is_track_number(std::string_view text) {
    return !text.empty() && text.size() <= 4 && std::ranges::all_of(text, is_digit) && (text == "0" || text.front() != '0');
}

bool is_language(std::string_view text) {
    constexpr size_t longest = 35;
    if (text.size() > longest) return false;
    const std::string_view language = text.substr(0, text.find('-'));
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_letter)) return false;
    text.remove_prefix(language.size());
    while (!text.empty()) {
        text.remove_prefix(1);
        const std::string_view part = text.substr(0, text.find('-'));
        const auto is_letter_or_digit = [](char letter) { return is_letter(letter) || is_digit(letter); };
        if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, is_letter_or_digit)) return false;
        text.remove_prefix(part.size());
    }
    return true;
}

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F; }
bool is_line_or_tab(char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }

bool is_tag_value(std::string_view text, size_t most_bytes) {
    const auto is_refused = [](char letter) { return is_control(letter) && !is_line_or_tab(letter); };
    return text.size() <= most_bytes && is_utf8(text) && std::ranges::none_of(text, is_refused);
}

}  // namespace

std::string Choice::possible() const {
    return alternatives(names, [](std::string_view name) { return std::string(name); });
}

bool Whole::allows(double value) const {
    if (or_zero && value == 0) return true;
    return std::trunc(value) == value && is_within(value, static_cast<double>(least), static_cast<double>(most));
}

std::string Whole::possible() const {
    return (or_zero ? "0, or " : "") + std::to_string(least) + " to " + std::to_string(most);
}

bool Decimal::allows(double value) const { return is_within(value, least, most) && !(is_above && value == least); }

std::string Decimal::possible() const { return (is_above ? "above " : "") + shown(least) + (is_above ? ", up to " : " to ") + shown(most); }

bool OneOf::allows(double value) const {
    return std::ranges::any_of(values, [&](int allowed) { return value == allowed; });
}

std::string OneOf::possible() const {
    return alternatives(values, [](int value) { return std::to_string(value); });
}

bool LyricsFrom::allows(std::string_view lyrics) const {
    constexpr std::string_view in_language = "track:";
    if (lyrics.starts_with(in_language)) return is_language(lyrics.substr(in_language.size()));
    return lyrics == "keep" || lyrics == "none" || lyrics == "track";
}

bool Track::allows(std::string_view track) const {
    // "all" could be a language, too.
    return track == "default" || is_track_number(track) || is_language(track);
}

bool Line::allows(std::string_view text) const {
    return !text.empty() && text.size() <= most_bytes && is_utf8(text) && std::ranges::none_of(text, is_control);
}

std::optional<std::string> TagList::problem_of(const std::vector<TagEdit>& tags, std::string_view path) const {
    const std::string begin(path);
    if (tags.size() > most_tags) {
        return begin + " has too many tags; it can have up to " + std::to_string(most_tags);
    }
    size_t bytes = 0;
    for (const TagEdit& tag : tags) {
        const bool is_blank = tag.name.find_first_not_of(' ') == std::string::npos;
        if (is_blank || !name.allows(tag.name)) return begin + " has a tag named " + shown(tag.name) + "; a name can be " + name.possible();
        if (!is_tag_value(tag.value, most_value_bytes)) {
            return begin + " has the value " + shown(tag.value) + " for " + shown(tag.name) + "; a value can be up to " +
                   std::to_string(most_value_bytes) + " bytes of text";
        }
        bytes += tag.name.size() + tag.value.size();
    }
    if (bytes > most_bytes) return begin + " has " + std::to_string(bytes) + " bytes; it can have up to " + std::to_string(most_bytes);
    return std::nullopt;
}

}  // namespace unreel
