#pragma once

#include <array>
#include <optional>
#include <vector>

#include "mp3/copy/source_tag.h"

namespace unreel {

/// The Xing/LAME tag of a file whose frames were copied: counts, seek table and CRC are new. What the encoder said of itself
/// and of the sound stays where the source has it, except for loudness, which that of a part need not be.
struct CopiedTag {
    bool is_variable = false;  // "Xing" in place of "Info"
    int bitrate_kbps = 0;      // of the first frame
    int64_t mpeg_frames = 0;   // without the tag's own frame
    int64_t music_bytes = 0;   // without the tag's own frame
    std::array<uint8_t, 100> toc{};
    uint16_t music_crc = 0;
    /// Samples at both ends, as the tag counts them: 0 … `most_tag_samples`. Nothing: there is no LAME part.
    struct Ends {
        int delay_samples;
        int padding_samples;
    };
    std::optional<Ends> ends;
    bool is_part = false;
    std::optional<SourceTag> source;
};

/// The header of the tag's frame: that of the stream's first frame, where the tag fits, else the lowest bitrate where it does.
MpegFrameHeader copied_tag_header(const MpegFrameHeader& first_frame);

/// The whole frame.
std::vector<std::byte> make_copied_tag(const MpegFrameHeader& header, const CopiedTag& tag);

}  // namespace unreel
