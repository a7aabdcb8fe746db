#pragma once

#include "sound/planes.h"

namespace unreel {

/// Whether both sides of stereo are the same, and whether one of them is empty. Once that is answered, it costs nothing.
class SideComparison {
public:
    explicit SideComparison(int channels) : is_stereo_(channels == 2) {}

    void push(const Planes& input);

    /// No sample is further from the other side's than a step of 16 bits.
    bool channels_are_equal() const { return is_stereo_ && channels_are_equal_; }
    /// No sample is above −72 dB of full scale, eight steps of 16 bits: what an open input picks up.
    bool left_is_empty() const { return is_stereo_ && left_is_empty_; }
    bool right_is_empty() const { return is_stereo_ && right_is_empty_; }

private:
    bool is_stereo_;
    bool channels_are_equal_ = true;
    bool left_is_empty_ = true;
    bool right_is_empty_ = true;
};

}  // namespace unreel
