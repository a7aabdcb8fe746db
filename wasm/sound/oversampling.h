// What lies between samples: a sound at four times its rate, a few samples at a time.
//
// ITU-R BS.1770-4, annex 2, says how a true peak is estimated: oversample 4 times by a filter of several phases, take the largest magnitude. Its example
// of 12 taps a phase is off by 0.2 dB in the middle, 0.4 dB at 18.7 kHz of 44.1; here are 32, a sinc under Kaiser's window with β = 9, libswresample's own, by
// which ffmpeg's `ebur128` measures: flat to 0.05 dB up to 18.7 kHz of 44.1. Where a magnitude is larger than those beside it, a parabola through the
// three stands for what four places a sample miss: of a sine at a third of the rate 0.02 dB instead of 0.3.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace unreel {

/// An interval reaches from a sample to the one behind it. So many are looked at together.
inline constexpr size_t intervals_at_once = 16;
/// Samples that are read before the first of them, and behind it.
inline constexpr size_t samples_before = 16;
inline constexpr size_t samples_behind = 32;

using IntervalPeaks = std::array<float, intervals_at_once>;

/// No interval's peak is larger than this times the largest of all samples that are read for it.
inline constexpr float largest_overshoot = 2.55F;

/// The largest magnitudes in the 16 intervals that begin with first[0] … first[15], each with the sample it begins with; first[−16] … first[31]
/// are read. Those that do not exceed `least` anyway may be smaller than they are.
void find_interval_peaks(const float* first, float least, IntervalPeaks& peaks);

/// Of 16 samples: the largest magnitude; and how much the sound bends there at most: the largest magnitude of x[k] − 2 x[k − 1] + x[k − 2].
struct Extremes {
    float magnitude = 0;
    float bend = 0;
};
/// Two samples before the first are read.
Extremes extremes(const float* first);

/// No interval's peak is further above both its samples than this times the largest bend in its reach: of the 16 before the first interval of
/// `find_interval_peaks`, the 16, and the 16 behind. The filter less the straight line from sample to sample is a filter of bends, because either
/// leaves straight lines as they are; the sum of its magnitudes is 0.4283 in the middle, and that of the parabola's part 0.0294 (a test computes them).
inline constexpr float largest_bulge = 0.46F;

float largest_magnitude(std::span<const float> samples);

}  // namespace unreel
