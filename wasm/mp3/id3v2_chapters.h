#pragma once

#include <span>

#include "base/media_info.h"
#include "mp3/byte_writer.h"

namespace unreel {

/// A CTOC frame and a CHAP frame for each of the first 255 chapters (id3.org/id3v2-chapters-1.0); nothing for none. How many bytes
/// depends on their number and titles alone, not on their times.
void write_chapters(ByteWriter& out, std::span<const Chapter> chapters);

}  // namespace unreel
