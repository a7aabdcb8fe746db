#include "sound/fades.h"

#include <algorithm>
#include <cmath>

#include "sound/fade_curve.h"

namespace unreel {

namespace {

int64_t samples_of(double seconds, int sample_rate) {
    const bool is_length = seconds > 0;  // false for NaN
    return is_length ? std::llround(std::min(seconds, longest_fade_seconds) * sample_rate) : 0;
}

}  // namespace

Fades::Fades(const Sound& sound, SoundFormat format)
    : format_(format),
      shape_(sound.fade_shape),
      fade_in_(samples_of(sound.fade_in_seconds, format.sample_rate)),
      fade_out_(samples_of(sound.fade_out_seconds, format.sample_rate)),
      held_(format.channels, static_cast<size_t>(fade_in_ + fade_out_)) {}

Planes Fades::push(const Planes& input) {
    if (held_.capacity() == 0) return input;
    received_ += std::ssize(input[0]);
    held_.push(input, output_);
    return faded();
}

std::optional<Planes> Fades::finish() {
    if (held_.size() == 0) return std::nullopt;
    // Nothing is out yet.
    if (received_ < fade_in_ + fade_out_) {
        fade_in_ = received_ * fade_in_ / (fade_in_ + fade_out_);
        fade_out_ = received_ - fade_in_;
    }
    held_.pop(std::min(held_.size(), static_cast<size_t>(format_.sample_rate)), output_);
    return faded();
}

// What is pushed out is no part of the fade-out, wherever the end will be: as much is still held.
Planes Fades::faded() {
    const int64_t first = released_;
    released_ += std::ssize(output_[0]);
    const int64_t end_of_fade_in = std::clamp(fade_in_, first, released_);
    const int64_t start_of_fade_out = std::clamp(received_ - fade_out_, first, released_);
    Planes planes;
    for (size_t channel = 0; channel < static_cast<size_t>(format_.channels); ++channel) {
        const std::span<float> samples(output_[channel]);
        fade(samples.first(static_cast<size_t>(end_of_fade_in - first)), shape_, {fade_in_, first, 1});
        fade(samples.subspan(static_cast<size_t>(start_of_fade_out - first)), shape_, {fade_out_, received_ - 1 - start_of_fade_out, -1});
        planes[channel] = samples;
    }
    return planes;
}

}  // namespace unreel
