#include <array>
#include <cstddef>
#include <numbers>

#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/simd.h"

using namespace unreel::simd;

namespace {

constexpr float sqrt2 = std::numbers::sqrt2_v<float>;

// The angles of one pass, by LAME's recurrence: cosines and sines of i × step and of twice that.
template <int Count>
struct Twiddles {
    alignas(16) float c1[Count];
    alignas(16) float s1[Count];
    alignas(16) float c2[Count];
    alignas(16) float s2[Count];
    Twiddles(float cosine, float sine) {
        float c = cosine;
        float s = sine;
        c1[0] = c2[0] = 1;
        s1[0] = s2[0] = 0;
        for (int i = 1; i < Count; ++i) {
            c1[i] = c;
            s1[i] = s;
            c2[i] = 1 - (2 * s) * s;
            s2[i] = (2 * s) * c;
            const float before = c;
            c = before * cosine - s * sine;
            s = before * sine + s * cosine;
        }
    }
};

const Twiddles<8> twiddles16(9.951847266721969e-01F, 9.801714032956060e-02F);
const Twiddles<32> twiddles64(9.996988186962042e-01F, 2.454122852291229e-02F);
const Twiddles<128> twiddles256(9.999811752826011e-01F, 6.135884649154475e-03F);

// A radix-4 step on four points that rise with the frequency (f) and the four that fall (g).
template <class Value>
inline void butterfly(std::array<Value, 4>& f, std::array<Value, 4>& g, Value c1, Value s1, Value c2, Value s2) {
    Value b = s2 * f[1] - c2 * g[1];
    Value a = c2 * f[1] + s2 * g[1];
    const Value f1 = f[0] - a;
    const Value f0 = f[0] + a;
    const Value g1 = g[0] - b;
    const Value g0 = g[0] + b;
    b = s2 * f[3] - c2 * g[3];
    a = c2 * f[3] + s2 * g[3];
    const Value f3 = f[2] - a;
    const Value f2 = f[2] + a;
    const Value g3 = g[2] - b;
    const Value g2 = g[2] + b;
    b = s1 * f2 - c1 * g3;
    a = c1 * f2 + s1 * g3;
    f[2] = f0 - a;
    f[0] = f0 + a;
    g[3] = g1 - b;
    g[1] = g1 + b;
    b = c1 * g2 - s1 * f3;
    a = s1 * g2 + c1 * f3;
    g[2] = g0 - a;
    g[0] = g0 + a;
    f[3] = f1 - b;
    f[1] = f1 + b;
}

// Frequencies 0 and, in the middle of a block, the one whose rising and falling points are the same.
inline void edges(float* f, float* g, int k1) {
    const int k2 = 2 * k1;
    const int k3 = 3 * k1;
    float f1 = f[0] - f[k1];
    float f0 = f[0] + f[k1];
    float f3 = f[k2] - f[k3];
    float f2 = f[k2] + f[k3];
    f[k2] = f0 - f2;
    f[0] = f0 + f2;
    f[k3] = f1 - f3;
    f[k1] = f1 + f3;
    f1 = g[0] - g[k1];
    f0 = g[0] + g[k1];
    f3 = sqrt2 * g[k3];
    f2 = sqrt2 * g[k2];
    g[k2] = f0 - f2;
    g[0] = f0 + f2;
    g[k3] = f1 - f3;
    g[k1] = f1 + f3;
}

template <int Half>
void pass(float* points, const float* end, const Twiddles<Half>& twiddles) {
    constexpr int k1 = 2 * Half;
    for (float* block = points; block < end; block += 4 * k1) {
        edges(block, block + Half, k1);
        int i = 1;
        for (; i + 4 <= Half; i += 4) {
            float* rising = block + i;
            float* falling = block + k1 - i - 3;
            std::array<f32x4, 4> f;
            std::array<f32x4, 4> g;
            for (int k = 0; k < 4; ++k) {
                f[k] = load<f32x4>(rising + k * k1);
                g[k] = reverse(load<f32x4>(falling + k * k1));
            }
            butterfly(f, g, load<f32x4>(twiddles.c1 + i), load<f32x4>(twiddles.s1 + i), load<f32x4>(twiddles.c2 + i),
                      load<f32x4>(twiddles.s2 + i));
            for (int k = 0; k < 4; ++k) {
                store(rising + k * k1, f[k]);
                store(falling + k * k1, reverse(g[k]));
            }
        }
        for (; i < Half; ++i) {
            float* rising = block + i;
            float* falling = block + k1 - i;
            std::array<float, 4> f = {rising[0], rising[k1], rising[2 * k1], rising[3 * k1]};
            std::array<float, 4> g = {falling[0], falling[k1], falling[2 * k1], falling[3 * k1]};
            butterfly(f, g, twiddles.c1[i], twiddles.s1[i], twiddles.c2[i], twiddles.s2[i]);
            for (int k = 0; k < 4; ++k) {
                rising[k * k1] = f[k];
                falling[k * k1] = g[k];
            }
        }
    }
}

// The pass over blocks of 16, where a vector holds both edges (lanes 0 and 2) and the one rising and falling pair (1, 3).
inline void first_pass(float* points, const float* end) {
    constexpr float c1 = 9.238795325112867e-01F;
    constexpr float s1 = 3.826834323650898e-01F;
    constexpr float c2 = 1 - (2 * s1) * s1;
    constexpr float s2 = (2 * s1) * c1;
    for (float* block = points; block < end; block += 16) {
        const f32x4 a = load<f32x4>(block);
        const f32x4 b = load<f32x4>(block + 4);
        const f32x4 c = load<f32x4>(block + 8);
        const f32x4 d = load<f32x4>(block + 12);
        const auto swap = [](f32x4 v) { return __builtin_shufflevector(v, v, 0, 3, 2, 1); };
        const f32x4 turned_b = b * f32x4{1, c2, 1, -c2} + swap(b) * f32x4{0, s2, 0, s2};
        const f32x4 turned_d = d * f32x4{1, c2, 0, -c2} + swap(d) * f32x4{0, s2, 0, s2};
        const f32x4 sum_ab = a + turned_b;
        const f32x4 difference_ab = a - turned_b;
        const f32x4 sum_cd = c + turned_d;
        const f32x4 difference_cd = c - turned_d;
        const f32x4 x = sum_cd * f32x4{1, c1, sqrt2, s1} + swap(difference_cd) * f32x4{0, s1, 0, c1};
        const f32x4 y = swap(sum_cd) * f32x4{0, c1, 0, s1} + difference_cd * f32x4{1, -s1, 0, -c1} + d * f32x4{0, 0, sqrt2, 0};
        store(block, sum_ab + x);
        store(block + 4, difference_ab + y);
        store(block + 8, sum_ab - x);
        store(block + 12, difference_ab - y);
    }
}

constexpr int reverse_6_bits(int value) {
    int reversed = 0;
    for (int bit = 0; bit < 6; ++bit) reversed |= (value >> bit & 1) << (5 - bit);
    return reversed;
}

constexpr auto reversed_position = [] {
    std::array<int16_t, 64> positions{};
    for (int i = 0; i < 64; ++i) positions[static_cast<size_t>(i)] = static_cast<int16_t>(4 * reverse_6_bits(i));
    return positions;
}();

}  // namespace

