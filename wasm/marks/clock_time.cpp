#include "marks/clock_time.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace unreel {

namespace {

constexpr size_t most_digits = 9;
constexpr size_t most_fraction_digits = 6;
constexpr double latest_seconds = 1e9;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

size_t digits_at(std::string_view text) { return static_cast<size_t>(std::ranges::find_if_not(text, is_digit) - text.begin()); }

int64_t number_of(std::string_view digits) {
    int64_t number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
}

/// ".5" or ",5" at the beginning. Digits that no sample needs are passed over.
struct Fraction {
    int64_t numerator = 0;
    int64_t denominator = 1;
    size_t bytes = 0;
};

Fraction fraction_at(std::string_view text) {
    if (text.size() < 2 || (text.front() != '.' && text.front() != ',')) return {};
    const size_t count = digits_at(text.substr(1));
    if (count == 0) return {};
    Fraction fraction{0, 1, 1 + count};
    for (const char digit : text.substr(1, std::min(count, most_fraction_digits))) {
        fraction.numerator = fraction.numerator * 10 + (digit - '0');
        fraction.denominator *= 10;
    }
    return fraction;
}

// One division of whole numbers: as exact as it gets.
double seconds_of(int64_t whole, const Fraction& fraction) {
    return static_cast<double>(whole * fraction.denominator + fraction.numerator) / static_cast<double>(fraction.denominator);
}

}  // namespace

std::optional<ClockTime> clock_time_at(std::string_view text, Digits digits) {
    constexpr size_t most_first_digits = 5;
    ClockTime time;
    const size_t first = digits_at(text);
    if (first == 0 || first > most_first_digits) return std::nullopt;
    int64_t whole = number_of(text.substr(0, first));
    time.bytes = first;
    time.fields = 1;
    time.is_possible = true;
    while (time.fields < 3 && time.bytes + 1 < text.size() && text[time.bytes] == ':') {
        const std::string_view rest = text.substr(time.bytes + 1);
        const size_t count = digits_at(rest);
        const bool is_field = digits == Digits::exact ? count == 2 : count == 1 || count == 2;
        if (!is_field) break;
        const int64_t field = number_of(rest.substr(0, count));
        whole = whole * 60 + field;
        time.is_possible = time.is_possible && field < 60;
        time.bytes += 1 + count;
        ++time.fields;
    }
    if (time.fields < 2) return std::nullopt;
    const Fraction fraction = fraction_at(text.substr(time.bytes));
    time.bytes += fraction.bytes;
    time.has_fraction = fraction.bytes > 0;
    time.seconds = seconds_of(whole, fraction);
    return time;
}

std::optional<double> decimal_in(std::string_view word) {
    const size_t digits = digits_at(word);
    if (digits == 0 || digits > most_digits) return std::nullopt;
    const Fraction fraction = fraction_at(word.substr(digits));
    if (digits + fraction.bytes != word.size()) return std::nullopt;
    return seconds_of(number_of(word.substr(0, digits)), fraction);
}

std::optional<double> seconds_in_word(std::string_view word) {
    if (const auto decimal = decimal_in(word)) return decimal;
    const auto time = clock_time_at(word, Digits::lenient);
    return time && time->is_possible && time->bytes == word.size() ? std::optional(time->seconds) : std::nullopt;
}

std::optional<int> whole_in(std::string_view word) {
    const size_t digits = digits_at(word);
    if (digits == 0 || digits > most_digits || digits != word.size()) return std::nullopt;
    return static_cast<int>(number_of(word));
}

namespace {

std::string padded(int64_t number, size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

std::string clock_text(double seconds, size_t hour_digits, char separator) {
    const int64_t milliseconds = milliseconds_of(seconds);
    const int64_t whole = milliseconds / 1000;
    std::string text = padded(whole / 3600, hour_digits) + ':' + padded(whole / 60 % 60, 2) + ':' + padded(whole % 60, 2);
    if (separator != '\0') text += separator + padded(milliseconds % 1000, 3);
    return text;
}

std::string decimal_text(double seconds, size_t digits) {
    int64_t unit = 1;
    for (size_t digit = 0; digit < digits; ++digit) unit *= 10;
    const int64_t units = std::llround(std::clamp(seconds, 0.0, latest_seconds) * static_cast<double>(unit));
    return std::to_string(units / unit) + '.' + padded(units % unit, digits);
}

int64_t milliseconds_of(double seconds) { return std::llround(std::clamp(seconds, 0.0, latest_seconds) * 1000); }

}  // namespace unreel
