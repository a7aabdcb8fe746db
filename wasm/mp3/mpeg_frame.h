// The header of an MPEG audio Layer III frame: ISO/IEC 11172-3 §2.4.1.3 and §2.4.2.3, ISO/IEC 13818-3 §2.4.2.3; MPEG-2.5
// is Fraunhofer's extension to 8, 11.025 and 12 kHz.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/mp3_format.h"

namespace unreel {

struct MpegFrameHeader {
    MpegVersion version = MpegVersion::mpeg1;
    int bitrate_kbps = 0;
    int sample_rate = 0;
    bool padding = false;
    bool mono = false;
    bool joint_stereo = false;

    /// Samples per channel in one frame: 1152 in MPEG-1, 576 in MPEG-2 and 2.5.
    int samples_per_frame() const { return version == MpegVersion::mpeg1 ? 1152 : 576; }
    /// Bytes of the whole frame, header included.
    int frame_bytes() const { return samples_per_frame() / 8 * bitrate_kbps * 1000 / sample_rate + (padding ? 1 : 0); }
    /// Bytes of side information after the header (without CRC).
    int side_info_bytes() const { return version == MpegVersion::mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17); }

    /// `nothing` where the bytes are no Layer III header with a bitrate of the table.
    static std::optional<MpegFrameHeader> parse(std::span<const std::byte> bytes);
    std::array<std::byte, 4> to_bytes() const;
};

}  // namespace unreel
