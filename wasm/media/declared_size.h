#pragma once

#include <cstdint>
#include <optional>

#include "io/byte_source.h"

namespace unreel {

/// The length in bytes that a file says it has: RIFF (WAV, AVI), Wave64, ASF (WMA, WMV). libavformat looks at what is
/// there instead, so a file that was cut seems whole to it. Nothing where the format does not say, or a writer that could
/// not know left a placeholder.
std::optional<int64_t> declared_size(ByteSource& source);

}  // namespace unreel
