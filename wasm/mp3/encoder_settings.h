#pragma once

#include "base/error.h"

namespace unreel {

/// LAME's algorithm quality that is used unless another is asked for; 0 is best and slowest, 9 fastest. LAME's own default is 3, which
/// sounds a little better (0.2 dB less noise over the mask) for a fifth more time. But LAME 3.100 up to quality 4 writes MPEG-2 frames
/// at 160 kbit/s whose Huffman data end elsewhere than their header says, which strict decoders complain of.
inline constexpr int default_lame_quality = 5;

/// Everything an encoder needs to know; the same values give the same bytes.
struct EncoderSettings {
    int sample_rate = 44100;  // one of mp3_sample_rates
    int channels = 2;         // 1 or 2
    int bitrate_kbps = 192;   // one of bitrates_of(mpeg_version_of(sample_rate))
    int quality = default_lame_quality;

    bool operator==(const EncoderSettings&) const = default;
    int samples_per_frame() const { return sample_rate >= 32000 ? 1152 : 576; }
};

/// Settings for a source, at the wished constant bitrate.
///
/// The source's rate is kept where MP3 allows it; else the next higher allowed one is taken, so that nothing audible is
/// lost, and 48 kHz above that. A bitrate below what MPEG-1 allows (8, 16, 24 kbit/s) halves the rate, since only MPEG-2
/// has it; one above what MPEG-2 and 2.5 allow becomes their highest. One channel stays one, more become two.
/// Fails with `invalid_option` where `bitrate_kbps` stands in no table of Layer III.
Result<EncoderSettings> choose_encoder_settings(int bitrate_kbps, int source_sample_rate, int source_channels);

/// Whether an encoder can be made from these values (they may come from outside the program).
bool is_valid(const EncoderSettings& settings);

}  // namespace unreel
