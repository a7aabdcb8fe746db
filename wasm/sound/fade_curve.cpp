#include "sound/fade_curve.h"

#include <numbers>

namespace unreel {

namespace {

constexpr double silent_decibels = -60;

// e^x for x from −7 to 0, to 12 digits: Taylor's series close to 0, then squared ten times.
double exponential(double x) {
    const double small = x / 1024;
    double result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))));
    for (int count = 0; count < 10; ++count) result *= result;
    return result;
}

template <class Curve>
void multiply(std::span<float> samples, FadePlace place, Curve curve) {
    const auto length = static_cast<double>(place.length);
    const auto first = static_cast<double>(place.first);
    const auto count = static_cast<int>(samples.size());
    float* sample = samples.data();
    for (int index = 0; index < count; ++index) {
        sample[index] *= static_cast<float>(curve((first + static_cast<double>(place.step * index)) / length));
    }
}

}  // namespace

void fade(std::span<float> samples, FadeShape shape, FadePlace place) {
    if (shape == FadeShape::linear) return multiply(samples, place, [](double part) { return part; });
    constexpr double range = silent_decibels / 20 * std::numbers::ln10;
    multiply(samples, place, [](double part) { return part == 0 ? 0 : exponential(range * (1 - part)); });
}

}  // namespace unreel
