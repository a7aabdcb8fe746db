// Numbers and lists as English writes them: as `Intl.NumberFormat('en', { maximumFractionDigits: 3 })` does on the page.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace unreel::english {

/// "1,234.5": rounded to thousandths, halves away from zero. `value` is not negative, and below 10^15.
std::string number(double value);
/// "−16", with the sign that is as wide as a digit; any value whose size is below 10^15.
std::string signed_number(double value);
std::string whole_number(int64_t value);

/// "44.1 kHz"
std::string kilohertz(int hertz);

/// Exact, since it is a promise: "25 MB", "1.5 MB", "26,214,400 bytes".
std::string size(int64_t bytes);

/// "a", "a and b", "a, b and c"
std::string listed(std::span<const std::string_view> names);

}  // namespace unreel::english
