#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "sound/fourier.h"
#include "sound/planes.h"

namespace unreel {

/// Finds where the spectrum of a sound ends: at a filter's edge (a codec's, a resampler's), or where nothing is left.
///
/// A few hundred windows are looked at, all over the sound: four a second at first, after each 32 of them half as many; each counts for the
/// time until the next. Of each band of frequencies the mean of its decibels is kept (a click in one window is no sound up there), of windows that
/// are not silent. From the top down, the end is where a band is 15 dB above all those that lie more than a kilohertz higher, provided that these
/// have nothing that anybody hears: what falls off more gently goes on.
class BandwidthMeter {
public:
    explicit BandwidthMeter(SoundFormat format);

    void push(const Planes& input);

    /// Hertz, rounded to hundreds. Nothing where the sound goes on up to where its sample rate ends, or nothing was heard.
    std::optional<int> bandwidth_hz() const;

private:
    static constexpr size_t bins_per_band = 4;
    static constexpr size_t band_count = Fourier::size / 2 / bins_per_band;

    void measure();

    SoundFormat format_;
    Fourier fourier_;
    Fourier::Window left_;
    Fourier::Window right_;
    size_t filled_ = 0;
    int64_t skip_;     // samples until the next window
    int64_t interval_;  // samples from one window to the next
    int windows_ = 0;
    double weight_ = 0;
    std::array<double, band_count> decibels_{};  // sums, each times its weight
};

}  // namespace unreel
