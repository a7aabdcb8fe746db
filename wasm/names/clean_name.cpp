#include "names/clean_name.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "names/characters.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

constexpr size_t longest_name = 230;

bool is_forbidden(char32_t value) {
    if (value < 0x80) return value < 0x20 || value == 0x7F || std::string_view("<>:\"/\\|?*").find(static_cast<char>(value)) != std::string_view::npos;
    return value < 0xA0 || value == 0x61C || value == 0x200E || value == 0x200F || (value >= 0x2028 && value <= 0x202E) ||
           (value >= 0x2066 && value <= 0x2069) || value == 0xFEFF;
}

std::string with_what_is_allowed(std::string_view text) {
    std::string allowed;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        if (!point.is_valid || is_forbidden(point.value)) {
            allowed += '_';
        } else {
            allowed += text.substr(0, point.bytes);
        }
        text.remove_prefix(point.bytes);
    }
    return allowed;
}

bool is_blank_or_dot(char32_t value) { return value == '.' || is_blank(value); }

size_t size_of_last(std::string_view text) {
    size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return text.size() - at;
}

// A leading dot hides a file; Windows drops dots and spaces at the end.
std::string_view without_front(std::string_view text) {
    while (!text.empty() && is_blank_or_dot(decode_utf8(text).value)) text.remove_prefix(decode_utf8(text).bytes);
    return text;
}

std::string_view without_end(std::string_view text) {
    while (!text.empty()) {
        const size_t size = size_of_last(text);
        if (!is_blank_or_dot(decode_utf8(text.substr(text.size() - size)).value)) break;
        text.remove_suffix(size);
    }
    return text;
}

constexpr char32_t joiner = 0x200D;

// What belongs to the character before it: combining marks, variation selectors, skin tones, tags of flags.
bool extends(char32_t value) {
    return (value >= 0x300 && value <= 0x36F) || (value >= 0x20D0 && value <= 0x20FF) || (value >= 0xFE00 && value <= 0xFE0F) ||
           value == joiner || (value >= 0x1F3FB && value <= 0x1F3FF) || (value >= 0xE0020 && value <= 0xE007F);
}

std::string_view shortened(std::string_view text) {
    constexpr int most_steps = 16;
    std::string_view kept = shortened_utf8(text, longest_name);
    if (kept.size() == text.size()) return text;
    const std::string_view between_code_points = kept;
    for (int step = 0; step <= most_steps && !kept.empty(); ++step) {
        const size_t size = size_of_last(kept);
        const bool is_inside = extends(decode_utf8(text.substr(kept.size())).value) || decode_utf8(kept.substr(kept.size() - size)).value == joiner;
        if (!is_inside) return kept;
        kept.remove_suffix(size);
    }
    return between_code_points;
}

// Where the name of a device ends that Windows would open instead, whatever follows the first dot; 0 where there is none.
size_t device_end(std::string_view name) {
    constexpr std::array<std::string_view, 6> devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
    constexpr std::array<std::string_view, 3> superscripts{"\u00B9", "\u00B2", "\u00B3"};
    const auto begins_with = [&](std::string_view word) {
        return name.size() >= word.size() && std::ranges::equal(word, name.substr(0, word.size()), [](char one, char other) {
            return one == static_cast<char>(std::tolower(static_cast<unsigned char>(other)));
        });
    };
    const auto ends_at = [&](size_t size) {
        const size_t next = std::min(name.find_first_not_of(' ', size), name.size());
        return next == name.size() || name[next] == '.';
    };
    for (const std::string_view device : devices) {
        if (begins_with(device) && ends_at(device.size())) return device.size();
    }
    if (name.size() < 4 || (!begins_with("com") && !begins_with("lpt"))) return 0;
    if (name[3] >= '0' && name[3] <= '9' && ends_at(4)) return 4;
    const bool is_superscript = std::ranges::find(superscripts, name.substr(3, 2)) != superscripts.end();
    return is_superscript && ends_at(5) ? 5 : 0;
}

}  // namespace

std::string clean_name(std::string_view text) {
    const std::string allowed = with_what_is_allowed(text);
    std::string name(without_end(shortened(without_front(allowed))));
    if (const size_t end = device_end(name); end > 0) name.insert(end, 1, '_');
    return name;
}

}  // namespace unreel
