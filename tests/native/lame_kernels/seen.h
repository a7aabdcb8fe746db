// What the kernels' calls gave beside LAME's C functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

// What was seen of a kernel while LAME encoded.
struct Seen {
    int64_t calls = 0;
    // Results that differ, of those that are whole numbers.
    int64_t unequal = 0;
    int64_t numbers = 0;
    // The largest difference of floating point results, relative to the largest of the call's.
    double difference = 0;
    // Results on the other side of a step, where rounding decides on which side a ratio is.
    int64_t ties = 0;
};

constexpr double rounding = 1e-5;

inline std::map<std::string, Seen> seen;

inline void compare_numbers(Seen& entry, const int* one, const int* other, size_t count) {
    entry.numbers += static_cast<int64_t>(count);
    for (size_t i = 0; i < count; ++i) entry.unequal += one[i] != other[i] ? 1 : 0;
}
