#include "sound/k_weighting.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace unreel {

namespace {

constexpr double shelf_hz = 1681.974450955533;
constexpr double shelf_db = 3.999843853973347;
constexpr double shelf_q = 0.7071752369554196;
constexpr double high_pass_hz = 38.13547087602444;
constexpr double high_pass_q = 0.5003270373238773;

constexpr float inaudible = 1e-10F;

f32x4 all(double value) {
    const auto number = static_cast<float>(value);
    return f32x4{number, number, number, number};
}

// The two samples that end one before `now` does.
f32x4 one_before(f32x4 earlier, f32x4 now) { return __builtin_shufflevector(earlier, now, 2, 3, 4, 5); }

// Of a corner that lies above what the rate can hold, the nearest that it can.
double warped(double hz, int sample_rate) { return std::tan(std::numbers::pi * std::min(hz / sample_rate, 0.45)); }

// 1 + a z⁻¹ + b z⁻² times the same at −z is 1 − c z⁻² − d z⁻⁴. 1 − c − d says where a low corner is, so d makes up for what c is rounded by.
void go_back_twice_as_far(double a, double b, f32x4 (&poles)[2]) {
    const double c = a * a - 2 * b;
    poles[0] = all(c);
    poles[1] = all((c - b * b) - static_cast<double>(poles[0][0]));
}

}  // namespace

KWeighting::KWeighting(int sample_rate) {
    const double shelf = warped(shelf_hz, sample_rate);
    const double high = std::pow(10.0, shelf_db / 20);
    const double band = std::pow(high, 0.4996667741545416);
    const double scale = 1 + shelf / shelf_q + shelf * shelf;
    const std::array rises{(high + band * shelf / shelf_q + shelf * shelf) / scale, 2 * (shelf * shelf - high) / scale,
                           (high - band * shelf / shelf_q + shelf * shelf) / scale};
    const double a = 2 * (shelf * shelf - 1) / scale;
    const double b = (1 - shelf / shelf_q + shelf * shelf) / scale;
    shelf_[0] = all(rises[0]);
    shelf_[1] = all(rises[1] - a * rises[0]);
    shelf_[2] = all(rises[2] - a * rises[1] + b * rises[0]);
    shelf_[3] = all(b * rises[1] - a * rises[2]);
    shelf_[4] = all(b * rises[2]);
    go_back_twice_as_far(a, b, shelf_poles_);
    const double pass = warped(high_pass_hz, sample_rate);
    const double pass_scale = 1 + pass / high_pass_q + pass * pass;
    const double p = 2 * (pass * pass - 1) / pass_scale;
    const double q = (1 - pass / high_pass_q + pass * pass) / pass_scale;
    high_pass_[0] = all(-p);
    high_pass_[1] = all(q);
    go_back_twice_as_far(p, q, high_pass_poles_);
}

KWeighting::State KWeighting::after(const State& before, f32x4 input) const {
    State now;
    now.input = {input, before.input.late};
    now.shelved.early = before.shelved.late;
    now.differences.early = before.differences.late;
    now.bends.early = before.bends.late;
    now.output.early = before.output.late;
    const f32x4 shelf = (shelf_[0] * input + shelf_[1] * one_before(now.input.early, input)) +
                        ((shelf_[2] * now.input.early + shelf_[3] * one_before(before.input.early, now.input.early)) +
                         shelf_[4] * before.input.early);
    // What came out last comes last in each sum: that is what a processor waits for.
    now.shelved.late = (shelf + shelf_poles_[1] * before.shelved.early) + shelf_poles_[0] * now.shelved.early;
    now.differences.late = now.shelved.late - one_before(now.shelved.early, now.shelved.late);
    now.bends.late = now.differences.late - one_before(now.differences.early, now.differences.late);
    const f32x4 high_pass = (now.bends.late + high_pass_[0] * one_before(now.bends.early, now.bends.late)) + high_pass_[1] * now.bends.early;
    now.output.late = (high_pass + high_pass_poles_[1] * before.output.early) + high_pass_poles_[0] * now.output.early;
    return now;
}

double KWeighting::push(const Planes& input) {
    const float* left = input[0].data();
    const float* right = input[1].empty() ? left : input[1].data();
    const size_t count = input[0].size();
    State state = state_;
    f32x4 squares{};
    const auto take = [&](f32x4 two) {
        state = after(state, two);
        squares += state.output.late * state.output.late;
    };
    size_t index = 0;
    for (; index + 4 <= count; index += 4) {
        const f32x4 from_left = load_f32x4(left + index);
        const f32x4 from_right = load_f32x4(right + index);
        take(__builtin_shufflevector(from_left, from_right, 0, 4, 1, 5));
        take(__builtin_shufflevector(from_left, from_right, 2, 6, 3, 7));
    }
    for (; index + 2 <= count; index += 2) take(f32x4{left[index], right[index], left[index + 1], right[index + 1]});
    double sum = static_cast<double>(squares[0]) + squares[1] + squares[2] + squares[3];
    state_ = state;
    if (index < count) sum += take_one(left[index], right[index]);
    return sum;
}

// As the first of two, whose second is not looked at.
double KWeighting::take_one(float left, float right) {
    const State next = after(state_, f32x4{left, right, 0, 0});
    for (const auto row : rows) {
        const Row before = state_.*row;
        state_.*row = {one_before(before.late, (next.*row).late), one_before(before.early, before.late)};
    }
    const double outputs[] = {state_.output.late[2], state_.output.late[3]};
    return outputs[0] * outputs[0] + outputs[1] * outputs[1];
}

void KWeighting::rest() {
    for (const auto row : rows) {
        for (f32x4* two : {&(state_.*row).late, &(state_.*row).early}) {
            for (int lane = 0; lane < 4; ++lane) {
                if (std::abs((*two)[lane]) < inaudible) (*two)[lane] = 0;
            }
        }
    }
}

}  // namespace unreel
