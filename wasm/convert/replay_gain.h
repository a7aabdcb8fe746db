#pragma once

#include <optional>

#include "convert/options.h"
#include "mp3/encoder_settings.h"
#include "mp3/replay_gain.h"
#include "sound/analysis.h"

namespace unreel {

/// The gain that makes the MP3 what was chosen: LAME's own (see `encoder_level_db`) is made up for.
std::optional<LoudnessGain> gain_for_encoder(const std::optional<LoudnessGain>& chosen, const EncoderSettings& settings);

/// Whether what the encoders get is measured: ReplayGain is asked for, or a limiter may have taken away loudness.
bool is_measured(const ConversionOptions& options);

/// Whether the tags say ReplayGain. Of a copy they do where it was measured before.
bool says_replay_gain(const ConversionOptions& options, bool is_copied);

/// Whether what is heard is as loud as the source: only then what the source's tags say of its loudness is still true.
bool is_as_loud_as_before(const ConversionOptions& options);

/// Without what says how loud the sound is, in the words of ReplayGain, Opus, mp3gain and iTunes.
Tags without_loudness(Tags tags);

/// The same sound, so much louder.
LoudnessFacts louder_by(LoudnessFacts facts, double decibels);

/// `track` is of what is in the MP3; the album is `options.album`, where the recipe counts it, with the gains of these options. `encoder_db`: what the
/// encoder changed, and nobody made up for.
ReplayGain replay_gain_of(const LoudnessFacts& track, const ConversionOptions& options, double encoder_db);

}  // namespace unreel
