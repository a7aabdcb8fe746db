#pragma once

#include <array>
#include <vector>

#include "recipe/recipe.h"
#include "sound/louder_side.h"
#include "sound/planes.h"

namespace unreel {

/// How many channels (1 or 2) a choice makes of so many.
int channels_of(ChannelChoice choice, int channels);

/// Makes of stereo what is heard of it. Mono stays as it is, whatever is chosen; `dialogue` is a matter of folding down,
/// and stays as it is, too.
class ChannelStage {
public:
    ChannelStage(ChannelChoice choice, SoundFormat input);

    Planes push(const Planes& input);
    /// What was held back, empty where nothing was. No `push` after it.
    Planes finish();

private:
    Planes mean(const Planes& input);

    ChannelChoice choice_;
    LouderSide louder_side_;
    std::vector<float> output_;
};

}  // namespace unreel
