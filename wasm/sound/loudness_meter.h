#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "sound/analysis.h"
#include "sound/k_weighting.h"
#include "sound/planes.h"
#include "sound/true_peak.h"

namespace unreel {

/// Makes the row of loudness blocks. What it gives does not depend on how the sound is cut into pieces: a tenth of a second is
/// collected, then measured. A tenth that is no whole number of samples long begins at the nearest one.
class LoudnessMeter {
public:
    explicit LoudnessMeter(SoundFormat format);

    void push(const Planes& input);
    /// After the last piece. The last block has the energy of the samples that there are, be it shorter.
    void finish();

    const LoudnessBlocks& blocks() const { return blocks_; }
    LoudnessBlocks take() { return std::move(blocks_); }

private:
    size_t length_of_tenth() const;
    void measure();
    void add_tenth(double energy, float peak);
    void close_block();
    void halve();

    SoundFormat format_;
    KWeighting weighting_;
    TruePeakMeter true_peak_;
    std::array<std::vector<float>, 2> held_;  // less than a tenth
    int64_t tenths_ = 0;
    LoudnessBlocks blocks_;
    int tenths_per_block_ = 1;
    // Of the block at hand, where it is longer than a tenth.
    int tenths_in_block_ = 0;
    double energy_ = 0;
    float peak_ = 0;
};

}  // namespace unreel
