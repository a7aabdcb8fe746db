#include "recipe/effective.h"

namespace unreel {

namespace {

Encoding effective_encoding(const Encoding& encoding, ChannelChoice channels) {
    const Encoding defaults;
    Encoding result = encoding;
    if (encoding.copy == CopyMode::always) {
        // Nothing is encoded then. A rate or low-pass would have to be: it is refused, and so has to be seen.
        result = defaults;
        result.copy = encoding.copy;
        result.sample_rate = encoding.sample_rate;
        result.lowpass_hz = encoding.lowpass_hz;
        return result;
    }
    const bool has_bitrate = encoding.mode == EncodingMode::cbr || encoding.mode == EncodingMode::abr;
    if (encoding.mode != EncodingMode::vbr) result.vbr_quality = defaults.vbr_quality;
    if (!has_bitrate) result.bitrate_kbps = defaults.bitrate_kbps;
    if (is_mono(channels)) result.stereo = defaults.stereo;
    return result;
}

// Whether it matters what silence is.
bool finds_silence(const Recipe& recipe) {
    return recipe.cut.trims_silence || recipe.cut.longest_pause_seconds || recipe.split.at == SplitAt::silence;
}

Split effective_split(Split split) {
    const Split defaults;
    if (split.at != SplitAt::every) split.every_seconds = defaults.every_seconds;
    if (split.at != SplitAt::parts) split.parts = defaults.parts;
    if (split.at == SplitAt::nowhere) split.into = defaults.into;
    return split;
}

Loudness effective_loudness(const Loudness& loudness) {
    if (loudness.mode != LoudnessMode::none) return loudness;
    Loudness result;
    result.replay_gain = loudness.replay_gain;
    if (loudness.replay_gain) result.of = loudness.of;
    return result;
}

}  // namespace

Recipe effective(Recipe recipe) {
    const Recipe defaults;
    recipe.encoding = effective_encoding(recipe.encoding, recipe.sound.channels);
    if (!recipe.limits.bytes) recipe.limits.bytes_of = defaults.limits.bytes_of;
    const Sound& sound = recipe.sound;
    const bool fades = sound.fade_in_seconds > 0 || sound.fade_out_seconds > 0 || sound.fade_between_seconds > 0;
    if (!fades) recipe.sound.fade_shape = defaults.sound.fade_shape;
    if (!finds_silence(recipe)) {
        recipe.cut.silence_db = defaults.cut.silence_db;
        recipe.cut.silence_seconds = defaults.cut.silence_seconds;
    }
    recipe.split = effective_split(recipe.split);
    recipe.loudness = effective_loudness(recipe.loudness);
    if (!recipe.written.keeps_cover) recipe.written.cover_pixels = defaults.written.cover_pixels;
    return recipe;
}

bool is_mono(ChannelChoice channels) {
    switch (channels) {
        case ChannelChoice::source:
        case ChannelChoice::swapped:
        case ChannelChoice::dialogue: return false;
        case ChannelChoice::mono:
        case ChannelChoice::left:
        case ChannelChoice::right:
        case ChannelChoice::louder: return true;
    }
    return false;
}

}  // namespace unreel
