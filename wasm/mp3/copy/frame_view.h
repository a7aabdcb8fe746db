// What of a Layer III frame reaches into other frames: ISO/IEC 11172-3 §2.4.1.7 and §2.4.2.7 (audio data of Layer III and its main
// data), §2.4.3.4.1 (the bit reservoir); ISO/IEC 13818-3 §2.4.1.7 for one granule a frame.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "mp3/mpeg_frame.h"

namespace unreel {

/// The furthest that a frame reaches back for its main data: nine bits in MPEG-1, eight in MPEG-2 and 2.5.
inline constexpr size_t furthest_main_data_begin = 511;

/// One whole frame in memory of the caller.
struct FrameView {
    MpegFrameHeader header;
    std::span<const std::byte> bytes;
    bool has_crc = false;
    /// Bytes of main data, just before this frame's own, that belong to this frame.
    size_t main_data_begin = 0;
    /// What follows header, CRC and side information. Belongs to this frame and to those after it.
    std::span<const std::byte> main_data;
    /// Whether decoders take the side information: big_values of at most 288, and a block type where windows switch.
    bool is_decodable = true;
};

/// The frame at the beginning of `bytes`; nothing where there is no Layer III header, or less than its frame.
std::optional<FrameView> view_frame(std::span<const std::byte> bytes);

/// Whether it holds a Xing, Info or VBRI tag in place of sound.
bool is_tag_frame(const FrameView& frame);

}  // namespace unreel
