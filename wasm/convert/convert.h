#pragma once

#include <functional>

#include "convert/conversion.h"

namespace unreel {

/// The whole way from a media file to an MP3, natively, with `encoder_count` threads that encode (at least 1).
/// The bytes are the same for every count. `on_progress` is called on the caller's thread; false from it gives up, with
/// nothing returned. Fails as `Conversion` does.
Result<std::optional<ConversionSummary>> convert(ByteSource& source, ByteSink& sink, const ConversionOptions& options,
                                                 int encoder_count,
                                                 const std::function<bool(const Conversion::Progress&)>& on_progress = {});

}  // namespace unreel
