#pragma once

#include "media/audio_reader.h"
#include "mp3/encoder_settings.h"
#include "recipe/recipe.h"

namespace unreel {

/// What the encoders are told to make of sound like `source`. Fails with `invalid_option`, as `choose_encoder_settings` does.
Result<EncoderSettings> choose_settings(const Recipe& recipe, const SourceFormat& source);

}  // namespace unreel
