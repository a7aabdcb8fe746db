#include "mp3/encoder_settings.h"

#include <algorithm>
#include <cstdlib>

#include "mp3/mpeg_frame.h"

namespace unreel {

namespace {

bool contains(std::span<const int> values, int value) { return std::ranges::find(values, value) != values.end(); }

int nearest(std::span<const int> values, int wished) {
    return *std::ranges::min_element(values, {}, [&](int value) { return std::abs(value - wished); });
}

int allowed_rate_for(int source_sample_rate) {
    int rate = mp3_sample_rates.front();
    for (const int allowed : mp3_sample_rates) {
        if (allowed >= source_sample_rate) rate = allowed;
    }
    return rate;
}

}  // namespace

Result<EncoderSettings> choose_encoder_settings(int bitrate_kbps, int source_sample_rate, int source_channels) {
    const bool is_mpeg1_bitrate = contains(bitrates_of(MpegVersion::mpeg1), bitrate_kbps);
    if (!is_mpeg1_bitrate && !contains(bitrates_of(MpegVersion::mpeg2), bitrate_kbps)) {
        return fail(ErrorCode::invalid_option, "no bitrate of Layer III: " + std::to_string(bitrate_kbps), "bitrate");
    }
    EncoderSettings settings;
    settings.channels = source_channels == 1 ? 1 : 2;
    settings.sample_rate = allowed_rate_for(source_sample_rate);
    const bool too_low_for_mpeg1 = bitrate_kbps < bitrates_of(MpegVersion::mpeg1).front();
    if (too_low_for_mpeg1 && mpeg_version_of(settings.sample_rate) == MpegVersion::mpeg1) settings.sample_rate /= 2;
    settings.bitrate_kbps = nearest(bitrates_of(mpeg_version_of(settings.sample_rate)), bitrate_kbps);
    return settings;
}

bool is_valid(const EncoderSettings& settings) {
    return contains(mp3_sample_rates, settings.sample_rate) && (settings.channels == 1 || settings.channels == 2) &&
           contains(bitrates_of(mpeg_version_of(settings.sample_rate)), settings.bitrate_kbps) &&
           settings.quality >= 0 && settings.quality <= 9;
}

}  // namespace unreel
