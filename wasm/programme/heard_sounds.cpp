#include "programme/heard_sounds.h"

namespace unreel {

std::vector<HeardSound> heard_sounds(std::span<const ProgrammePart> parts, std::span<const LoudnessBlocks* const> measured) {
    std::vector<HeardSound> sounds;
    for (const ProgrammePart& part : parts) {
        for (const ProgrammeClip& clip : part.clips) {
            const LoudnessBlocks* blocks = measured[static_cast<size_t>(clip.source)];
            // Each source is gone through once.
            if (sounds.empty() || sounds.back().blocks != blocks) sounds.push_back({blocks});
            sounds.back().ranges.push_back(clip.range);
        }
    }
    return sounds;
}

std::vector<LoudnessFacts> loudness_of_parts(std::span<const ProgrammePart> parts, std::span<const LoudnessBlocks* const> measured) {
    std::vector<LoudnessFacts> facts;
    for (const ProgrammePart& part : parts) facts.push_back(loudness_of_all(heard_sounds({&part, 1}, measured)));
    return facts;
}

}  // namespace unreel
