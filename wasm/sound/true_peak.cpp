#include "sound/true_peak.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unreel {

namespace {

constexpr size_t block = intervals_at_once;
static_assert(samples_before == block && samples_behind == 2 * block);
// Bounds what is copied at a time.
constexpr size_t longest_piece = 4096;
// Sums of 32 floats are not exact.
constexpr float rounding = 1.0002F;

}  // namespace

// Silence before the first sample: a block of it, and what is before that.
TruePeakMeter::TruePeakMeter(int channels) : count_(static_cast<size_t>(channels)) {
    for (Channel& channel : channels_) channel.held.assign(2 * block, 0);
}

void TruePeakMeter::push(const Planes& input) {
    // First of all: what is larger needs no look at what is smaller.
    for (const auto& plane : input) peak_ = std::max(peak_, largest_magnitude(plane));
    for (size_t index = 0; index < count_; ++index) {
        for (auto rest = input[index]; !rest.empty(); rest = rest.subspan(std::min(rest.size(), longest_piece))) {
            take_in(channels_[index], rest.first(std::min(rest.size(), longest_piece)));
        }
    }
}

void TruePeakMeter::finish() {
    constexpr std::array<float, 3 * block> silence{};
    for (size_t index = 0; index < count_; ++index) take_in(channels_[index], silence);
}

float TruePeakMeter::take() { return std::exchange(peak_, 0.0F); }

void TruePeakMeter::take_in(Channel& channel, std::span<const float> samples) {
    std::vector<float>& held = channel.held;
    held.insert(held.end(), samples.begin(), samples.end());
    size_t at = block;
    for (; at + 2 * block <= held.size(); at += block) {
        const Extremes behind = extremes(held.data() + at + block);
        const float sample = std::max(channel.next.magnitude, std::abs(held[at + block]));
        const float bend = std::max(std::max(channel.before.bend, channel.next.bend), behind.bend);
        if (sample * rounding + bend * largest_bulge > peak_) {
            IntervalPeaks peaks;
            find_interval_peaks(held.data() + at, peak_, peaks);
            peak_ = std::max(peak_, *std::ranges::max_element(peaks));
        }
        channel.before = channel.next;
        channel.next = behind;
    }
    held.erase(held.begin(), held.begin() + static_cast<std::ptrdiff_t>(at - block));
}

}  // namespace unreel
