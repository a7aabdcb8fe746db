#include "marks/csv_line.h"

#include "marks/text_lines.h"

namespace unreel {

std::vector<std::string> csv_fields(std::string_view line, char separator) {
    constexpr size_t most_fields = 64;
    std::vector<std::string> fields{{}};
    bool is_quoted = false;
    for (size_t at = 0; at < line.size(); ++at) {
        const char character = line[at];
        std::string& field = fields.back();
        if (character == '"' && is_quoted && line.substr(at).starts_with("\"\"")) {
            field += '"';
            ++at;
        } else if (character == '"' && (is_quoted || trimmed(field).empty())) {
            is_quoted = !is_quoted;
        } else if (character == separator && !is_quoted && fields.size() < most_fields) {
            fields.emplace_back();
        } else {
            field += character;
        }
    }
    for (std::string& field : fields) field = std::string(trimmed(field));
    return fields;
}

std::string csv_field(std::string_view text) {
    const bool needs_quotes = text.find_first_of("\",;\t\r\n") != text.npos || trimmed(text).size() != text.size();
    if (!needs_quotes) return std::string(text);
    std::string field = "\"";
    for (const char character : text) {
        if (character == '"') field += '"';
        field += character;
    }
    return field + '"';
}

}  // namespace unreel
