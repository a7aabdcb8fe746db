// A text from anywhere, in lines.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"

namespace unreel {

/// UTF-8 of a text in any encoding: as its byte order mark says, or its zeros, or else as is likeliest. Zeros are left out.
std::string text_of(std::span<const std::byte> bytes);

/// The lines of a text, without what ends them and without blanks around them. The last may have no end.
class TextLines {
public:
    explicit TextLines(std::string text);
    TextLines(const TextLines&) = delete;
    TextLines& operator=(const TextLines&) = delete;

    const std::string& text() const { return text_; }
    size_t size() const { return lines_.size(); }
    std::string_view operator[](size_t index) const { return lines_[index]; }
    /// From `index` on, the first that is not empty; `size()` where there is none.
    size_t next_with_text(size_t index) const;

private:
    std::string text_;
    std::vector<std::string_view> lines_;
};

/// The error of a line, counted from 0 here and from 1 for people.
std::unexpected<Error> bad_line(size_t index, std::string_view why);
std::unexpected<Error> bad_marks(std::string why, std::string subject = {});

/// Without the characters at its beginning that `drops` says yes to.
template <class Drops>
std::string_view without_before(std::string_view text, Drops&& drops) {
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        if (!drops(point.value)) break;
        text.remove_prefix(point.bytes);
    }
    return text;
}

/// The same at its end. Bytes that are no UTF-8 stay.
template <class Drops>
std::string_view without_behind(std::string_view text, Drops&& drops) {
    while (!text.empty()) {
        constexpr size_t longest = 4;
        size_t bytes = 1;
        while (bytes < longest && bytes < text.size() && (static_cast<unsigned char>(text[text.size() - bytes]) & 0xC0) == 0x80) ++bytes;
        const CodePoint point = decode_utf8(text.substr(text.size() - bytes));
        if (point.bytes != bytes || !drops(point.value)) break;
        text.remove_suffix(bytes);
    }
    return text;
}

/// Without blanks and control characters at both ends.
std::string_view trimmed(std::string_view text);
/// ASCII letters in any case. `prefix` is in capitals.
bool starts_with_word(std::string_view text, std::string_view prefix);
/// In one line: what is a control character becomes a blank.
std::string in_one_line(std::string_view text);

}  // namespace unreel
