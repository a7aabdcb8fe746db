#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

#include "convert/choose_settings.h"

namespace unreel {

/// What one of several MP3s will be made of.
struct FittedPart {
    SourceFacts source;
    Recipe recipe;
};

/// The constant bitrate for each, in kbit/s: the highest with which all MP3s together have at most `most_bytes`. Where a sample rate does not
/// have it, the nearest one (see `choose_encoder_settings`). The length of each must be known. Fails with a sentence.
std::expected<std::vector<int>, std::string> bitrates_that_fit(const std::vector<FittedPart>& parts, int64_t most_bytes);

}  // namespace unreel
