#pragma once

#include <string>

#include "convert/conversion.h"

namespace unreel {

/// How loud an MP3 became, and why not as loud as was asked: "-17.2 LUFS (-20.0 before, +2.8 dB: more would exceed -1.0 dBTP)".
/// `summary` has a gain that was chosen.
std::string loudness_text(const ConversionSummary& summary);

}  // namespace unreel
