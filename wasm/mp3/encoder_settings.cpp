#include "mp3/encoder_settings.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "mp3/mpeg_frame.h"

namespace unreel {

namespace {

bool contains(std::span<const int> values, int value) { return std::ranges::find(values, value) != values.end(); }

bool is_within(int value, int least, int greatest) { return value >= least && value <= greatest; }

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

bool is_allowed_lowpass(std::optional<int> hz) {
    return !hz || *hz == 0 || is_within(*hz, least_lowpass_hz, greatest_lowpass_hz);
}

bool is_allowed_bitrate(RateControl rate_control, MpegVersion version, int kbps) {
    const auto bitrates = bitrates_of(version);
    switch (rate_control) {
        case RateControl::cbr: return contains(bitrates, kbps);
        case RateControl::abr: return is_within(kbps, bitrates.front(), bitrates.back());
        case RateControl::vbr: return true;
    }
    return false;
}

std::unexpected<Error> refuse(const char* subject, int value) {
    return fail(ErrorCode::invalid_option, std::string(subject) + ": " + std::to_string(value), subject);
}

Result<void> check(const EncoderWishes& wishes) {
    const auto is_bitrate_of = [&](MpegVersion version) {
        return is_allowed_bitrate(wishes.rate_control, version, wishes.bitrate_kbps);
    };
    if (!is_bitrate_of(MpegVersion::mpeg1) && !is_bitrate_of(MpegVersion::mpeg2)) return refuse("bitrate", wishes.bitrate_kbps);
    if (wishes.rate_control == RateControl::vbr && !is_within(wishes.vbr_quality, 0, 9)) return refuse("VBR quality", wishes.vbr_quality);
    if (wishes.sample_rate && !contains(mp3_sample_rates, *wishes.sample_rate)) return refuse("sample rate", *wishes.sample_rate);
    if (wishes.sample_rate && !is_bitrate_of(mpeg_version_of(*wishes.sample_rate))) return refuse("bitrate", wishes.bitrate_kbps);
    if (wishes.channels && !is_within(*wishes.channels, 1, 2)) return refuse("channels", *wishes.channels);
    if (!is_allowed_lowpass(wishes.lowpass_hz)) return refuse("low-pass", *wishes.lowpass_hz);
    if (wishes.quality && !is_within(*wishes.quality, 0, 9)) return refuse("quality", *wishes.quality);
    return {};
}

int adjusted_bitrate(RateControl rate_control, MpegVersion version, int kbps) {
    const auto bitrates = bitrates_of(version);
    return rate_control == RateControl::cbr ? nearest(bitrates, kbps) : std::clamp(kbps, bitrates.front(), bitrates.back());
}

}  // namespace

int best_quality(const EncoderSettings& settings) {
    if (settings.sample_rate == 24000) return 5;
    return settings.channels == 2 && settings.rate_control != RateControl::vbr ? 4 : 0;
}

Result<EncoderSettings> choose_encoder_settings(const EncoderWishes& wishes, int source_sample_rate, int source_channels) {
    if (auto checked = check(wishes); !checked) return std::unexpected(checked.error());
    EncoderSettings settings;
    settings.rate_control = wishes.rate_control;
    settings.channels = wishes.channels.value_or(source_channels == 1 ? 1 : 2);
    settings.stereo_mode = wishes.stereo_mode;
    settings.lowpass_hz = wishes.lowpass_hz;
    settings.sample_rate = wishes.sample_rate.value_or(allowed_rate_for(source_sample_rate));
    if (wishes.rate_control == RateControl::vbr) {
        settings.vbr_quality = wishes.vbr_quality;
    } else {
        const bool too_low_for_mpeg1 = wishes.bitrate_kbps < bitrates_of(MpegVersion::mpeg1).front();
        if (too_low_for_mpeg1 && mpeg_version_of(settings.sample_rate) == MpegVersion::mpeg1) settings.sample_rate /= 2;
        settings.bitrate_kbps = adjusted_bitrate(wishes.rate_control, mpeg_version_of(settings.sample_rate), wishes.bitrate_kbps);
    }
    settings.quality = std::max(wishes.quality.value_or(default_lame_quality), best_quality(settings));
    return settings;
}

Result<EncoderSettings> choose_encoder_settings(int bitrate_kbps, int source_sample_rate, int source_channels) {
    return choose_encoder_settings(EncoderWishes{.bitrate_kbps = bitrate_kbps}, source_sample_rate, source_channels);
}

bool is_valid(const EncoderSettings& settings) {
    const auto is_enumerator = [](auto value, auto last) { return is_within(static_cast<int>(value), 0, static_cast<int>(last)); };
    return contains(mp3_sample_rates, settings.sample_rate) && is_within(settings.channels, 1, 2) &&
           is_enumerator(settings.rate_control, RateControl::vbr) && is_enumerator(settings.stereo_mode, StereoMode::plain) &&
           is_allowed_bitrate(settings.rate_control, mpeg_version_of(settings.sample_rate), settings.bitrate_kbps) &&
           is_within(settings.quality, 0, 9) && is_within(settings.vbr_quality, 0, 9) && is_allowed_lowpass(settings.lowpass_hz);
}

}  // namespace unreel
