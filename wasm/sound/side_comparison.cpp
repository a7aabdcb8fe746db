#include "sound/side_comparison.h"

#include <cmath>

#include "sound/oversampling.h"
#include "sound/vectors.h"

namespace unreel {

namespace {

constexpr float bit_of_16 = 1.0F / 32768;
constexpr float loudest_of_empty = 8 * bit_of_16;

float farthest_apart(const Planes& planes) {
    const float* left = planes[0].data();
    const float* right = planes[1].data();
    const size_t count = planes[0].size();
    f32x4 farthest{};
    size_t index = 0;
    for (; index + 4 <= count; index += 4) farthest = larger(farthest, magnitude(load_f32x4(left + index) - load_f32x4(right + index)));
    float distance = largest_of(farthest);
    for (; index < count; ++index) distance = std::fmax(distance, std::fabs(left[index] - right[index]));
    return distance;
}

}  // namespace

void SideComparison::push(const Planes& input) {
    if (!is_stereo_) return;
    if (channels_are_equal_) channels_are_equal_ = farthest_apart(input) <= bit_of_16;
    if (left_is_empty_) left_is_empty_ = largest_magnitude(input[0]) <= loudest_of_empty;
    if (right_is_empty_) right_is_empty_ = largest_magnitude(input[1]) <= loudest_of_empty;
}

}  // namespace unreel
