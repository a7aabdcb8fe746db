#include "media/sane_samples.h"

#include <algorithm>
#include <array>
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

float peak(std::span<const float> samples) {
    // Without branches and by lanes, a loop of vectors: a maximum alone would have to be in order.
    constexpr size_t lanes = 16;
    std::array<float, lanes> largest{};
    size_t index = 0;
    for (; index + lanes <= samples.size(); index += lanes) {
        for (size_t lane = 0; lane < lanes; ++lane) {
            const float magnitude = std::abs(samples[index + lane]);
            largest[lane] = magnitude > largest[lane] ? magnitude : largest[lane];
        }
    }
    for (; index < samples.size(); ++index) largest[0] = std::max(largest[0], std::abs(samples[index]));
    return *std::ranges::max_element(largest);
}

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
