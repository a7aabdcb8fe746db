#pragma once

#include <array>
#include <cstdint>

#include "sound/planes.h"

namespace unreel {

/// Counts the places where a recording was cut off: three samples and more in a row at full scale of 16 bits or above, on the same side
/// of 0, in any channel. What a lossy codec made of such places is no longer flat, and is not found.
class ClipCounter {
public:
    void push(const Planes& input);
    int64_t places() const { return places_; }

private:
    struct Run {
        int length = 0;
        bool is_above = false;
    };

    void count(Run& run, float sample);

    std::array<Run, 2> runs_;
    int64_t places_ = 0;
};

}  // namespace unreel
