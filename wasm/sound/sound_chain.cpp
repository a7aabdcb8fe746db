#include "sound/sound_chain.h"

#include <utility>

namespace unreel {

SoundChain::SoundChain(const Sound& sound, SoundFormat input)
    : output_{input.sample_rate, channels_of(sound.channels, input.channels)},
      channels_(sound.channels, input),
      gain_(sound.gain_db),
      fades_(sound, output_) {}

Planes SoundChain::push(const Planes& input) { return fades_.push(gain_.apply(channels_.push(input))); }

std::optional<Planes> SoundChain::finish() {
    if (!std::exchange(channels_finished_, true)) return fades_.push(gain_.apply(channels_.finish()));
    return fades_.finish();
}

}  // namespace unreel
