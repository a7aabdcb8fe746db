#pragma once

#include <string>
#include <string_view>

#include "convert/conversion.h"

namespace unreel {

/// How loud an MP3 became, and why not as loud as was asked: "-17.2 LUFS (-20.0 before, +2.8 dB: more would exceed -1.0 dBTP)".
std::string text_of(const LoudnessGain& gain, const ConversionSummary& summary);

/// The reason's name in JSON.
std::string_view name_of(LoudnessGain::Why why);

}  // namespace unreel
