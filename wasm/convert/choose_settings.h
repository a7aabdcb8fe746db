#pragma once

#include <cstdint>
#include <optional>

#include "media/audio_reader.h"
#include "mp3/encoder_settings.h"
#include "recipe/recipe.h"

namespace unreel {

/// What is known of a source when its MP3's settings are chosen.
struct SourceFacts {
    SourceFormat format;
    int bitrate_kbps = 0;                        // of its audio; 0 where unknown
    std::optional<double> seconds = std::nullopt;  // that the MP3 will last
    int64_t tag_bytes = 0;                       // of the MP3's ID3v2 tag
};

/// What the encoders are told.
///
/// `EncodingMode::source` is the highest constant bitrate that is not above the source's, 192 kbit/s where that is unknown.
/// `EncodingMode::fit` is the highest constant bitrate with which the MP3 has at most `limits.bytes`: tag, seek table and all frames are
/// counted. It lowers the rate only where MPEG-1 has no such bitrate. Where nobody knows how long the sound lasts, it is 128 kbit/s.
///
/// Fails with `invalid_option`: as `choose_encoder_settings` does, and with the subject "limits.bytes" where not even 8 kbit/s fit.
Result<EncoderSettings> choose_settings(const Recipe& recipe, const SourceFacts& source);

/// Bytes of the MP3 that a constant bitrate makes of `samples` per channel, but for its ID3v2 tag. Exact to a frame's padding byte.
int64_t constant_bitrate_bytes(const EncoderSettings& settings, int64_t samples);

}  // namespace unreel
