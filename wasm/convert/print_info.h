#pragma once

#include "base/media_info.h"
#include "convert/conversion.h"

namespace unreel {

/// Prints `name: value` lines on standard output.
void print_info(const MediaInfo& info);
void print_summary(const ConversionSummary& summary);

}  // namespace unreel
