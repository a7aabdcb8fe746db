// Sound as numbers, and how to compare two sounds.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace unreel::test {

/// Planar; full scale is ±1.
struct Pcm {
    int sample_rate = 0;
    std::vector<std::vector<float>> channels;

    size_t sample_count() const { return channels.empty() ? 0 : channels[0].size(); }
    /// Samples [first, first + count), clamped to what there is.
    Pcm slice(size_t first, size_t count) const;
};

/// 10·log₁₀ of the energy of `reference` over that of the difference, over all channels and samples both have.
double snr_db(const Pcm& reference, const Pcm& other);

/// The mean over windows of 20 ms of each window's SNR, clamped to [−10, 60] dB as is usual; windows of silence do not count.
double segmental_snr_db(const Pcm& reference, const Pcm& other);

/// The largest difference of two samples; infinite where shapes differ.
double largest_difference(const Pcm& one, const Pcm& other);

/// By how many samples `other` is later than `reference` (at most `furthest`, either way), by cross-correlation of the
/// first channels.
int64_t delay_of(const Pcm& other, const Pcm& reference, int64_t furthest);

/// Root mean square over all channels.
double loudness(const Pcm& pcm);

}  // namespace unreel::test
