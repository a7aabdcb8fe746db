#include "support/tones.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace unreel::test {

double amplitude(const Pcm& pcm, size_t channel, double frequency, double from_seconds, double to_seconds) {
    const auto index_of = [&](double seconds) {
        return std::min(static_cast<size_t>(std::llround(seconds * pcm.sample_rate)), pcm.sample_count());
    };
    const size_t first = index_of(from_seconds);
    const size_t last = index_of(to_seconds);
    if (last <= first) return 0;
    std::complex<double> sum = 0;
    for (size_t index = first; index < last; ++index) {
        const double phase = 2 * std::numbers::pi * frequency * static_cast<double>(index) / pcm.sample_rate;
        sum += static_cast<double>(pcm.channels[channel][index]) * std::polar(1.0, -phase);
    }
    return 2 * std::abs(sum) / static_cast<double>(last - first);
}

}  // namespace unreel::test
