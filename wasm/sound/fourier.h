#pragma once

#include <array>
#include <cstddef>
#include <memory>

namespace unreel {

/// How strong each frequency is in a window of two channels at once: one complex transform of left + i × right, radix 2 after Stockham, which
/// needs no reordering and whose inner loops are loops of vectors.
class Fourier {
public:
    static constexpr size_t size = 1024;
    using Window = std::array<float, size>;
    using Powers = std::array<float, size / 2>;

    Fourier();

    /// Of both channels together, from 0 Hz in steps of the sample rate ÷ size, behind Hann's window. A sine at full scale in one channel
    /// has the power 1 at its frequency. `left` and `right` are overwritten.
    void powers(Window& left, Window& right, Powers& powers);

private:
    struct Tables {
        Window hann;
        std::array<float, size / 2> cosines;
        std::array<float, size / 2> sines;
        Window real;
        Window imaginary;
    };
    std::unique_ptr<Tables> tables_;
};

}  // namespace unreel
