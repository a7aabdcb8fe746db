#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "sound/planes.h"

namespace unreel {

/// Of left and right, the one that is louder at a time: an interview with a microphone for each, a recording with one that failed.
///
/// Decided for blocks of 20 ms by the energy of each side in the block, the two before it and the four behind it: short pauses change
/// nothing, and a voice as loud as the one before is there when it begins. The side changes where the other one has twice the energy
/// (3 dB more), and then within the block, from one to the other in equal steps. Up to 100 ms are held back.
class LouderSide {
public:
    explicit LouderSide(int sample_rate);

    /// Takes a piece of two channels. Valid until the next call.
    std::span<const float> push(const Planes& input);
    /// What was held back: as many samples come out as went in. No `push` after it.
    std::span<const float> finish();

private:
    static constexpr size_t look_back = 2;  // blocks
    static constexpr size_t look_ahead = 4;
    using Energies = std::array<float, 2>;

    void forget_emitted();
    void measure(size_t count);
    void choose_side();
    void emit(size_t count);

    size_t block_;  // samples
    std::array<std::vector<float>, 2> held_;
    size_t measured_ = 0;  // samples of `held_`
    size_t emitted_ = 0;   // samples of `held_`
    size_t block_count_ = 0;
    std::array<Energies, look_back + 1 + look_ahead> around_{};  // the block that is decided, and its neighbours
    size_t side_ = 0;
    bool is_undecided_ = true;  // nothing but silence until now
    std::vector<float> output_;
};

}  // namespace unreel
