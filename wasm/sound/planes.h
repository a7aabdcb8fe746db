// What the stages of wasm/sound are fed and what they give: planar 32-bit floats, full scale is 1.
#pragma once

#include <array>
#include <span>

namespace unreel {

/// A piece of one channel (the second plane is empty) or of two, equally long.
using Planes = std::array<std::span<const float>, 2>;

struct SoundFormat {
    int sample_rate = 0;  // hertz
    int channels = 0;     // 1 or 2

    bool operator==(const SoundFormat&) const = default;
};

}  // namespace unreel
