// How much of each source's sound a programme has, for whoever measures how loud that is.
#pragma once

#include <span>
#include <vector>

#include "programme/programme.h"
#include "sound/analysis.h"

namespace unreel {

/// `measured`: of each source of the programme, by its index. Sources of which nothing is heard are not among the sounds.
std::vector<HeardSound> heard_sounds(std::span<const ProgrammePart> parts, std::span<const LoudnessBlocks* const> measured);

/// Of each part by itself.
std::vector<LoudnessFacts> loudness_of_parts(std::span<const ProgrammePart> parts, std::span<const LoudnessBlocks* const> measured);

}  // namespace unreel
