#pragma once

#include <array>

#include "sound/planes.h"
#include "sound/vectors.h"

namespace unreel {

/// The filter of ITU-R BS.1770-4, annex 1: a shelf for the head, then a high-pass (RLB), for any sample rate, from the analogue
/// prototypes that libebur128 and FFmpeg take, too.
///
/// Two samples of two channels are one vector, so both recursions are made to go back two and four samples in place of one and two: numerator and
/// denominator are multiplied by the denominator at −z ("scattered look-ahead", Parhi). A processor waits half as long, and no lane needs
/// another. Floats are enough for energies: what they round becomes a noise 70 dB and more below the sound. The high-pass takes
/// differences of neighbours, so that a constant part leaves nothing.
class KWeighting {
public:
    explicit KWeighting(int sample_rate);

    /// Goes on with a piece of any length. The sum of the squares of what comes out, of both channels; mono counts as two.
    double push(const Planes& input);
    /// Once a tenth of a second or so: lets die away what nobody hears, before it becomes too small to be computed fast.
    void rest();

private:
    /// The last two samples of both channels (left, right, left, right), and the two before them.
    struct Row {
        f32x4 late{};
        f32x4 early{};
    };
    struct State {
        Row input;
        Row shelved;
        Row differences;  // of neighbours in `shelved`
        Row bends;        // of neighbours in `differences`
        Row output;
    };
    using Rows = std::array<Row State::*, 5>;
    static constexpr Rows rows{&State::input, &State::shelved, &State::differences, &State::bends, &State::output};

    /// Two samples further.
    State after(const State& before, f32x4 input) const;

    /// One further. The energy of what comes out.
    double take_one(float left, float right);

    // By how many samples ago: from now on, and of `bends` from one ago on.
    f32x4 shelf_[5];
    f32x4 high_pass_[2];
    // Of what came out two samples ago, and four.
    f32x4 shelf_poles_[2];
    f32x4 high_pass_poles_[2];
    State state_;
};

}  // namespace unreel
