#include "command/values.h"

#include <algorithm>
#include <string>

namespace unreel {

namespace {

constexpr double most_seconds = 1e9;
/// What doubles, and so a recipe's JSON, hold exactly.
constexpr double most_bytes = 9007199254740991;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Digits alone, for signs and exponents belong to no time.
std::optional<double> part_in(std::string_view word, bool may_have_point) {
    const bool is_plain = !word.empty() && is_digit(word.front()) &&
                          std::ranges::all_of(word, [&](char letter) { return is_digit(letter) || (may_have_point && letter == '.'); });
    return is_plain ? number_in<double>(word) : std::nullopt;
}

std::optional<double> bytes_of_unit(std::string unit) {
    for (char& letter : unit) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    if (unit.empty() || unit == "b") return 1;
    if (unit == "kb" || unit == "k") return 1e3;
    if (unit == "mb" || unit == "m") return 1e6;
    if (unit == "gb" || unit == "g") return 1e9;
    if (unit == "kib") return 1024;
    if (unit == "mib") return 1024.0 * 1024;
    if (unit == "gib") return 1024.0 * 1024 * 1024;
    return std::nullopt;
}

}  // namespace

std::optional<double> seconds_in(std::string_view word) {
    double total = 0;
    for (int parts = 1; parts <= 3; ++parts) {
        const size_t colon = word.find(':');
        const bool is_last = colon == word.npos;
        const auto part = part_in(word.substr(0, colon), is_last);
        if (!part || (parts > 1 && *part >= 60)) return std::nullopt;
        total = total * 60 + *part;
        if (is_last) return total <= most_seconds ? std::optional(total) : std::nullopt;
        word.remove_prefix(colon + 1);
    }
    return std::nullopt;
}

std::optional<int64_t> bytes_in(std::string_view word) {
    const size_t end = std::min(word.find_first_not_of("0123456789."), word.size());
    std::string_view unit = word.substr(end);
    if (unit.starts_with(' ')) unit.remove_prefix(1);
    const auto number = part_in(word.substr(0, end), true);
    const auto factor = bytes_of_unit(std::string(unit));
    if (!number || !factor) return std::nullopt;
    const double bytes = std::floor(*number * *factor);
    if (!(bytes >= 1 && bytes <= most_bytes)) return std::nullopt;
    return static_cast<int64_t>(bytes);
}

}  // namespace unreel
