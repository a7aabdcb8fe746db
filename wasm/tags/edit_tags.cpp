#include "tags/edit_tags.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "tags/field_names.h"
#include "tags/limits.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr size_t longest_name = 255;
constexpr size_t longest_number = 5;
constexpr size_t longest_identifier = 64;  // of a UFID frame
constexpr int fewest_cover_pixels = 32;
constexpr int most_cover_pixels = 8192;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// What `field_name` would not carry from a file is somebody's wish here.
std::string field_of(const TagEdit& edit) {
    const std::string_view name = trimmed(edit.name);
    return field_name(name).value_or(std::string(name));
}

bool is_control(char character) { return static_cast<unsigned char>(character) < 0x20 || character == 0x7F; }
bool is_line_or_tab(char character) { return character == '\n' || character == '\r' || character == '\t'; }

bool are_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char character) { return character >= '0' && character <= '9'; });
}

bool is_number(std::string_view text) { return are_digits(text) && text.size() <= longest_number; }

// "3", "3/12", "3 / 12"
bool is_number_of_how_many(std::string_view text) {
    const size_t slash = text.find('/');
    return is_number(trimmed(text.substr(0, slash))) && (slash == text.npos || is_number(trimmed(text.substr(slash + 1))));
}

bool is_date(std::string_view text) {
    const auto has_part = [&](size_t at) { return text.size() >= at + 3 && text[at] == '-' && are_digits(text.substr(at + 1, 2)); };
    if (text.size() < 4 || !are_digits(text.substr(0, 4))) return false;
    if (text.size() == 4) return true;
    if (!has_part(4)) return false;
    if (text.size() == 7) return true;
    return has_part(7) && (text.size() == 10 || text[10] == 'T' || text[10] == ' ');
}

// What is wrong with the value; empty where nothing is.
std::string_view fault_of(std::string_view field, std::string_view value) {
    if (value.size() > longest_text) return "the text is longer than 64 KiB";
    if (!is_utf8(value)) return "the text is not UTF-8";
    if (std::ranges::any_of(value, [](char character) { return is_control(character) && !is_line_or_tab(character); })) {
        return "the text has control characters in it";
    }
    if (value.empty()) return {};
    if ((field == "track" || field == "disc") && !is_number_of_how_many(value)) return "write a number, or a number of how many: 3 or 3/12";
    if ((field == "track_total" || field == "disc_total") && !is_number(value)) return "write a number";
    if (field == "date" && !is_date(value)) return "write the year first: 2024, 2024-05 or 2024-05-17";
    if (field.starts_with("ufid:") && value.size() > longest_identifier) return "an identifier has at most 64 bytes";
    return {};
}

std::string_view fault_of_name(std::string_view name) {
    if (name.empty()) return "a tag without a name";
    if (name.size() > longest_name) return "the name of a tag is longer than 255 bytes";
    if (!is_utf8(name)) return "the name of a tag is not UTF-8";
    return std::ranges::any_of(name, is_control) ? "the name of a tag has control characters in it" : std::string_view();
}

std::unexpected<Error> refused(std::string sentence) { return fail(ErrorCode::invalid_option, std::move(sentence), "tag"); }

void set_field(Tags& tags, std::string_view name, std::string value) {
    const auto has_name = [&](const TagField& field) { return field.name == name; };
    const auto field = std::ranges::find_if(tags.fields, has_name);
    if (value.empty()) {
        std::erase_if(tags.fields, has_name);
    } else if (field == tags.fields.end()) {
        tags.add(std::string(name), std::move(value));
    } else {
        field->values = {std::move(value)};
        // The same in other languages.
        tags.fields.erase(std::remove_if(field + 1, tags.fields.end(), has_name), tags.fields.end());
    }
}

void set_total(Tags& tags, std::string_view name, std::string_view total) {
    std::string number = tags.text(name);
    number.resize(std::min(number.find('/'), number.size()));
    if (total.empty()) return set_field(tags, name, number == "0" ? std::string() : number);
    set_field(tags, name, (number.empty() ? "0" : number) + "/" + std::string(total));
}

void apply_edit(Tags& tags, const TagEdit& edit) {
    const std::string field = field_of(edit);
    std::string value(trimmed(edit.value));
    if (field == "track_total") return set_total(tags, "track", value);
    if (field == "disc_total") return set_total(tags, "disc", value);
    if (field == "track" || field == "disc") std::erase_if(value, [](char character) { return character == ' ' || is_line_or_tab(character); });
    set_field(tags, field, std::move(value));
}

bool is_possible(const TagEdit& edit) { return check_written({.set = {edit}}).has_value(); }

}  // namespace

Result<void> check_written(const Written& written) {
    if (written.set.size() > most_fields) return refused("more than 500 tags are set");
    size_t bytes = 0;
    for (const TagEdit& edit : written.set) {
        const std::string_view name = trimmed(edit.name);
        if (const auto fault = fault_of_name(name); !fault.empty()) return refused(std::string(fault));
        if (const auto fault = fault_of(field_of(edit), trimmed(edit.value)); !fault.empty()) {
            return refused(std::string(name) + ": " + std::string(fault));
        }
        bytes += name.size() + edit.value.size();
        if (bytes > most_text) return refused("the tags that are set are longer than 512 KiB in all");
    }
    if (written.cover_pixels && (*written.cover_pixels < fewest_cover_pixels || *written.cover_pixels > most_cover_pixels)) {
        return fail(ErrorCode::invalid_option, "a cover has 32 to 8192 pixels: " + std::to_string(*written.cover_pixels), "cover-pixels");
    }
    return {};
}

Tags complete(Tags source, std::span<const TagEdit> known) {
    const size_t first = source.fields.size();
    for (const TagEdit& edit : known.first(std::min(known.size(), most_fields - std::min(first, most_fields)))) {
        const std::string field = field_of(edit);
        const bool is_said = std::ranges::any_of(source.fields, [&](const TagField& own) { return own.name == field; });
        if (!is_said && is_possible(edit)) apply_edit(source, edit);
    }
    return source;
}

Tags apply(const Written& written, const Tags& source) {
    Tags tags = written.keeps_tags ? source : Tags();
    for (const TagEdit& edit : written.set) apply_edit(tags, edit);
    return tags;
}

}  // namespace unreel
