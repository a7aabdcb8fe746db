#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/lame_tables.h"
#include "mp3/lame_kernels/simd.h"

using namespace unreel::simd;

namespace {

// 2^23: a float of this size has no bits left for a fraction, so adding it rounds to the nearest whole number, which
// then stands in the low bits (Takehiro Tominaga's method, as in LAME).
constexpr float rounder = 8388608.0F;
constexpr int32_t rounder_bits = 0x4b000000;

// LAME rounds twice: to n, and again after adding adj43asm[n], which is -0.1..0. The second time can only give n or n - 1,
// so a comparison does. Both its sides are exact: `over` is a difference of neighbours, and so is -0.5 less it wherever it counts.
struct Rounded {
    i32x4 nearest;
    f32x4 limit;  // of adj43asm[nearest], below which it is one less: -0.5 - over
};

inline Rounded round(f32x4 x) {
    const f32x4 rounded = x + splat(rounder);
    return {(i32x4)rounded - rounder_bits, splat(-0.5F) - (x - (rounded - splat(rounder)))};
}

inline i32x4 quantize(const Rounded& line) { return line.nearest + (gather(adj43asm, line.nearest) < line.limit); }

// Where nothing is above 1, as most lines are not, no table is needed: adj43asm[0] changes nothing.
inline i32x4 quantize_01(const Rounded& line, f32x4 adjustment_of_1) { return line.nearest & ~(adjustment_of_1 < line.limit); }

}  // namespace

void unreel_quantize_lines(unsigned count, float istep, const float* xr, int* ix) {
    const f32x4 factor = splat(istep);
    const f32x4 adjustment_of_1 = splat(adj43asm[1]);
    unsigned i = 0;
    for (; i + 8 <= count; i += 8) {
        const Rounded low = round(load<f32x4>(xr + i) * factor);
        const Rounded high = round(load<f32x4>(xr + i + 4) * factor);
        if (any((low.nearest | high.nearest) > 1)) {
            store(ix + i, quantize(low));
            store(ix + i + 4, quantize(high));
        } else {
            store(ix + i, quantize_01(low, adjustment_of_1));
            store(ix + i + 4, quantize_01(high, adjustment_of_1));
        }
    }
    if (i + 4 <= count) {
        store(ix + i, quantize(round(load<f32x4>(xr + i) * factor)));
        i += 4;
    }
    if (i < count) {
        const i32x4 last = quantize(round(f32x4{xr[i], xr[i + 1], 0, 0} * factor));
        ix[i] = last[0];
        ix[i + 1] = last[1];
    }
}

void unreel_quantize_lines_01(unsigned count, float istep, const float* xr, int* ix) {
    const float least = (1.0F - 0.4054F) / istep;
    unsigned i = 0;
    for (; i + 4 <= count; i += 4) store(ix + i, (load<f32x4>(xr + i) >= splat(least)) & 1);
    for (; i < count; ++i) ix[i] = xr[i] >= least ? 1 : 0;
}

void unreel_xrpow(const float* xr, int upper, float* xrpow, float* largest, float* total) {
    f32x4 largest4 = splat(0);
    f32x4 total4 = splat(0);
    const int count = upper + 1;
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        const f32x4 x = abs(load<f32x4>(xr + i));
        total4 += x;
        const f32x4 power = sqrt(x * sqrt(x));
        largest4 = max(largest4, power);
        store(xrpow + i, power);
    }
    float tail_total = 0;
    float tail_largest = 0;
    for (; i < count; ++i) {
        const float x = std::fabs(xr[i]);
        tail_total += x;
        xrpow[i] = std::sqrt(x * std::sqrt(x));
        if (xrpow[i] > tail_largest) tail_largest = xrpow[i];
    }
    *total = sum(total4) + tail_total;
    for (int lane = 0; lane < 4; ++lane) {
        if (largest4[lane] > tail_largest) tail_largest = largest4[lane];
    }
    *largest = tail_largest;
}
