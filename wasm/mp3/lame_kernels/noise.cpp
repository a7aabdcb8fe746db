#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/lame_tables.h"
#include "mp3/lame_kernels/simd.h"

using namespace unreel::simd;

namespace {

template <class Decoded>
inline float sum_of_squares(const float* xr, int count, Decoded decoded) {
    f32x4 squares = splat(0);
    int i = 0;
    for (; i + 4 <= count; i += 4) {
        const f32x4 difference = abs(load<f32x4>(xr + i)) - decoded(i, 4);
        squares += difference * difference;
    }
    if (i < count) {
        const f32x4 difference = f32x4{std::fabs(xr[i]), std::fabs(xr[i + 1]), 0, 0} - decoded(i, 2);
        squares += difference * difference;
    }
    return sum(squares);
}

inline i32x4 lines(const int* ix, int count) { return count == 4 ? load<i32x4>(ix) : i32x4{ix[0], ix[1], 0, 0}; }

// 0^(4/3) and 1^(4/3), which most lines are, need no table.
inline f32x4 decode(i32x4 n) { return any(n > 1) ? gather(pow43, n) : __builtin_convertvector(n, f32x4); }

}  // namespace

float unreel_noise(const float* xr, const int* ix, int count, float step, int largest) {
    const f32x4 step4 = splat(step);
    switch (largest) {
        case 0: return sum_of_squares(xr, count, [](int, int) { return splat(0); });
        case 1:
            return sum_of_squares(xr, count, [=](int i, int n) { return (f32x4)((lines(ix + i, n) > 0) & (i32x4)step4); });
        default:
            return sum_of_squares(xr, count, [=](int i, int n) { return decode(lines(ix + i, n)) * step4; });
    }
}
