#include "convert/copy_choice.h"

#include <algorithm>

#include "recipe/average_bitrate.h"

namespace unreel {

namespace {

// From here on a recipe is about quality.
constexpr int lowest_quality_kbps = 192;
constexpr int lowest_quality_vbr = 2;

bool is_sound_as_it_is(const Recipe& recipe, const AudioTrack& track) {
    const Sound& sound = recipe.sound;
    // A single channel stays what it is, whichever is chosen.
    const bool same_channels = sound.channels == ChannelChoice::source || sound.channels == ChannelChoice::dialogue || track.channels == 1;
    const bool same_rate = recipe.encoding.sample_rate.value_or(track.sample_rate) == track.sample_rate;
    const bool is_faded = sound.fade_in_seconds > 0 || sound.fade_out_seconds > 0;
    // Frames can be left out at either end, but not joined over a pause.
    const bool has_same_pauses = !recipe.cut.longest_pause_seconds;
    return same_channels && same_rate && !recipe.encoding.lowpass_hz && sound.gain_db == 0 && !is_faded && has_same_pauses &&
           recipe.loudness.mode == LoudnessMode::none;
}

bool is_small_enough(const Recipe& recipe, const AudioTrack& track, double seconds) {
    const Encoding& encoding = recipe.encoding;
    const bool is_known = track.bitrate_kbps > 0;
    switch (encoding.mode) {
        case EncodingMode::source: return true;
        case EncodingMode::vbr:
            return encoding.vbr_quality <= lowest_quality_vbr ||
                   (is_known && track.bitrate_kbps <= average_kbps(encoding.vbr_quality, std::min(track.channels, 2), track.sample_rate));
        case EncodingMode::abr:
            return encoding.bitrate_kbps >= lowest_quality_kbps || (is_known && track.bitrate_kbps <= encoding.bitrate_kbps);
        case EncodingMode::cbr: return is_known && track.bitrate_kbps <= encoding.bitrate_kbps;
        case EncodingMode::fit:
            return is_known && seconds > 0 && track.bitrate_kbps * 125.0 * seconds <= static_cast<double>(recipe.limits.bytes.value_or(0));
    }
    return false;
}

}  // namespace

bool wants_copy(const Recipe& recipe, const AudioTrack& track, double seconds) {
    switch (recipe.encoding.copy) {
        case CopyMode::never: return false;
        case CopyMode::always: return true;
        case CopyMode::automatic: return is_sound_as_it_is(recipe, track) && is_small_enough(recipe, track, seconds);
    }
    return false;
}

}  // namespace unreel
