#include "sound/bandwidth_meter.h"

#include <algorithm>
#include <cmath>

namespace unreel {

namespace {

constexpr int windows_per_second = 4;
constexpr int windows_per_interval = 32;
// Of all bands together, of full scale.
constexpr float silent_power = 1e-7F;
// Of a band's loudest frequency. What is softer is the rounding to 16 bits, or less.
constexpr float floor_power = 1e-11F;
constexpr double floor_db = -110;
constexpr double step_db = 15;
constexpr double above_the_floor_db = 8;
constexpr double inaudible_db = -85;
constexpr double edge_hz = 1000;
// A filter that is so near to the end belongs to the sample rate.
constexpr double goes_on_from = 0.9;

}  // namespace

BandwidthMeter::BandwidthMeter(SoundFormat format)
    : format_(format), skip_(format.sample_rate / (2 * windows_per_second)), interval_(format.sample_rate / windows_per_second) {}

void BandwidthMeter::push(const Planes& input) {
    const int64_t total = std::ssize(input[0]);
    for (int64_t taken = 0; taken < total;) {
        const int64_t passing = std::min(skip_, total - taken);
        skip_ -= passing;
        taken += passing;
        const auto count = std::min(static_cast<size_t>(total - taken), Fourier::size - filled_);
        const auto first = static_cast<size_t>(taken);
        std::ranges::copy(input[0].subspan(first, count), left_.begin() + static_cast<ptrdiff_t>(filled_));
        if (format_.channels == 2) {
            std::ranges::copy(input[1].subspan(first, count), right_.begin() + static_cast<ptrdiff_t>(filled_));
        }
        filled_ += count;
        taken += static_cast<int64_t>(count);
        if (filled_ == Fourier::size) measure();
    }
}

void BandwidthMeter::measure() {
    filled_ = 0;
    if (format_.channels == 1) right_.fill(0);
    Fourier::Powers powers;
    fourier_.powers(left_, right_, powers);
    float all = 0;
    for (const float power : powers) all += power;
    const auto weight = static_cast<double>(interval_);
    if (all > silent_power) {
        weight_ += weight;
        for (size_t band = 0; band < band_count; ++band) {
            float loudest = floor_power;
            for (size_t bin = 0; bin < bins_per_band; ++bin) loudest = std::max(loudest, powers[band * bins_per_band + bin]);
            decibels_[band] += weight * 10 * std::log10(loudest);
        }
    }
    if (++windows_ % windows_per_interval == 0) interval_ *= 2;
    skip_ = std::max<int64_t>(interval_ - static_cast<int64_t>(Fourier::size), 0);
}

std::optional<int> BandwidthMeter::bandwidth_hz() const {
    if (weight_ == 0) return std::nullopt;
    const double band_hz = static_cast<double>(format_.sample_rate) / Fourier::size * bins_per_band;
    const auto distance = static_cast<size_t>(std::max(std::lround(edge_hz / band_hz), 1L));
    const auto level = [this](size_t band) { return decibels_[band] / weight_; };
    double above = floor_db;  // the loudest band that is a kilohertz higher and more
    for (size_t band = band_count; band-- > 0;) {
        if (band + distance < band_count) above = std::max(above, level(band + distance));
        if (above > inaudible_db) return std::nullopt;
        const double step = above < floor_db + above_the_floor_db ? above_the_floor_db : step_db;
        if (level(band) < above + step) continue;
        const double end = (static_cast<double>(band) + 0.5) * band_hz;
        if (end >= goes_on_from * format_.sample_rate / 2) return std::nullopt;
        return static_cast<int>(std::lround(end / 100)) * 100;
    }
    return std::nullopt;
}

}  // namespace unreel
