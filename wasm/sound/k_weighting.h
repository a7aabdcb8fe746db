#pragma once

#include "sound/planes.h"
#include "sound/vectors.h"

namespace unreel {

/// The filter of ITU-R BS.1770-4, annex 1: a shelf for the head, then a high-pass (RLB), for any sample rate, from the analogue
/// prototypes that libebur128 and FFmpeg take, too.
///
/// Own code in place of libebur128: that takes three times as long for the same energies, half of what decoding does. Both
/// channels are in one vector, in double precision: the high-pass has its poles so close to 1 that floats would hum.
class KWeighting {
public:
    explicit KWeighting(int sample_rate);

    /// Goes on with a piece of any length. The sum of the squares of what comes out, of both channels; mono counts as two.
    double push(const Planes& input);
    /// Once a tenth of a second or so: lets die away what nobody hears, before it becomes too small to be computed fast.
    void rest();

private:
    f64x2 shelf_[3];      // numerator
    f64x2 shelf_poles_[2];
    f64x2 high_pass_poles_[2];
    // The last two of input, shelf and high-pass, the latest first.
    f64x2 input_[2]{};
    f64x2 shelved_[2]{};
    f64x2 output_[2]{};
};

}  // namespace unreel
