#pragma once

#include <optional>

#include "convert/options.h"
#include "mp3/replay_gain.h"
#include "sound/analysis.h"

namespace unreel {

/// Whether what is heard is as loud as the source: only then what the source's tags say of its loudness is still true.
bool is_as_loud_as_before(const ConversionOptions& options);

/// Without what says how loud the sound is, in the words of ReplayGain, Opus, mp3gain and iTunes.
Tags without_loudness(Tags tags);

/// The same sound behind the gains of these options: of a measurement that was made before them.
LoudnessFacts as_it_is_heard(LoudnessFacts facts, const ConversionOptions& options);

/// `track` is of what is in the MP3. The album is `options.album`, where the recipe counts it.
ReplayGain replay_gain_of(const LoudnessFacts& track, const ConversionOptions& options);

}  // namespace unreel
