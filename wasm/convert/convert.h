#pragma once

#include <functional>
#include <vector>

#include "convert/conversion.h"

namespace unreel {

/// The whole way from media files to MP3s, natively, with `encoder_count` threads that encode (at least 1).
/// The bytes are the same for every count. `on_progress` is called on the caller's thread; false from it gives up, with
/// nothing returned. Fails as `Conversion` does.
Result<std::optional<std::vector<ConversionSummary>>> convert(Sources& sources, Outputs& outputs, const ConversionOptions& options,
                                                              int encoder_count,
                                                              const std::function<bool(const Conversion::Progress&)>& on_progress = {});

/// The same for one file and one MP3.
Result<std::optional<ConversionSummary>> convert(ByteSource& source, ByteSink& sink, const ConversionOptions& options,
                                                 int encoder_count,
                                                 const std::function<bool(const Conversion::Progress&)>& on_progress = {});

}  // namespace unreel
