#include "sound/sound_chain.h"

namespace unreel {

SoundChain::SoundChain(const Sound& sound, SoundFormat input, const std::optional<LoudnessGain>& loudness)
    : output_{input.sample_rate, channels_of(sound.channels, input.channels)},
      channels_(sound.channels, input),
      gain_(sound.gain_db + (loudness ? loudness->gain_db : 0)),
      fades_(sound, output_) {
    if (loudness && loudness->limits) limiter_.emplace(loudness->ceiling_dbtp, output_);
}

Planes SoundChain::push(const Planes& input) { return fades_.push(limit(gain_.apply(channels_.push(input)))); }

std::optional<Planes> SoundChain::finish() {
    switch (ending_) {
        case Ending::channels: ending_ = limiter_ ? Ending::limiter : Ending::fades; return fades_.push(limit(gain_.apply(channels_.finish())));
        case Ending::limiter: ending_ = Ending::fades; return fades_.push(limiter_->finish());
        case Ending::fades: return fades_.finish();
    }
    return std::nullopt;
}

}  // namespace unreel
