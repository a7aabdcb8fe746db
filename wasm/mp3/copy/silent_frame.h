#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "mp3/mpeg_frame.h"

namespace unreel {

/// A frame that decodes to silence, of the version, rate and mode of `like`, whose main data end with `reservoir`: bytes that
/// the next frame takes for its own (at most `furthest_main_data_begin` of them; 255 in MPEG-2 and 2.5). Its bitrate is that of `like`
/// where they fit, else the lowest higher one.
std::vector<std::byte> make_silent_frame(const MpegFrameHeader& like, std::span<const std::byte> reservoir);

}  // namespace unreel
