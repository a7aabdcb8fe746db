#pragma once

#include "media/ffmpeg.h"
#include "tags/raw_tags.h"

namespace unreel {

/// What libavformat found: the tags of the file, those of `stream` (may be null) that the file has not, and the pictures.
RawTags container_tags(const AVFormatContext& format, const AVStream* stream);

}  // namespace unreel
