// What programs read on standard output: an object in each line. Names of files that are no UTF-8 have U+FFFD in them.
#pragma once

#include <string>

#include "base/media_info.h"
#include "command/report.h"

namespace unreel {

/// Without a line break.
std::string json_line(const Report& report);
/// Of an MP3 that is not made again.
std::string kept_line(const std::string& source, const std::string& target);
std::string json_line(const std::string& source, const MediaInfo& info);

}  // namespace unreel
