#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "recipe/recipe.h"

namespace unreel {

/// At a constant bitrate, whether it is one of Layer III's, of any version: fails as `check` does.
Result<void> check_bitrate(const Encoding& encoding);

/// Whether an MP3 of `encoding.sample_rate`, if that is chosen, can have `encoding.bitrate_kbps`, if that is used.
bool has_bitrate_at_its_rate(const Encoding& encoding);
/// What it could have: "8 to 160" on average, "8, 16 … or 64" at a constant bitrate.
std::string bitrates_at_its_rate(const Encoding& encoding);

}  // namespace unreel
