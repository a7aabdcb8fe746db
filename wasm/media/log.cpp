#include "media/log.h"

#include "media/ffmpeg.h"

namespace unreel {

void silence_ffmpeg() { av_log_set_level(AV_LOG_QUIET); }

std::string ffmpeg_version() { return av_version_info(); }

}  // namespace unreel
