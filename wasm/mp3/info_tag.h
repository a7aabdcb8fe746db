// The Xing/Info tag with LAME's extension: a first MPEG frame of silence whose payload says how long the stream is, where
// to seek, and which samples at both ends are not the audio. Format: "Mp3 Info Tag rev 1 specifications" (G. Bouvigne), and
// VbrTag.c of LAME 3.100, whose output for the same settings this equals but for counts and CRCs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "mp3/encoder_settings.h"
#include "mp3/replay_gain.h"

namespace unreel {

struct InfoTag {
    EncoderSettings settings;
    int lowpass_hz = 0;
    int64_t mpeg_frames = 0;       // without the tag's own frame
    int64_t music_bytes = 0;       // without the tag's own frame
    std::array<uint8_t, 100> toc{};
    int delay_samples = 0;    // 0 … 4095
    int padding_samples = 0;  // 0 … 4095
    uint16_t music_crc = 0;
    std::optional<ReplayGain> replay_gain = {};  // nothing: not measured
};

/// Bytes of the tag's frame: that of the stream's bitrate where it is constant and the tag fits, else of a bitrate where it does.
int info_tag_bytes(const EncoderSettings& settings);

/// The whole frame, `info_tag_bytes()` long. Counts beyond 32 bits stand as 2³²−1.
std::vector<std::byte> make_info_tag(const InfoTag& tag);

}  // namespace unreel
