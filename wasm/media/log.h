#pragma once

#include <string>

namespace unreel {

/// Stops libav's log lines: what matters in them comes back as errors and warnings.
void silence_ffmpeg();

/// FFmpeg's version, as its build calls it.
std::string ffmpeg_version();

}  // namespace unreel
