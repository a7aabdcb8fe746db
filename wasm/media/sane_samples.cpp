#include "media/sane_samples.h"

namespace unreel {

namespace {

// Far above anything heard, far below what upsets an encoder.
constexpr float loudest = 16.0F;

float sane(float sample) {
    const float bounded = sample > loudest ? loudest : sample < -loudest ? -loudest : sample;
    return bounded == bounded ? bounded : 0.0F;
}

}  // namespace

void make_sane(std::span<float> samples) {
    for (float& sample : samples) sample = sane(sample);
}

void copy_sane(std::span<const float> samples, float* __restrict target) {
    for (size_t index = 0; index < samples.size(); ++index) target[index] = sane(samples[index]);
}

}  // namespace unreel
