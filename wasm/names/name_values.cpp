#include "names/name_values.h"

#include <algorithm>

#include "names/characters.h"

namespace unreel {

namespace {

std::string field_of(const NameFields& fields, std::string_view name) {
    const auto field = fields.find(name);
    return field == fields.end() ? std::string() : std::string(without_blanks_around(field->second));
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char character) { return character >= '0' && character <= '9'; });
}

// "3/12" is "03"; what is no number stays as it is.
std::string number_of(std::string_view field, size_t digits) {
    const std::string_view number = without_blanks_around(field.substr(0, field.find('/')));
    if (!are_digits(number)) return std::string(number);
    const std::string_view significant = number.substr(std::min(number.find_first_not_of('0'), number.size()));
    if (significant.empty()) return {};
    return std::string(digits - std::min(digits, significant.size()), '0').append(significant);
}

std::string date_of(std::string_view date) {
    if (!are_digits(date.substr(0, 4)) || date.size() < 4) return std::string(date);
    return std::string(date.substr(0, date.find_first_of("T ")));
}

}  // namespace

std::string value_of(const PatternWord& word, const NameFields& fields) {
    if (word.name == "name") return std::string(without_blanks_around(without_extension(field_of(fields, "name"))));
    if (word.name == "albumartist") return field_of(fields, "album_artist");
    if (word.name == "tracktitle") return field_of(fields, "track_title");
    if (word.name == "track") return number_of(field_of(fields, "track"), static_cast<size_t>(word.digits.value_or(2)));
    if (word.name == "part") return number_of(field_of(fields, "part"), static_cast<size_t>(word.digits.value_or(2)));
    if (word.name == "disc") return number_of(field_of(fields, "disc"), static_cast<size_t>(word.digits.value_or(1)));
    if (word.name == "date") return date_of(field_of(fields, "date"));
    if (word.name != "year") return field_of(fields, word.name);
    const std::string year = field_of(fields, "date").substr(0, 4);
    return year.size() == 4 && are_digits(year) ? year : std::string();
}

}  // namespace unreel
