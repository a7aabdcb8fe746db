#include "sound/gain.h"

#include <cmath>

namespace unreel {

namespace {

constexpr float loudest = 16.0F;

void amplify(std::span<const float> input, float factor, std::vector<float>& output) {
    output.resize(input.size());
    float* out = output.data();
    for (size_t index = 0; index < input.size(); ++index) {
        const float sample = input[index] * factor;
        out[index] = sample > loudest ? loudest : sample < -loudest ? -loudest : sample;
    }
}

}  // namespace

Gain::Gain(double decibels) : factor_(static_cast<float>(std::pow(10.0, decibels / 20))) {}

Planes Gain::apply(const Planes& input) {
    if (factor_ == 1) return input;
    Planes planes;
    for (size_t channel = 0; channel < planes.size(); ++channel) {
        amplify(input[channel], factor_, output_[channel]);
        planes[channel] = output_[channel];
    }
    return planes;
}

}  // namespace unreel
