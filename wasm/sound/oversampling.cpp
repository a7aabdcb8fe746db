#include "sound/oversampling.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace unreel {

namespace {

// Vectors of 128 bits by the extension that clang and GCC share, as in wasm/mp3/lame_kernels.
using f32x4 = float __attribute__((vector_size(16)));
using i32x4 = int32_t __attribute__((vector_size(16)));
constexpr size_t lanes = 4;

f32x4 load(const float* from) {
    f32x4 vector;
    std::memcpy(&vector, from, sizeof vector);
    return vector;
}
void store(float* to, f32x4 vector) { std::memcpy(to, &vector, sizeof vector); }
f32x4 abs(f32x4 a) { return (f32x4)((i32x4)a & 0x7fffffff); }
f32x4 max(f32x4 a, f32x4 b) { return a < b ? b : a; }
float largest(f32x4 a) { return std::max(std::max(a[0], a[1]), std::max(a[2], a[3])); }

constexpr size_t half_taps = 16;
// sinc(t) × I0(5 √(1 − (t ÷ 16)²)) for t = k − 15 − p ÷ 4, k = 0 … 31, each phase divided by its sum. The phase p = 3 is that of p = 1 backwards:
// `quarter_even` is half their sum, `quarter_odd` half their difference. p = 2 is symmetric. A test computes them anew.
constexpr std::array<float, half_taps> quarter_even{
    -0.000765611884F, 0.00141670022F, -0.00233274409F, 0.00357485475F, -0.00521459228F, 0.00733868872F, -0.010057612F, 0.0135211591F,
    -0.0179476145F,   0.0236810382F,  -0.0313125834F,  0.0419665143F,  -0.0580872077F,  0.0861844111F,  -0.151495086F, 0.599529685F,
};
constexpr std::array<float, half_taps> quarter_odd{
    -0.000133972951F, 0.000193229402F, -0.000266692818F, 0.000356581264F, -0.000465966202F, 0.000599476803F, -0.000764559848F, 0.000973829779F,
    -0.00124972511F,  0.00163449451F,  -0.00221390713F,  0.00318160971F,  -0.00504943104F,  0.0095580099F,   -0.0262156678F,   0.300745024F,
};
constexpr std::array<float, half_taps> half{
    -0.00107362558F, 0.00199224006F, -0.00328528942F, 0.00503910658F, -0.00735471166F, 0.0103544224F, -0.0141938346F, 0.0190836091F,
    -0.0253301259F,  0.0334150954F,  -0.0441633097F,  0.0591350319F,  -0.0816913998F,  0.120615975F,  -0.20821897F,   0.635675786F,
};

// A sine of half the rate, met a quarter of a step beside its peak: no parabola may add more than 1 ÷ cos(π ÷ 8).
constexpr float largest_correction = 1.0824F;

// At four times the rate: where a sample is (0), and the three places behind it.
struct Quarters {
    std::array<std::array<float, intervals_at_once>, 4> places;
};

void oversample(const float* first, Quarters& out) {
    for (size_t at = 0; at < intervals_at_once; at += 2 * lanes) {
        const float* const early = first + at - (half_taps - 1);
        const float* const late = first + at + half_taps;
        f32x4 even[2]{};
        f32x4 odd[2]{};
        f32x4 middle[2]{};
        for (size_t tap = 0; tap < half_taps; ++tap) {
            for (size_t part = 0; part < 2; ++part) {
                const f32x4 a = load(early + tap + part * lanes);
                const f32x4 b = load(late - tap + part * lanes);
                const f32x4 sum = a + b;
                even[part] += sum * quarter_even[tap];
                odd[part] += (a - b) * quarter_odd[tap];
                middle[part] += sum * half[tap];
            }
        }
        for (size_t part = 0; part < 2; ++part) {
            const size_t place = at + part * lanes;
            store(&out.places[0][place], abs(load(first + place)));
            store(&out.places[1][place], abs(even[part] + odd[part]));
            store(&out.places[2][place], abs(middle[part]));
            store(&out.places[3][place], abs(even[part] - odd[part]));
        }
    }
}

// A quarter of a step before the sample.
float before(const float* sample) {
    float value = 0;
    for (size_t tap = 0; tap < half_taps; ++tap) {
        const float a = *(sample - half_taps + tap);
        const float b = sample[half_taps - 1 - tap];
        value += (a + b) * quarter_even[tap] - (a - b) * quarter_odd[tap];
    }
    return std::abs(value);
}

// The vertex of the parabola through three magnitudes, the one in the middle being the largest.
float vertex(float left, float middle, float right) {
    const float bend = 2 * middle - left - right;
    if (!(bend > 0)) return middle;
    const float slope = left - right;
    return std::min(middle + slope * slope / (8 * bend), middle * largest_correction);
}

}  // namespace

void find_interval_peaks(const float* first, float least, IntervalPeaks& peaks) {
    Quarters quarters;
    oversample(first, quarters);
    const auto& places = quarters.places;
    f32x4 all{};
    for (size_t at = 0; at < intervals_at_once; at += lanes) {
        const f32x4 peak = max(max(load(&places[0][at]), load(&places[1][at])), max(load(&places[2][at]), load(&places[3][at])));
        store(&peaks[at], peak);
        all = max(all, peak);
    }
    if (!(largest(all) * largest_correction > least)) return;
    for (size_t index = 0; index < intervals_at_once; ++index) {
        const float peak = peaks[index];
        if (!(peak * largest_correction > least)) continue;
        const float end = index + 1 < intervals_at_once ? places[0][index + 1] : std::abs(first[intervals_at_once]);
        for (size_t place = 0; place < places.size(); ++place) {
            const float middle = places[place][index];
            if (!(middle * largest_correction > least)) continue;
            const float right = place < 3 ? places[place + 1][index] : end;
            if (right > middle) continue;
            const float left = place > 0 ? places[place - 1][index] : index > 0 ? places[3][index - 1] : before(first);
            if (left > middle) continue;
            peaks[index] = std::max(peaks[index], vertex(left, middle, right));
        }
    }
}

float largest_magnitude(std::span<const float> samples) {
    f32x4 all{};
    size_t at = 0;
    for (; at + lanes <= samples.size(); at += lanes) all = max(all, abs(load(samples.data() + at)));
    float result = largest(all);
    for (; at < samples.size(); ++at) result = std::max(result, std::abs(samples[at]));
    return result;
}

}  // namespace unreel
