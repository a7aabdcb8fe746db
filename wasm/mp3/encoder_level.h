#pragma once

#include "mp3/encoder_settings.h"

namespace unreel {

/// How much louder LAME makes what it is given, in decibels: at constant and average bitrates below 240 kbit/s it lowers all by up to 0.45, so that what the
/// coding adds clips less often (`scale` of `abr_switch_map` in presets.c).
double encoder_level_db(const EncoderSettings& settings);

}  // namespace unreel
