#include "convert/choose_settings.h"

namespace unreel {

Result<EncoderSettings> choose_settings(const Recipe& recipe, const SourceFormat& source) {
    return choose_encoder_settings(recipe.encoding.bitrate_kbps, source.sample_rate, source.channels);
}

}  // namespace unreel
