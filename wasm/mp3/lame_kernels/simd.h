#pragma once

// Vectors of 128 bits, as WebAssembly has them. Arithmetic, comparisons and shuffles are the vector extensions that clang
// and GCC share, so the kernels run natively too, under the sanitizers; what those cannot say is below, once as a
// WebAssembly instruction and once as plain C++ with the same result.

#include <cmath>
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSSE3__)
#include <tmmintrin.h>
#endif

namespace unreel::simd {

using f32x4 = float __attribute__((vector_size(16)));
using i32x4 = int32_t __attribute__((vector_size(16)));
using i64x2 = int64_t __attribute__((vector_size(16)));
using i16x8 = int16_t __attribute__((vector_size(16)));
using u16x8 = uint16_t __attribute__((vector_size(16)));
using u8x16 = uint8_t __attribute__((vector_size(16)));

template <class Vector, class Element>
inline Vector load(const Element* from) {
    Vector vector;
    std::memcpy(&vector, from, sizeof vector);
    return vector;
}

template <class Vector, class Element>
inline void store(Element* to, Vector vector) {
    std::memcpy(to, &vector, sizeof vector);
}

inline f32x4 splat(float value) { return f32x4{value, value, value, value}; }
inline f32x4 max(f32x4 a, f32x4 b) { return a < b ? b : a; }
inline f32x4 min(f32x4 a, f32x4 b) { return b < a ? b : a; }
inline f32x4 abs(f32x4 a) { return (f32x4)((i32x4)a & 0x7fffffff); }
inline f32x4 reverse(f32x4 a) { return __builtin_shufflevector(a, a, 3, 2, 1, 0); }
inline float sum(f32x4 a) { return (a[0] + a[1]) + (a[2] + a[3]); }

inline f32x4 sqrt(f32x4 a) {
#ifdef __wasm_simd128__
    return (f32x4)wasm_f32x4_sqrt((v128_t)a);
#elif defined(__SSSE3__)
    return (f32x4)_mm_sqrt_ps((__m128)a);
#else
    return f32x4{std::sqrt(a[0]), std::sqrt(a[1]), std::sqrt(a[2]), std::sqrt(a[3])};
#endif
}

/// Towards 0; each lane must fit.
inline i32x4 truncate(f32x4 a) { return __builtin_convertvector(a, i32x4); }

/// `table[index[lane]]` in each lane.
inline f32x4 gather(const float* table, i32x4 index) {
    return f32x4{table[index[0]], table[index[1]], table[index[2]], table[index[3]]};
}

inline bool any(i32x4 mask) {
#ifdef __wasm_simd128__
    return wasm_v128_any_true((v128_t)mask);
#elif defined(__SSSE3__)
    return _mm_movemask_epi8((__m128i)(mask != 0)) != 0;
#else
    return (mask[0] | mask[1] | mask[2] | mask[3]) != 0;
#endif
}

/// Both vectors' lanes, one after the other, limited to what 16 bits hold.
inline i16x8 narrow(i32x4 low, i32x4 high) {
#ifdef __wasm_simd128__
    return (i16x8)wasm_i16x8_narrow_i32x4((v128_t)low, (v128_t)high);
#elif defined(__SSSE3__)
    return (i16x8)_mm_packs_epi32((__m128i)low, (__m128i)high);
#else
    i16x8 narrowed;
    for (int lane = 0; lane < 4; ++lane) {
        narrowed[lane] = static_cast<int16_t>(low[lane] > 32767 ? 32767 : low[lane] < -32768 ? -32768 : low[lane]);
        narrowed[lane + 4] = static_cast<int16_t>(high[lane] > 32767 ? 32767 : high[lane] < -32768 ? -32768 : high[lane]);
    }
    return narrowed;
#endif
}

/// Both vectors' lanes, one after the other, limited to 0..255.
inline u8x16 narrow(i16x8 low, i16x8 high) {
#ifdef __wasm_simd128__
    return (u8x16)wasm_u8x16_narrow_i16x8((v128_t)low, (v128_t)high);
#elif defined(__SSSE3__)
    return (u8x16)_mm_packus_epi16((__m128i)low, (__m128i)high);
#else
    u8x16 narrowed;
    for (int lane = 0; lane < 8; ++lane) {
        narrowed[lane] = static_cast<uint8_t>(low[lane] > 255 ? 255 : low[lane] < 0 ? 0 : low[lane]);
        narrowed[lane + 8] = static_cast<uint8_t>(high[lane] > 255 ? 255 : high[lane] < 0 ? 0 : high[lane]);
    }
    return narrowed;
#endif
}

/// Lane n: a[2n] × b[2n] + a[2n + 1] × b[2n + 1].
inline i32x4 dot(i16x8 a, i16x8 b) {
#ifdef __wasm_simd128__
    return (i32x4)wasm_i32x4_dot_i16x8((v128_t)a, (v128_t)b);
#elif defined(__SSSE3__)
    return (i32x4)_mm_madd_epi16((__m128i)a, (__m128i)b);
#else
    i32x4 sums;
    for (int lane = 0; lane < 4; ++lane) sums[lane] = a[2 * lane] * b[2 * lane] + a[2 * lane + 1] * b[2 * lane + 1];
    return sums;
#endif
}

/// `table[index[lane]]` in each lane, 0 where the index is above 15.
inline u8x16 swizzle(u8x16 table, u8x16 index) {
#ifdef __wasm_simd128__
    return (u8x16)wasm_i8x16_swizzle((v128_t)table, (v128_t)index);
#elif defined(__SSSE3__)
    return (u8x16)_mm_shuffle_epi8((__m128i)table, _mm_adds_epu8((__m128i)index, _mm_set1_epi8(0x70)));
#else
    u8x16 found;
    for (int lane = 0; lane < 16; ++lane) found[lane] = index[lane] < 16 ? table[index[lane]] : uint8_t{0};
    return found;
#endif
}

/// Lane n: a[2n] + a[2n + 1].
inline u16x8 add_pairs(u8x16 a) {
#ifdef __wasm_simd128__
    return (u16x8)wasm_u16x8_extadd_pairwise_u8x16((v128_t)a);
#else
    return ((u16x8)a & uint16_t{255}) + ((u16x8)a >> 8);
#endif
}

}  // namespace unreel::simd
