#include <array>

#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/lame_tables.h"
#include "mp3/lame_kernels/simd.h"

using namespace unreel::simd;

namespace {

constexpr int row_count = 15;
constexpr int row_length = 18;
constexpr int tap_count = 16;

// The window with its taps in rows, so that four neighbouring phases make a vector. A row is 18 numbers in LAME's order: 16
// taps, and two factors of the transform that follows.
struct Window {
    alignas(16) float columns[row_length][row_count + 1];
    Window() {
        for (int column = 0; column < row_length; ++column) {
            for (int row = 0; row < row_count; ++row) columns[column][row] = enwindow[row * row_length + column];
            columns[column][row_count] = 0;
        }
    }
};

}  // namespace

void unreel_window_subband(const float* newest, float* a) {
    static const Window window;
    // Phases 0..3, 4..7, 8..11, and 11..14 for the last three.
    for (const int phase : {0, 4, 8, 11}) {
        const float* back = newest - phase - 3;         // lanes reversed: newest[-phase - lane]
        const float* forth = newest - 62 + phase;
        const auto tap = [&](int column) { return load<f32x4>(window.columns[column] + phase); };
        f32x4 s = {};
        f32x4 t = {};
        for (int column = 0; column < 8; ++column) {
            const int offset = 224 - 64 * column;
            s += load<f32x4>(forth - offset) * tap(column);
            t += reverse(load<f32x4>(back + offset)) * tap(column);
        }
        for (int column = 8; column < tap_count; ++column) {
            const int offset = 256 - 64 * (column - 8);
            s += reverse(load<f32x4>(back - offset)) * tap(column);
            t -= load<f32x4>(forth + offset) * tap(column);
        }
        s *= tap(16);
        const f32x4 even = t + s;
        const f32x4 odd = tap(17) * (t - s);
        store(a + 2 * phase, __builtin_shufflevector(even, odd, 0, 4, 1, 5));
        store(a + 2 * phase + 4, __builtin_shufflevector(even, odd, 2, 6, 3, 7));
    }
}
