#include "sound/k_weighting.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unreel {

namespace {

constexpr double shelf_hz = 1681.974450955533;
constexpr double shelf_db = 3.999843853973347;
constexpr double shelf_q = 0.7071752369554196;
constexpr double high_pass_hz = 38.13547087602444;
constexpr double high_pass_q = 0.5003270373238773;

constexpr double inaudible = 1e-30;

f64x2 both(double value) { return f64x2{value, value}; }

// Of a corner that lies above what the rate can hold, the nearest that it can.
double warped(double hz, int sample_rate) { return std::tan(std::numbers::pi * std::min(hz / sample_rate, 0.45)); }

}  // namespace

KWeighting::KWeighting(int sample_rate) {
    const double shelf = warped(shelf_hz, sample_rate);
    const double high = std::pow(10.0, shelf_db / 20);
    const double band = std::pow(high, 0.4996667741545416);
    const double scale = 1 + shelf / shelf_q + shelf * shelf;
    shelf_[0] = both((high + band * shelf / shelf_q + shelf * shelf) / scale);
    shelf_[1] = both(2 * (shelf * shelf - high) / scale);
    shelf_[2] = both((high - band * shelf / shelf_q + shelf * shelf) / scale);
    shelf_poles_[0] = both(2 * (shelf * shelf - 1) / scale);
    shelf_poles_[1] = both((1 - shelf / shelf_q + shelf * shelf) / scale);
    const double pass = warped(high_pass_hz, sample_rate);
    const double pass_scale = 1 + pass / high_pass_q + pass * pass;
    high_pass_poles_[0] = both(2 * (pass * pass - 1) / pass_scale);
    high_pass_poles_[1] = both((1 - pass / high_pass_q + pass * pass) / pass_scale);
}

double KWeighting::push(const Planes& input) {
    const float* left = input[0].data();
    const float* right = input[1].empty() ? left : input[1].data();
    const f64x2 b0 = shelf_[0], b1 = shelf_[1], b2 = shelf_[2];
    const f64x2 a1 = shelf_poles_[0], a2 = shelf_poles_[1];
    const f64x2 p1 = high_pass_poles_[0], p2 = high_pass_poles_[1];
    f64x2 x1 = input_[0], x2 = input_[1];
    f64x2 y1 = shelved_[0], y2 = shelved_[1];
    f64x2 z1 = output_[0], z2 = output_[1];
    f64x2 sum{};
    // What needs the sample before comes last in each sum: that is what a processor waits for.
    const auto take = [&](f64x2 x) {
        const f64x2 y = (b0 * x + (b1 * x1 + (b2 * x2 - a2 * y2))) - a1 * y1;
        const f64x2 z = (((y - y1) - (y1 - y2)) - p2 * z2) - p1 * z1;
        sum += z * z;
        x2 = x1;
        x1 = x;
        y2 = y1;
        y1 = y;
        z2 = z1;
        z1 = z;
    };
    const size_t count = input[0].size();
    size_t index = 0;
    for (; index + 4 <= count; index += 4) {
        const f32x4 from_left = load_f32x4(left + index);
        const f32x4 from_right = load_f32x4(right + index);
        const f32x4 early = __builtin_shufflevector(from_left, from_right, 0, 4, 1, 5);
        const f32x4 late = __builtin_shufflevector(from_left, from_right, 2, 6, 3, 7);
        take(__builtin_convertvector(__builtin_shufflevector(early, early, 0, 1), f64x2));
        take(__builtin_convertvector(__builtin_shufflevector(early, early, 2, 3), f64x2));
        take(__builtin_convertvector(__builtin_shufflevector(late, late, 0, 1), f64x2));
        take(__builtin_convertvector(__builtin_shufflevector(late, late, 2, 3), f64x2));
    }
    for (; index < count; ++index) take(f64x2{left[index], right[index]});
    input_[0] = x1, input_[1] = x2;
    shelved_[0] = y1, shelved_[1] = y2;
    output_[0] = z1, output_[1] = z2;
    return sum[0] + sum[1];
}

void KWeighting::rest() {
    for (f64x2* states : {input_, shelved_, output_}) {
        for (int index = 0; index < 2; ++index) {
            for (int lane = 0; lane < 2; ++lane) {
                if (std::abs(states[index][lane]) < inaudible) states[index][lane] = 0;
            }
        }
    }
}

}  // namespace unreel
