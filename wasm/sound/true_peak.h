#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "sound/oversampling.h"
#include "sound/planes.h"

namespace unreel {

/// The largest magnitude of a sound, between its samples too: ITU-R BS.1770-4, annex 2, by the filter of sound/oversampling.h. Full scale is 1. Of any rate.
///
/// Sixteen intervals are looked at together, and only where they could exceed what was found before (see `largest_bulge`): mostly about one in
/// fifty. What is found is the same.
class TruePeakMeter {
public:
    /// Of one channel or two, of which the larger peak counts.
    explicit TruePeakMeter(int channels);

    /// Takes a piece, of any length; nothing depends on how the sound is cut.
    void push(const Planes& input);
    /// After the last piece: what lies between the last samples, and behind them, where silence follows.
    void finish();

    /// The largest magnitude since the last call, of all channels together. Samples count at once, what lies between them up to 48 samples later.
    float take();

private:
    struct Channel {
        std::vector<float> held;  // the block that is next, 16 samples before it, and what is behind it
        // Of the blocks that are held whole, as `Extremes`.
        std::vector<float> magnitudes = std::vector<float>(2);
        std::vector<float> bends = std::vector<float>(2);
    };

    void take_in(Channel& channel, std::span<const float> samples);
    void find_peaks(Channel& channel);
    void find_peak(const Channel& channel, size_t index);

    size_t count_;
    std::array<Channel, 2> channels_;
    float peak_ = 0;
};

}  // namespace unreel
