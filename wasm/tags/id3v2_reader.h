#pragma once

#include "io/byte_source.h"
#include "tags/raw_tags.h"

namespace unreel {

/// Reads an ID3v2 tag (id3.org: versions 2.2, 2.3, 2.4) that begins at `offset`: all values of each text, comments, lyrics, web
/// addresses, identifiers, pictures with their type. Returns how many bytes the tag takes, 0 where there is none.
///
/// Whatever the tag's size (up to the format's 256 MiB), memory is bounded: frames that are not wanted are stepped over.
/// Texts in "Latin-1" keep their bytes, as they are in another encoding often. Frames that are compressed or encrypted are
/// left out. Fails with `read_failed`; damage ends the tag.
Result<int64_t> read_id3v2(ByteSource& source, int64_t offset, RawTags& tags);

}  // namespace unreel
