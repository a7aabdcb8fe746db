#include "marks/text_lines.h"

#include <algorithm>
#include <utility>

#include "names/characters.h"
#include "tags/decode_text.h"
#include "tags/guess_encoding.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

bool is_control(char character) { return static_cast<unsigned char>(character) < 0x20 || character == 0x7F; }

/// Half of the bytes of UTF-16 are mostly zeros where a text has times in it.
bool looks_like_utf16(std::string_view bytes) {
    const auto zeros = std::ranges::count(bytes.substr(0, 4096), '\0');
    return bytes.size() % 2 == 0 && zeros > 0 && zeros >= std::ssize(bytes.substr(0, 4096)) / 5;
}

std::string without_zeros(std::string text) {
    std::erase(text, '\0');
    return text;
}

/// The lines whose encoding matters. All of them at once: the more there is, the surer the guess.
std::string lines_beyond_ascii(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        if (std::ranges::any_of(line, [](char character) { return static_cast<unsigned char>(character) >= 0x80; })) lines += line;
        text.remove_prefix(line.size());
    }
    return lines;
}

}  // namespace

std::string text_of(std::span<const std::byte> bytes) {
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
    if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || looks_like_utf16(text)) return utf8_of_utf16(text);
    if (is_utf8(text)) return without_zeros(std::string(text));
    auto decoded = decode_text(text, guess_encoding(lines_beyond_ascii(text)));
    if (!decoded) decoded = decode_text(text, "windows-1252");
    return without_zeros(decoded.value_or(std::string()));
}

TextLines::TextLines(std::string text) : text_(std::move(text)) {
    std::string_view rest = text_;
    while (!rest.empty()) {
        const size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        lines_.push_back(trimmed(rest.substr(0, end)));
        const bool has_two = rest.substr(end).starts_with("\r\n");
        rest.remove_prefix(std::min(end + (has_two ? 2 : 1), rest.size()));
    }
}

size_t TextLines::next_with_text(size_t index) const {
    while (index < lines_.size() && lines_[index].empty()) ++index;
    return index;
}

std::unexpected<Error> bad_marks(std::string why, std::string subject) {
    return fail(ErrorCode::bad_marks, std::move(why), std::move(subject));
}

std::unexpected<Error> bad_line(size_t index, std::string_view why) {
    const std::string number = std::to_string(index + 1);
    return bad_marks("line " + number + ": " + std::string(why), number);
}

std::string_view trimmed(std::string_view text) {
    const auto is_empty = [](char32_t value) { return is_blank(value) || value < 0x20 || value == 0x7F; };
    return without_behind(without_before(text, is_empty), is_empty);
}

bool starts_with_word(std::string_view text, std::string_view prefix) {
    const auto in_capitals = [](char character) { return character >= 'a' && character <= 'z' ? static_cast<char>(character - 32) : character; };
    return text.size() >= prefix.size() && std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, in_capitals);
}

std::string in_one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(line, is_control, ' ');
    return line;
}

}  // namespace unreel
