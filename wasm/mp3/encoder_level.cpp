#include "mp3/encoder_level.h"

#include <cmath>

namespace unreel {

namespace {

// By `nearestBitrateFullIndex()`: half way to the next is the next.
double scale_of(int bitrate_kbps) {
    if (bitrate_kbps < 176) return 0.95;
    if (bitrate_kbps < 208) return 0.97;
    if (bitrate_kbps < 240) return 0.98;
    return 1;
}

}  // namespace

double encoder_level_db(const EncoderSettings& settings) {
    return settings.rate_control == RateControl::vbr ? 0 : 20 * std::log10(scale_of(settings.bitrate_kbps));
}

}  // namespace unreel
