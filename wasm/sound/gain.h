#pragma once

#include <array>
#include <vector>

#include "sound/planes.h"

namespace unreel {

/// The same gain for each sample: one multiplication by the float nearest to 10^(decibels ÷ 20); nothing at 0.
/// Where it makes louder, nothing goes beyond ±16, 24 dB above full scale: an encoder could not bear it.
class Gain {
public:
    explicit Gain(double decibels);

    /// The planes, or as long as the next call, what was made of them.
    Planes apply(const Planes& input);

private:
    float factor_;
    std::array<std::vector<float>, 2> output_;
};

}  // namespace unreel
