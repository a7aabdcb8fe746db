#include "convert/choose_settings.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "mp3/info_tag.h"
#include "mp3/mpeg_frame.h"
#include "mp3/segment.h"
#include "recipe/average_bitrate.h"
#include "sound/channel_stage.h"

namespace unreel {

namespace {

EncoderWishes wishes_of(const Recipe& recipe, int source_channels) {
    const Encoding& encoding = recipe.encoding;
    EncoderWishes wishes;
    wishes.bitrate_kbps = encoding.bitrate_kbps;
    wishes.vbr_quality = encoding.vbr_quality;
    wishes.sample_rate = encoding.sample_rate;
    wishes.stereo_mode = encoding.stereo;
    wishes.lowpass_hz = encoding.lowpass_hz;
    wishes.quality = encoding.lame_quality;
    wishes.channels = channels_of(recipe.sound.channels, source_channels == 1 ? 1 : 2);
    return wishes;
}

/// Every bitrate of any version, or of that whose rate is wished for; the highest first.
std::vector<int> constant_bitrates(const std::optional<int>& sample_rate) {
    std::vector<int> bitrates;
    for (const auto version : {MpegVersion::mpeg1, MpegVersion::mpeg2, MpegVersion::mpeg2_5}) {
        if (sample_rate && mpeg_version_of(*sample_rate) != version) continue;
        bitrates.insert(bitrates.end(), bitrates_of(version).begin(), bitrates_of(version).end());
    }
    std::ranges::sort(bitrates, std::greater());
    bitrates.erase(std::ranges::unique(bitrates).begin(), bitrates.end());
    return bitrates;
}

Result<EncoderSettings> highest_that_fits(EncoderWishes wishes, const SourceFacts& source, int64_t most_bytes) {
    for (const int bitrate : constant_bitrates(wishes.sample_rate)) {
        wishes.bitrate_kbps = bitrate;
        const auto settings = choose_encoder_settings(wishes, source.format.sample_rate, source.format.channels);
        if (!settings) return settings;
        const auto samples = static_cast<int64_t>(std::ceil(*source.seconds * settings->sample_rate));
        if (source.tag_bytes + constant_bitrate_bytes(*settings, samples) <= most_bytes) return settings;
    }
    return fail(ErrorCode::invalid_option, "no bitrate is low enough for " + std::to_string(most_bytes) + " bytes", "limits.bytes");
}

int not_above(const std::vector<int>& descending, int kbps) {
    const auto found = std::ranges::find_if(descending, [&](int bitrate) { return bitrate <= kbps; });
    return found == descending.end() ? descending.back() : *found;
}

}  // namespace

int64_t constant_bitrate_bytes(const EncoderSettings& settings, int64_t samples) {
    const int64_t frames = mpeg_frames_for(samples, settings.samples_per_frame());
    const int64_t bits_per_second = int64_t{1000} * settings.bitrate_kbps;
    // Padding makes up for what is not whole: so many bytes on average, rounded up once.
    const int64_t frame_bits = bits_per_second * settings.samples_per_frame();
    const int64_t divisor = int64_t{8} * settings.sample_rate;
    const int64_t whole = frame_bits / divisor;
    const int64_t rest = frame_bits % divisor;
    return info_tag_bytes(settings) + frames * whole + (frames * rest + divisor - 1) / divisor;
}

Result<EncoderSettings> choose_settings(const Recipe& recipe, const SourceFacts& source) {
    EncoderWishes wishes = wishes_of(recipe, source.format.channels);
    switch (recipe.encoding.mode) {
        case EncodingMode::vbr: wishes.rate_control = RateControl::vbr; break;
        case EncodingMode::abr: wishes.rate_control = RateControl::abr; break;
        case EncodingMode::cbr: break;
        case EncodingMode::source:
            wishes.bitrate_kbps = not_above(constant_bitrates(wishes.sample_rate),
                                            source.bitrate_kbps > 0 ? source.bitrate_kbps : unknown_source_kbps);
            break;
        case EncodingMode::fit:
            if (source.seconds) return highest_that_fits(wishes, source, recipe.limits.bytes.value_or(0));
            wishes.bitrate_kbps = not_above(constant_bitrates(wishes.sample_rate), unknown_length_kbps);
            break;
    }
    return choose_encoder_settings(wishes, source.format.sample_rate, source.format.channels);
}

}  // namespace unreel
