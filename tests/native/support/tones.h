// Tones as a listener tells them apart.
#pragma once

#include <vector>

#include "support/pcm.h"

namespace unreel::test {

/// The amplitude of one frequency in a channel, from second to second (Goertzel's algorithm).
double amplitude(const Pcm& pcm, size_t channel, double frequency, double from_seconds, double to_seconds);

}  // namespace unreel::test
