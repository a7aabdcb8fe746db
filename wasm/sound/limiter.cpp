#include "sound/limiter.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "sound/oversampling.h"

namespace unreel {

namespace {

constexpr size_t block = intervals_at_once;
static_assert(samples_before == block && samples_behind == 2 * block);
constexpr double attack_seconds = 0.005;
constexpr double release_seconds = 0.08;
// What a gain's slope and a filter's ends may add: 0.01 dB.
constexpr double margin = 0.99885;

size_t samples_of(double seconds, int sample_rate) { return static_cast<size_t>(std::lround(seconds * sample_rate)); }

}  // namespace

Limiter::Limiter(double ceiling_dbtp, SoundFormat format)
    : count_(static_cast<size_t>(format.channels)),
      ceiling_(std::pow(10.0, ceiling_dbtp / 20) * margin),
      gain_(samples_of(attack_seconds, format.sample_rate), block, release_seconds * format.sample_rate),
      history_(std::max(gain_.delay(), samples_before)),
      to_drop_(static_cast<int64_t>(gain_.delay() + block)) {
    for (Channel& channel : channels_) channel.held.assign(history_ + block, 0);
}

Planes Limiter::push(const Planes& input) {
    for (size_t index = 0; index < count_; ++index) channels_[index].output.clear();
    received_ += std::ssize(input[0]);
    take_in(input);
    return ready(std::ssize(channels_[0].output));
}

Planes Limiter::finish() {
    for (size_t index = 0; index < count_; ++index) channels_[index].output.clear();
    const std::vector<float> silence(gain_.delay() + 3 * block);
    take_in({silence, count_ == 2 ? std::span<const float>(silence) : std::span<const float>()});
    return ready(received_ - released_);
}

void Limiter::take_in(const Planes& input) {
    for (size_t index = 0; index < count_; ++index) {
        channels_[index].held.insert(channels_[index].held.end(), input[index].begin(), input[index].end());
    }
    size_t at = history_;
    for (; at + 2 * block <= channels_[0].held.size(); at += block) limit_block(at);
    const auto done = static_cast<std::ptrdiff_t>(at - history_);
    for (size_t index = 0; index < count_; ++index) channels_[index].held.erase(channels_[index].held.begin(), channels_[index].held.begin() + done);
}

// Looks at the block that begins at held[at], and lets go the one that lies the gain's delay before it.
void Limiter::limit_block(size_t at) {
    std::array<float, block> peaks{};
    bool may_exceed = false;
    for (size_t index = 0; index < count_; ++index) {
        Channel& channel = channels_[index];
        const float behind = largest_magnitude(std::span(channel.held).subspan(at + block, block));
        const float in_reach = std::max(std::max(channel.before, channel.next), behind);
        channel.before = channel.next;
        channel.next = behind;
        if (!(in_reach * largest_overshoot > ceiling_)) continue;
        IntervalPeaks own;
        find_interval_peaks(channel.held.data() + at, static_cast<float>(ceiling_), own);
        for (size_t place = 0; place < block; ++place) peaks[place] = std::max(peaks[place], own[place]);
        may_exceed = true;
    }
    may_exceed = may_exceed && *std::ranges::max_element(peaks) > ceiling_;
    const size_t from = at - gain_.delay();
    for (size_t index = 0; index < count_; ++index) {
        const auto leaving = std::span(channels_[index].held).subspan(from, block);
        channels_[index].output.insert(channels_[index].output.end(), leaving.begin(), leaving.end());
    }
    if (gain_.is_idle() && !may_exceed) return gain_.skip(block);
    for (size_t place = 0; place < block; ++place) {
        const auto gain = static_cast<float>(gain_.next(wanted_gain(peaks[place])));
        for (size_t index = 0; index < count_; ++index) {
            std::vector<float>& output = channels_[index].output;
            output[output.size() - block + place] *= gain;
        }
    }
}

double Limiter::wanted_gain(float peak) const { return peak > ceiling_ ? ceiling_ / peak : 1; }

// So many of the samples that are in `output`, but for the silence before the first.
Planes Limiter::ready(int64_t count) {
    const auto held = static_cast<int64_t>(channels_[0].output.size());
    const int64_t dropped = std::min(to_drop_, held);
    to_drop_ -= dropped;
    const auto size = static_cast<size_t>(std::min(count, held - dropped));
    released_ += static_cast<int64_t>(size);
    Planes planes;
    for (size_t index = 0; index < count_; ++index) {
        planes[index] = std::span<const float>(channels_[index].output).subspan(static_cast<size_t>(dropped), size);
    }
    return planes;
}

}  // namespace unreel
