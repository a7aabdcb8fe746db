// Vectors of 128 bits by the extensions that clang and GCC share: the order of every sum is as written, on every machine.
#pragma once

#include <cstring>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace unreel {

using f32x4 = float __attribute__((vector_size(16)));
using f64x2 = double __attribute__((vector_size(16)));
using i32x4 = int __attribute__((vector_size(16)));

inline f32x4 load_f32x4(const float* from) {
    f32x4 vector;
    std::memcpy(&vector, from, sizeof vector);
    return vector;
}

// One instruction of every processor; of the comparison clang makes five for WebAssembly.
#ifdef __wasm_simd128__
inline f32x4 larger(f32x4 a, f32x4 b) { return (f32x4)wasm_f32x4_pmax((v128_t)a, (v128_t)b); }
inline f32x4 smaller(f32x4 a, f32x4 b) { return (f32x4)wasm_f32x4_pmin((v128_t)a, (v128_t)b); }
#else
inline f32x4 larger(f32x4 a, f32x4 b) { return a < b ? b : a; }
inline f32x4 smaller(f32x4 a, f32x4 b) { return b < a ? b : a; }
#endif
inline void store(float* to, f32x4 vector) { std::memcpy(to, &vector, sizeof vector); }
inline f32x4 magnitude(f32x4 a) { return (f32x4)((i32x4)a & 0x7fffffff); }
// Without a comparison of two floats, of which V8 makes a jump that it cannot foresee.
inline float largest_of(f32x4 a) {
    const f32x4 pairs = larger(a, __builtin_shufflevector(a, a, 2, 3, 0, 1));
    return larger(pairs, __builtin_shufflevector(pairs, pairs, 1, 0, 3, 2))[0];
}
inline float smallest_of(f32x4 a) { return -largest_of(-a); }
inline float sum_of(f32x4 a) { return (a[0] + a[1]) + (a[2] + a[3]); }

}  // namespace unreel
