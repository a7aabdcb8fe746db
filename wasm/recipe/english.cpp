#include "recipe/english.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace unreel::english {

std::string whole_number(int64_t value) {
    const std::string digits = std::to_string(value);
    std::string text;
    for (size_t index = 0; index < digits.size(); ++index) {
        if (index > 0 && (digits.size() - index) % 3 == 0) text += ',';
        text += digits[index];
    }
    return text;
}

std::string number(double value) {
    // Rounded as it is read, so that 1.0005, which a double is a little below, becomes 1.001.
    std::array<char, 400> buffer;
    const char* const end = std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed).ptr;
    const std::string_view digits(buffer.data(), static_cast<size_t>(end - buffer.data()));
    const size_t point = std::min(digits.find('.'), digits.size());
    const std::string whole(digits.substr(0, point));
    const std::string rest = std::string(point < digits.size() ? digits.substr(point + 1) : "") + "0000";
    const int64_t thousandths = std::stoll(whole) * 1000 + std::stoi(rest.substr(0, 3)) + (rest[3] >= '5' ? 1 : 0);
    std::string text = whole_number(thousandths / 1000);
    std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction.empty() ? text : text + '.' + fraction;
}

std::string signed_number(double value) {
    const std::string size = number(std::abs(value));
    return value < 0 && size != "0" ? "−" + size : size;
}

std::string kilohertz(int hertz) { return number(hertz / 1000.0) + " kHz"; }

std::string size(int64_t bytes) {
    constexpr int64_t tenth_of_megabyte = 100'000;
    if (bytes % tenth_of_megabyte == 0) return number(static_cast<double>(bytes / tenth_of_megabyte) / 10) + " MB";
    return whole_number(bytes) + (bytes == 1 ? " byte" : " bytes");
}

std::string listed(std::span<const std::string_view> names) {
    std::string text;
    for (size_t index = 0; index < names.size(); ++index) {
        if (index > 0) text += index + 1 == names.size() ? " and " : ", ";
        text += names[index];
    }
    return text;
}

}  // namespace unreel::english
