#include "support/pcm.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unreel::test {

namespace {

double energy(std::span<const float> samples) {
    double sum = 0;
    for (const float sample : samples) sum += static_cast<double>(sample) * sample;
    return sum;
}

double energy_of_difference(std::span<const float> one, std::span<const float> other) {
    double sum = 0;
    for (size_t index = 0; index < one.size(); ++index) {
        const double difference = static_cast<double>(one[index]) - other[index];
        sum += difference * difference;
    }
    return sum;
}

double ratio_db(double signal, double error) {
    if (error == 0) return std::numeric_limits<double>::infinity();
    return 10 * std::log10(signal / error);
}

}  // namespace

Pcm Pcm::slice(size_t first, size_t count) const {
    Pcm part{sample_rate, {}};
    for (const auto& plane : channels) {
        const size_t from = std::min(first, plane.size());
        const size_t length = std::min(count, plane.size() - from);
        part.channels.emplace_back(plane.begin() + static_cast<ptrdiff_t>(from),
                                   plane.begin() + static_cast<ptrdiff_t>(from + length));
    }
    return part;
}

double snr_db(const Pcm& reference, const Pcm& other) {
    const size_t count = std::min(reference.sample_count(), other.sample_count());
    double signal = 0;
    double error = 0;
    for (size_t channel = 0; channel < std::min(reference.channels.size(), other.channels.size()); ++channel) {
        const auto one = std::span(reference.channels[channel]).first(count);
        signal += energy(one);
        error += energy_of_difference(one, std::span(other.channels[channel]).first(count));
    }
    return ratio_db(signal, error);
}

double segmental_snr_db(const Pcm& reference, const Pcm& other) {
    const size_t count = std::min(reference.sample_count(), other.sample_count());
    const auto window = static_cast<size_t>(reference.sample_rate / 50);
    constexpr double silent = 1e-8;  // −80 dB full scale
    double sum = 0;
    int windows = 0;
    for (size_t channel = 0; channel < std::min(reference.channels.size(), other.channels.size()); ++channel) {
        for (size_t start = 0; start + window <= count; start += window) {
            const auto one = std::span(reference.channels[channel]).subspan(start, window);
            const double signal = energy(one);
            if (signal < silent * static_cast<double>(window)) continue;
            const double error = energy_of_difference(one, std::span(other.channels[channel]).subspan(start, window));
            sum += std::clamp(ratio_db(signal, error), -10.0, 60.0);
            ++windows;
        }
    }
    return windows == 0 ? 0 : sum / windows;
}

double largest_difference(const Pcm& one, const Pcm& other) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    if (one.channels.size() != other.channels.size() || one.sample_count() != other.sample_count()) return infinite;
    double largest = 0;
    for (size_t channel = 0; channel < one.channels.size(); ++channel) {
        for (size_t index = 0; index < one.sample_count(); ++index) {
            const double difference = std::abs(static_cast<double>(one.channels[channel][index]) - other.channels[channel][index]);
            if (!(difference <= largest)) largest = std::isnan(difference) ? infinite : difference;
        }
    }
    return largest;
}

int64_t delay_of(const Pcm& other, const Pcm& reference, int64_t furthest) {
    const auto& a = reference.channels[0];
    const auto& b = other.channels[0];
    int64_t best = 0;
    double best_product = -std::numeric_limits<double>::infinity();
    for (int64_t delay = -furthest; delay <= furthest; ++delay) {
        const int64_t first = std::max<int64_t>(0, -delay);
        const int64_t last = std::min(static_cast<int64_t>(a.size()), static_cast<int64_t>(b.size()) - delay);
        double product = 0;
        for (int64_t index = first; index < last; ++index) {
            product += static_cast<double>(a[static_cast<size_t>(index)]) * b[static_cast<size_t>(index + delay)];
        }
        if (product > best_product) {
            best_product = product;
            best = delay;
        }
    }
    return best;
}

double loudness(const Pcm& pcm) {
    double sum = 0;
    for (const auto& plane : pcm.channels) sum += energy(plane);
    const auto count = static_cast<double>(pcm.sample_count() * std::max<size_t>(pcm.channels.size(), 1));
    return count == 0 ? 0 : std::sqrt(sum / count);
}

}  // namespace unreel::test