void unreel_fht(float* points, int count) {
    const float* end = points + 2 * static_cast<ptrdiff_t>(count);
    first_pass(points, end);
    pass(points, end, twiddles16);
    pass(points, end, twiddles64);
    if (count == 512) pass(points, end, twiddles256);
}

void unreel_window_fft(const float* samples, const float* window, float* points) {
    for (int i = 0; i < 256; i += 4) {
        const auto windowed = [&](int at) { return load<f32x4>(samples + i + at) * load<f32x4>(window + i + at); };
        const f32x4 a = windowed(0);
        const f32x4 b = windowed(512);
        const f32x4 c = windowed(256);
        const f32x4 d = windowed(768);
        const f32x4 f0 = a + b;
        const f32x4 f1 = a - b;
        const f32x4 f2 = c + d;
        const f32x4 f3 = c - d;
        const f32x4 x0 = f0 + f2;
        const f32x4 x1 = f1 + f3;
        const f32x4 x2 = f0 - f2;
        const f32x4 x3 = f1 - f3;
        const f32x4 low01 = __builtin_shufflevector(x0, x1, 0, 4, 1, 5);
        const f32x4 low23 = __builtin_shufflevector(x2, x3, 0, 4, 1, 5);
        const f32x4 high01 = __builtin_shufflevector(x0, x1, 2, 6, 3, 7);
        const f32x4 high23 = __builtin_shufflevector(x2, x3, 2, 6, 3, 7);
        float* to = points + reversed_position[static_cast<size_t>(i / 4)];
        store(to, __builtin_shufflevector(low01, low23, 0, 1, 4, 5));
        store(to + 512, __builtin_shufflevector(low01, low23, 2, 3, 6, 7));
        store(to + 256, __builtin_shufflevector(high01, high23, 0, 1, 4, 5));
        store(to + 768, __builtin_shufflevector(high01, high23, 2, 3, 6, 7));
    }
}
