#pragma once

#include "media/ffmpeg.h"
#include "media/timeline.h"

namespace unreel {

/// What the time stamps of a stream are worth, by its container: a clock, or computed by libavformat from bytes and samples.
Timeline::Clock clock_of(const AVFormatContext& format, const AVStream& stream, int sample_rate);

}  // namespace unreel
