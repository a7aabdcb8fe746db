// What a source's own Xing/LAME tag says beside counts: "Mp3 Info Tag rev 1 specifications" (G. Bouvigne).
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "mp3/copy/frame_view.h"

namespace unreel {

struct SourceTag {
    static constexpr size_t lame_bytes = 36;

    std::optional<uint32_t> mpeg_frames;
    uint32_t quality = 0;
    /// From the encoder's name to the tag's CRC; nothing where the tag ends before.
    std::optional<std::array<std::byte, lame_bytes>> lame;

    /// Samples that it says are not the audio; 0 where it says nothing.
    int delay_samples() const;
    int padding_samples() const;
    /// Whether FFmpeg goes by these; mpg123 does whoever wrote them.
    bool is_known_to_ffmpeg() const;
};

/// Nothing where the frame holds no Xing or Info tag.
std::optional<SourceTag> read_source_tag(const FrameView& frame);

}  // namespace unreel
