// How VBR finds the step of each scale factor band: the coarsest whose noise the ear allows.
#include <algorithm>
#include <array>

#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/lame_tables.h"
#include "mp3/lame_kernels/simd.h"

using namespace unreel::simd;

namespace {

// Q_MAX2 of quantize_pvt.h: pow20[sf + 116] is the step 2^((sf - 210) / 4), ipow20[sf] that to the power of -3/4.
constexpr int pow20_offset = 116;
constexpr int steps = 256;
// Below this, LAME rounds to 0: the middle between 0 and 1 is 0.5^(3/4) = 0.5946.
constexpr float surely_zero = 0.594F;
// More than what floats may round to in a bound.
constexpr float margin = 1.02F;
// Lines after which a sum is held against the limit.
constexpr int lines_at_a_time = 16;

// n^(4/3) and (n + 1)^(4/3) for each lane's n.
struct Neighbours {
    f32x4 below;
    f32x4 above;
};

inline Neighbours neighbours(i32x4 n) {
    const auto pair = [&](int lane) { return load<int64_t>(pow43 + n[lane]); };
    const auto first = (f32x4)i64x2{pair(0), pair(1)};
    const auto second = (f32x4)i64x2{pair(2), pair(3)};
    return {__builtin_shufflevector(first, second, 0, 2, 4, 6), __builtin_shufflevector(first, second, 1, 3, 5, 7)};
}

// LAME quantises to whichever neighbour is nearer, so the smaller difference is the noise, whichever side of the middle rounding
// puts it on.
inline f32x4 squared_noise(f32x4 x, f32x4 x34, f32x4 step, f32x4 factor) {
    const Neighbours decoded = neighbours(truncate(x34 * factor));
    const f32x4 magnitude = abs(x);
    const f32x4 to_below = magnitude - decoded.below * step;
    const f32x4 to_above = decoded.above * step - magnitude;
    const f32x4 difference = min(abs(to_below), abs(to_above));
    return difference * difference;
}

inline f32x4 load_up_to_3(const float* from, int count) { return f32x4{from[0], count > 1 ? from[1] : 0, count > 2 ? from[2] : 0, 0}; }

float largest_of(const float* x, int count) {
    f32x4 largest4 = splat(0);
    int i = 0;
    for (; i + 4 <= count; i += 4) largest4 = max(largest4, load<f32x4>(x + i));
    if (i < count) largest4 = max(largest4, load_up_to_3(x + i, count - i));
    return std::max(std::max(largest4[0], largest4[1]), std::max(largest4[2], largest4[3]));
}

class Band {
public:
    Band(const float* xr, const float* xr34, int count, float allowed)
        : xr_(xr), xr34_(xr34), count_(count), allowed_(allowed), largest_(largest_of(xr34, count)) {}

    // tri_calc_sfb_noise_x34: too loud with this step or one next to it.
    bool is_too_loud_around(int step) {
        return is_too_loud(step) || (step < steps - 1 && is_too_loud(step + 1)) || (step > 0 && is_too_loud(step - 1));
    }

private:
    enum class Known : uint8_t { nothing, too_loud, allowed };

    bool is_too_loud(int step) {
        Known& known = known_[static_cast<size_t>(step)];
        if (known == Known::nothing) known = find_out(step) ? Known::too_loud : Known::allowed;
        return known == Known::too_loud;
    }

    bool find_out(int step) {
        const float size = pow20[step + pow20_offset];
        const float factor = ipow20[step];
        const float largest = largest_ * factor;
        if (largest < surely_zero) return energy() > allowed_;
        // No line is further from what it is quantised to than half of the widest gap.
        const auto below = static_cast<int>(largest);
        const float most = (pow43[below + 1] - pow43[below]) * size * 0.5F;
        if (most * most * static_cast<float>(count_) * margin < allowed_) return false;
        return is_louder_than_allowed(splat(size), splat(factor));
    }

    bool is_louder_than_allowed(f32x4 size, f32x4 factor) const {
        f32x4 total = splat(0);
        int i = 0;
        while (i + 4 <= count_) {
            const int end = std::min(i + lines_at_a_time, count_ & ~3);
            for (; i < end; i += 4) total += squared_noise(load<f32x4>(xr_ + i), load<f32x4>(xr34_ + i), size, factor);
            if (sum(total) > allowed_) return true;
        }
        if (i < count_) {
            const int rest = count_ - i;
            total += squared_noise(load_up_to_3(xr_ + i, rest), load_up_to_3(xr34_ + i, rest), size, factor);
        }
        return sum(total) > allowed_;
    }

    float energy() {
        if (energy_ < 0) {
            f32x4 total = splat(0);
            int i = 0;
            for (; i + 4 <= count_; i += 4) total += load<f32x4>(xr_ + i) * load<f32x4>(xr_ + i);
            if (i < count_) {
                const f32x4 rest = load_up_to_3(xr_ + i, count_ - i);
                total += rest * rest;
            }
            energy_ = sum(total);
        }
        return energy_;
    }

    const float* xr_;
    const float* xr34_;
    int count_;
    float allowed_;
    float largest_;
    float energy_ = -1;
    std::array<Known, steps> known_ = {};
};

}  // namespace

float unreel_largest(const float* x, int count) { return largest_of(x, count); }

int unreel_find_scalefac(const float* xr, const float* xr34, int count, float allowed_noise, int least) {
    Band band(xr, xr34, count, allowed_noise);
    int step = 128;
    int coarsest_allowed = -1;
    for (int change = 64;; change /= 2) {
        if (step <= least) {
            step += change;
        } else if (band.is_too_loud_around(step)) {
            step -= change;
        } else {
            coarsest_allowed = step;
            step += change;
        }
        if (change == 0) break;
    }
    return std::max(coarsest_allowed >= 0 ? coarsest_allowed : step, least);
}
