#pragma once

#include <optional>
#include <vector>

#include "base/lyrics.h"
#include "base/media_info.h"
#include "media/audio_reader.h"
#include "programme/check.h"
#include "recipe/recipe.h"
#include "sound/analysis.h"
#include "sound/loudness_gain.h"

namespace unreel {

/// One conversion: what to make, of which pieces of which files.
struct ConversionOptions {
    Recipe recipe;
    /// Which MP3s. All of the first source becomes one unless something else is said.
    Programme programme = whole_programme();
    /// `read.track` comes before the recipe's. The ranges are those of the programme, whatever stands there; so is the file's name, where the
    /// source has one.
    ReadOptions read;
    /// Takes the place of the source's.
    std::optional<Cover> cover;
    /// What somebody knows of the first source, by its name and its folder: stands for tags that it does not have itself.
    std::vector<TagEdit> known_tags;
    /// Words of each source, which take the place of those in the tags; of sources beyond these, of none. What `recipe.written.lyrics` says of a
    /// text track, whoever converts has read before (see `TextTrackReader`).
    std::vector<std::optional<Lyrics>> lyrics;
    /// How long each source lasts, as far as somebody knows: where words of joined files are heard follows from it, before those are read.
    std::vector<std::optional<double>> source_seconds;
    /// What was chosen for `recipe.loudness`; there where a loudness is asked for.
    std::optional<LoudnessGain> loudness;
    /// Of each part, before any gain, or of none: what copies, which are not measured while they are made, are said to have.
    std::vector<LoudnessFacts> measured;
    /// Of all that belongs together, before any gain.
    std::optional<LoudnessFacts> album;
};

/// What the recipe says of the track counts where nobody chose one of this file.
void take_track(const Recipe& recipe, ReadOptions& read);

}  // namespace unreel
