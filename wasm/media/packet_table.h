#pragma once

#include <optional>

#include "media/clips.h"

namespace unreel {

/// What the packet table (`pakt`) of a Core Audio file says of its padding (Apple Core Audio Format Specification, "Packet Table
/// Chunk"), which libavformat leaves out. Goes back to the file's beginning. Nothing where there is no such table.
std::optional<GaplessCounts> read_packet_table(AVIOContext& file);

}  // namespace unreel
