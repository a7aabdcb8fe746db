#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "recipe/recipe.h"
#include "sound/delay_line.h"
#include "sound/planes.h"

namespace unreel {

/// Fades in from the first sample on, and out to the last one.
///
/// A fade of n samples multiplies the k-th one from its silent end (k = 0 … n − 1) by k ÷ n, or by −60 dB × (1 − k ÷ n) in decibels
/// but for the outermost, which is 0: so the first and the last sample of the sound are 0, and a fade-out is a fade-in played backwards.
/// Where the sound is shorter than both together, they become shorter, in proportion, and meet: it still reaches its full level.
///
/// No duration that a file claims is trusted: the length of both fades is held back until the end is there, `longest_fade_seconds`
/// twice at most (46 MB at 48 kHz in stereo).
class Fades {
public:
    Fades(const Sound& sound, SoundFormat format);

    Planes push(const Planes& input);
    /// What was held back, a second or less at a time; nothing once all is out. No `push` after it.
    std::optional<Planes> finish();

private:
    Planes faded();

    SoundFormat format_;
    FadeShape shape_;
    int64_t fade_in_;   // samples
    int64_t fade_out_;  // samples
    DelayLine held_;
    int64_t received_ = 0;
    int64_t released_ = 0;
    std::array<std::vector<float>, 2> output_;
};

}  // namespace unreel
