#include "recipe/refusal.h"

#include <cmath>
#include <cstdio>

#include "base/utf8.h"

namespace unreel {

namespace {

constexpr size_t most_bytes_shown = 60;

/// What a terminal would obey, or what is no UTF-8, becomes a question mark.
std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        const bool is_control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
        if (point.is_valid && !is_control) {
            result += text.substr(0, point.bytes);
        } else {
            result += '?';
        }
        text.remove_prefix(point.bytes);
    }
    return result;
}

std::string shortened(std::string_view text) {
    const std::string_view kept = shortened_utf8(text, most_bytes_shown);
    return printable(kept) + (kept.size() < text.size() ? "…" : "");
}

}  // namespace

std::unexpected<Error> refuse_value(const std::string& path, std::string_view shown, std::string_view possible) {
    const std::string subject = path.empty() ? "a recipe" : path;
    return fail(ErrorCode::invalid_option, subject + " is " + std::string(shown) + "; it can be " + std::string(possible), path);
}

std::unexpected<Error> refuse_unknown(const std::string& path) {
    return fail(ErrorCode::invalid_option, "a recipe has no field " + shortened(path), shortened(path));
}

std::string shown(double value) {
    // As many digits as are read; 12, not 12.0000.
    char text[32];
    std::snprintf(text, sizeof text, "%.15g", value);
    return text;
}

std::string shown(std::string_view text) { return '"' + shortened(text) + '"'; }

}  // namespace unreel
