#include "sound/true_peak.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sound/vectors.h"

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
    for (size_t first = 0; first < input[0].size(); first += longest_piece) {
        const size_t length = std::min(longest_piece, input[0].size() - first);
        for (size_t index = 0; index < count_; ++index) take_in(channels_[index], input[index].subspan(first, length));
        for (size_t index = 0; index < count_; ++index) find_peaks(channels_[index]);
    }
}

void TruePeakMeter::finish() {
    constexpr std::array<float, 3 * block> silence{};
    for (size_t index = 0; index < count_; ++index) {
        take_in(channels_[index], silence);
        find_peaks(channels_[index]);
    }
}

float TruePeakMeter::take() { return std::exchange(peak_, 0.0F); }

// First of all the samples: what is larger needs no look at what is smaller.
void TruePeakMeter::take_in(Channel& channel, std::span<const float> samples) {
    std::vector<float>& held = channel.held;
    const size_t before = held.size();
    held.insert(held.end(), samples.begin(), samples.end());
    const auto take_peak = [this](float peak) { peak_ = std::max(peak_, peak); };
    size_t at = channel.bends.size() * block;
    for (; at + block <= held.size(); at += block) {
        const Extremes found = extremes(held.data() + at);
        channel.magnitudes.push_back(found.magnitude);
        channel.bends.push_back(found.bend);
        // Samples that came with an earlier piece were counted then.
        take_peak(at >= before ? found.magnitude : largest_magnitude(std::span(held).subspan(before, at + block - before)));
    }
    take_peak(largest_magnitude(std::span(held).subspan(std::max(at, before))));
}

void TruePeakMeter::find_peaks(Channel& channel) {
    const size_t end = channel.bends.size() - 1;
    size_t index = 1;
    // Four blocks at once, mostly for nothing; the sample behind a block is no larger than the next one's largest.
    for (; index + 4 <= end; index += 4) {
        const float* const magnitudes = channel.magnitudes.data() + index;
        const float* const bends = channel.bends.data() + index;
        const f32x4 sample = larger(load_f32x4(magnitudes), load_f32x4(magnitudes + 1));
        const f32x4 bend = larger(larger(load_f32x4(bends - 1), load_f32x4(bends)), load_f32x4(bends + 1));
        if (!(largest_of(sample * rounding + bend * largest_bulge) > peak_)) continue;
        for (size_t next = index; next < index + 4; ++next) find_peak(channel, next);
    }
    for (; index < end; ++index) find_peak(channel, index);
    const auto passed = static_cast<std::ptrdiff_t>(index - 1);
    for (auto* values : {&channel.magnitudes, &channel.bends}) values->erase(values->begin(), values->begin() + passed);
    channel.held.erase(channel.held.begin(), channel.held.begin() + passed * static_cast<std::ptrdiff_t>(block));
}

void TruePeakMeter::find_peak(const Channel& channel, size_t index) {
    const float* const first = channel.held.data() + index * block;
    const float* const bends = channel.bends.data() + index;
    const float sample = std::max(channel.magnitudes[index], std::abs(first[block]));
    const float bend = std::max(std::max(bends[-1], bends[0]), bends[1]);
    if (!(sample * rounding + bend * largest_bulge > peak_)) return;
    IntervalPeaks peaks;
    find_interval_peaks(first, peak_, peaks);
    peak_ = std::max(peak_, *std::ranges::max_element(peaks));
}

}  // namespace unreel
