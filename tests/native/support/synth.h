// Sound made of numbers: the same on every machine but for the last bits of sin().
#pragma once

#include "support/pcm.h"

namespace unreel::test {

/// Notes with harmonics and decays, drums, noise, a bar of silence now and then.
Pcm make_music(int sample_rate, int channels, size_t sample_count);

/// Syllables: a buzzing source through moving formants, hisses, pauses.
Pcm make_speech(int sample_rate, int channels, size_t sample_count);

}  // namespace unreel::test
