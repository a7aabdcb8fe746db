#include "sound/oversampling.h"

#include <algorithm>
#include <cmath>

#include "sound/vectors.h"

namespace unreel {

namespace {

constexpr size_t lanes = 4;

constexpr size_t half_taps = 16;
// sinc(t) × I0(9 √(1 − (t ÷ 16)²)) for t = k − 15 − p ÷ 4, k = 0 … 31, each phase divided by its sum. The phase p = 3 is that of p = 1 backwards:
// `quarter_even` is half their sum, `quarter_odd` half their difference. p = 2 is symmetric. A test computes them anew.
constexpr std::array<float, half_taps> quarter_even{
    -3.77281338e-05F, 0.000139365658F,  -0.000363389902F, 0.000791955443F,
    -0.00153693322F,  0.00274396697F,   -0.00459765198F,  0.00733105915F,
    -0.0112466142F,   0.0167637834F,    -0.0245306603F,   0.0357014279F,
    -0.0527171105F,   0.0820471827F,    -0.148846035F,    0.598357382F,
};
constexpr std::array<float, half_taps> quarter_odd{
    -1.50740044e-05F, 3.74975939e-05F,  -7.7065386e-05F,  0.000140698225F,
    -0.000236323595F, 0.000372928545F,  -0.000561124183F, 0.000814863153F,
    -0.00115563681F,  0.00162226912F,   -0.0022947581F,   0.00335908554F,
    -0.00531820026F,  0.00990318394F,   -0.0266099723F,   0.301035F,
};
constexpr std::array<float, half_taps> half{
    -5.05526617e-05F, 0.00019180789F,   -0.000505016246F, 0.00110617531F,
    -0.0021533213F,   0.00385221149F,   -0.00646351373F,  0.010315985F,
    -0.0158353692F,   0.0236103595F,    -0.0345464956F,   0.0502463242F,
    -0.0740657328F,   0.114729729F,     -0.204426794F,    0.633994203F,
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
                const f32x4 a = load_f32x4(early + tap + part * lanes);
                const f32x4 b = load_f32x4(late - tap + part * lanes);
                const f32x4 sum = a + b;
                even[part] += sum * quarter_even[tap];
                odd[part] += (a - b) * quarter_odd[tap];
                middle[part] += sum * half[tap];
            }
        }
        for (size_t part = 0; part < 2; ++part) {
            const size_t place = at + part * lanes;
            store(&out.places[0][place], magnitude(load_f32x4(first + place)));
            store(&out.places[1][place], magnitude(even[part] + odd[part]));
            store(&out.places[2][place], magnitude(middle[part]));
            store(&out.places[3][place], magnitude(even[part] - odd[part]));
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
        const f32x4 peak = larger(larger(load_f32x4(&places[0][at]), load_f32x4(&places[1][at])), larger(load_f32x4(&places[2][at]), load_f32x4(&places[3][at])));
        store(&peaks[at], peak);
        all = larger(all, peak);
    }
    if (!(largest_of(all) * largest_correction > least)) return;
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

Extremes extremes(const float* first) {
    f32x4 largest{};
    f32x4 bend{};
    for (size_t at = 0; at < intervals_at_once; at += lanes) {
        const f32x4 samples = load_f32x4(first + at);
        const f32x4 middle = load_f32x4(first + at - 1);
        largest = larger(largest, magnitude(samples));
        bend = larger(bend, magnitude((samples - middle) - (middle - load_f32x4(first + at - 2))));
    }
    const f32x4 pairs = larger(__builtin_shufflevector(largest, bend, 0, 1, 4, 5), __builtin_shufflevector(largest, bend, 2, 3, 6, 7));
    const f32x4 both = larger(pairs, __builtin_shufflevector(pairs, pairs, 1, 0, 3, 2));
    return {both[0], both[2]};
}

float largest_magnitude(std::span<const float> samples) {
    // Four, so that none waits for the one before.
    f32x4 all[4]{};
    const float* const first = samples.data();
    size_t at = 0;
    for (; at + 4 * lanes <= samples.size(); at += 4 * lanes) {
        for (size_t part = 0; part < 4; ++part) all[part] = larger(all[part], magnitude(load_f32x4(first + at + part * lanes)));
    }
    float result = largest_of(larger(larger(all[0], all[1]), larger(all[2], all[3])));
    for (; at < samples.size(); ++at) result = std::max(result, std::abs(first[at]));
    return result;
}

}  // namespace unreel
