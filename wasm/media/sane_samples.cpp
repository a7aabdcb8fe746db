#include "media/sane_samples.h"

#include <cmath>

namespace unreel {

namespace {

// Far above anything heard, far below what upsets an encoder.
constexpr float loudest = 16.0F;

float sane(float sample) {
    const float bounded = sample > loudest ? loudest : sample < -loudest ? -loudest : sample;
    return bounded == bounded ? bounded : 0.0F;
}

// Looks at all of them: without a way out in between, a loop of vectors.
bool are_sane(std::span<const float> samples) {
    bool all = true;
    for (const float sample : samples) all &= std::abs(sample) <= loudest;  // false for what is no number
    return all;
}

}  // namespace

void make_sane(std::span<float> samples) {
    for (float& sample : samples) sample = sane(sample);
}

std::span<const float> sane(std::span<const float> samples, std::vector<float>& copy) {
    if (are_sane(samples)) return samples;
    copy.assign(samples.begin(), samples.end());
    make_sane(copy);
    return copy;
}

}  // namespace unreel
