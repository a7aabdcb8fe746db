#pragma once

#include <optional>

#include "recipe/recipe.h"
#include "sound/channel_stage.h"
#include "sound/fades.h"
#include "sound/gain.h"
#include "sound/limiter.h"
#include "sound/loudness_gain.h"
#include "sound/planes.h"

namespace unreel {

/// All that changes the sound between the reader's resampler and the segmenter, in this order:
///
///   channels → gain → limiter → fades
///
/// The gain is the fixed one and what brings to a loudness, in one multiplication. Fades are drawn last, so that they end in silence whatever
/// comes before. A stage with a memory belongs here, never behind the segmenter: what an MP3 consists
/// of does not depend on who encodes which segment.
///
/// One chain is for one MP3, from its first sample to its last. As many samples come out as went in. What is not asked for costs
/// nothing: then `push` returns the spans that it was given. Nothing depends on how the sound is cut into pieces.
class SoundChain {
public:
    /// `sound` is within the ranges of the recipe; `input` is what the resampler gives: more than two channels are folded to stereo
    /// before (where they are known, with the dialogue louder, if that is asked: `FoldDown`). `loudness`: what was chosen, if anything was.
    SoundChain(const Sound& sound, SoundFormat input, const std::optional<LoudnessGain>& loudness = {});

    /// What comes out, known before the first sample.
    SoundFormat output() const { return output_; }

    /// Takes a piece, of any length, and gives what that makes ready: less than was taken while something is held back (100 ms for the
    /// louder side, 7 ms for the limiter, the length of both fades), nothing perhaps. Valid until the next call; and as long as the input is,
    /// where it is the input.
    Planes push(const Planes& input);

    /// After the last piece: what was held back, in pieces of a second at most, some perhaps empty; nothing once all is out.
    std::optional<Planes> finish();

private:
    Planes limit(const Planes& input) { return limiter_ ? limiter_->push(input) : input; }

    SoundFormat output_;
    ChannelStage channels_;
    Gain gain_;
    std::optional<Limiter> limiter_;
    Fades fades_;
    enum class Ending { channels, limiter, fades };
    Ending ending_ = Ending::channels;  // what is to give next what it holds back
};

}  // namespace unreel
