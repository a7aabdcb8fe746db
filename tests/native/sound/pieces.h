#pragma once

#include <optional>
#include <vector>

#include "sound/sound_chain.h"

namespace unreel::test {

using Samples = std::vector<float>;

/// A channel, or two of equal length.
using Channels = std::vector<Samples>;

/// What a chain makes of `input`, which it is fed in pieces of `piece` samples (all at once where 0). Fails the test where the
/// channels that come out are not those that were announced, or are not equally long.
Channels heard(const Sound& sound, const Channels& input, int sample_rate, size_t piece = 0,
               const std::optional<LoudnessGain>& loudness = {});

/// White noise, the same for the same seed; between −1 and 1.
Samples noise(size_t count, unsigned seed);

}  // namespace unreel::test
