// What people read on standard output: lines of "name: value".
#pragma once

#include "base/media_info.h"
#include "command/report.h"

namespace unreel {

void print_info(const MediaInfo& info);
/// `names_target`: which MP3 it is, where there are several.
void print_report(const Report& report, bool names_target);

}  // namespace unreel
