// Times as texts write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unreel {

/// A time at the beginning of a text: "1:02", "75:30", "1:02:03", with ".5" or ",5" behind.
struct ClockTime {
    double seconds = 0;
    size_t bytes = 0;          // that it takes
    int fields = 0;            // 2, or 3 with hours
    bool has_fraction = false;
    bool is_possible = false;  // below the first field, numbers are less than 60
};

/// exact: minutes and seconds behind others have two digits. lenient: leading zeros may be missing.
enum class Digits { exact, lenient };

/// Nothing where the text begins otherwise. No more digits are taken than a time has: behind it may stand anything.
std::optional<ClockTime> clock_time_at(std::string_view text, Digits digits);

/// All of the word is a decimal number that is not negative, with a point or a comma: "90", "90.5".
std::optional<double> decimal_in(std::string_view word);

/// All of the word is a time that is possible: of a clock, or a number of seconds.
std::optional<double> seconds_in_word(std::string_view word);

/// Whole digits only, at most nine of them.
std::optional<int> whole_in(std::string_view word);

/// "0:01:02.500": so many digits of hours at least, and milliseconds behind `separator`; with '\0', without them (rounded down).
std::string clock_text(double seconds, size_t hour_digits, char separator);

/// "62.500000" with six digits.
std::string decimal_text(double seconds, size_t digits);

/// To the nearest; of times that make no sense, the nearest that does.
int64_t milliseconds_of(double seconds);

}  // namespace unreel
