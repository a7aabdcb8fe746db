#pragma once

#include "base/media_info.h"
#include "io/byte_source.h"

namespace unreel {

/// What a media file holds, found out from its content. Reads its beginning, its index, and a few packets.
/// A file without audio is no error here: it has no audio tracks. Fails as `Demuxer::open` does.
Result<MediaInfo> probe(ByteSource& source);

}  // namespace unreel
