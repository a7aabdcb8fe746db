#pragma once

#include "io/byte_source.h"
#include "tags/raw_tags.h"

namespace unreel {

/// The item list of an MP4 file (moov/udta/meta/ilst, as iTunes writes it; QuickTime File Format, "Metadata"): all values of
/// each item, numbers, UTF-16, named items ("----") and pictures. What is not there, or QuickTime's own way of tags, is left to
/// libavformat. Fails with `read_failed`; damage ends it.
Result<void> read_mp4_tags(ByteSource& source, RawTags& tags);

}  // namespace unreel
