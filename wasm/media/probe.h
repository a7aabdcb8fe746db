#pragma once

#include <string_view>

#include "base/media_info.h"
#include "io/byte_source.h"

namespace unreel {

/// What a media file holds, found out from its content. Reads its beginning, its index, and a few packets.
/// `file_name` counts only where the content has no sign of what it is.
/// A file without audio is no error here: it has no audio tracks. Fails as `Demuxer::open` does.
Result<MediaInfo> probe(ByteSource& source, std::string_view file_name = {});

}  // namespace unreel
