// Vectors of 128 bits by the extensions that clang and GCC share: the order of every sum is as written, on every machine.
#pragma once

#include <cstring>

namespace unreel {

using f32x4 = float __attribute__((vector_size(16)));
using f64x2 = double __attribute__((vector_size(16)));
using i32x4 = int __attribute__((vector_size(16)));

inline f32x4 load_f32x4(const float* from) {
    f32x4 vector;
    std::memcpy(&vector, from, sizeof vector);
    return vector;
}

inline f32x4 larger(f32x4 a, f32x4 b) { return a < b ? b : a; }
inline f32x4 smaller(f32x4 a, f32x4 b) { return b < a ? b : a; }
inline f32x4 magnitude(f32x4 a) { return (f32x4)((i32x4)a & 0x7fffffff); }
inline float largest_of(f32x4 a) {
    const float left = a[0] < a[1] ? a[1] : a[0];
    const float right = a[2] < a[3] ? a[3] : a[2];
    return left < right ? right : left;
}
inline float smallest_of(f32x4 a) { return -largest_of(-a); }
inline float sum_of(f32x4 a) { return (a[0] + a[1]) + (a[2] + a[3]); }

}  // namespace unreel
