// What words say that are the value of an option. Nothing where a word says none.
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace unreel {

/// All of the word, in the C locale; finite.
template <class Number>
std::optional<Number> number_in(std::string_view word) {
    Number number{};
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (code != std::errc() || end != word.data() + word.size()) return std::nullopt;
    if constexpr (std::is_floating_point_v<Number>) {
        if (!std::isfinite(number)) return std::nullopt;
    }
    return number;
}

/// "90", "1:30", "0:01:30.5"; not negative. Below hours, minutes and seconds are less than 60.
std::optional<double> seconds_in(std::string_view word);

/// "25MB" (of a million bytes), "25MiB" (of 1024 · 1024), "700kB", "26214400"; letters in any case; above 0, rounded down.
std::optional<int64_t> bytes_in(std::string_view word);

/// The enumeration's value with this name.
template <class Choice>
std::optional<Choice> choice_in(std::span<const std::string_view> names, std::string_view word) {
    for (size_t index = 0; index < names.size(); ++index) {
        if (names[index] == word) return static_cast<Choice>(index);
    }
    return std::nullopt;
}

}  // namespace unreel
