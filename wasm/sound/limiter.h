#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sound/limiter_gain.h"
#include "sound/planes.h"

namespace unreel {

/// Lowers what would exceed a true peak, both channels alike, and nothing else: from 5 ms before, back within 80 ms × e.
///
/// The peak of each interval between two samples (sound/oversampling.h) wants a gain. `LimiterGain` makes a curve of these that is constant in
/// reach of the interpolating filter around each peak, so that a true peak is lowered as its samples are. As many samples come out as went in,
/// none later than it was; where nothing exceeds, the same.
class Limiter {
public:
    Limiter(double ceiling_dbtp, SoundFormat format);

    /// Takes a piece, of any length; gives what is ready: about 7 ms are held back. Valid until the next call.
    Planes push(const Planes& input);
    /// What was held back. No `push` after it.
    Planes finish();

private:
    void take_in(const Planes& input);
    void limit_block(size_t at);
    double wanted_gain(float peak) const;
    Planes ready(int64_t count);

    size_t count_;
    double ceiling_;  // linear
    LimiterGain gain_;
    size_t history_;  // samples that are held before the block that is next
    struct Channel {
        std::vector<float> held;  // history, the block that is next, and what is behind it
        float before = 0;         // the peaks of the samples of the block before, and of the next one
        float next = 0;
        std::vector<float> output;
    };
    std::array<Channel, 2> channels_;
    int64_t to_drop_;  // silence before the first sample
    int64_t received_ = 0;
    int64_t released_ = 0;
};

}  // namespace unreel
