#include "recipe/conflicts.h"

#include "recipe/bitrates.h"

namespace unreel {

namespace {

using Conflicts = std::vector<Conflict>;

void add_to_copy(Conflicts& found, bool is_asked, std::string_view field, std::string_view what) {
    if (!is_asked) return;
    found.push_back({field, "encoding.copy",
                     std::string(field) + " asks for " + std::string(what) + ", for which an MP3 has to be encoded, but encoding.copy is always"});
}

void add_what_copying_cannot_do(Conflicts& found, const Recipe& recipe) {
    const Sound& sound = recipe.sound;
    const Encoding& encoding = recipe.encoding;
    add_to_copy(found, sound.channels != ChannelChoice::source, "sound.channels", "other channels");
    add_to_copy(found, sound.gain_db != 0, "sound.gainDb", "another loudness");
    add_to_copy(found, sound.fade_in_seconds > 0, "sound.fadeInSeconds", "a fade");
    add_to_copy(found, sound.fade_out_seconds > 0, "sound.fadeOutSeconds", "a fade");
    add_to_copy(found, recipe.loudness.mode != LoudnessMode::none, "loudness.mode", "another loudness");
    add_to_copy(found, recipe.cut.longest_pause_seconds.has_value(), "cut.longestPauseSeconds", "shorter pauses");
    add_to_copy(found, encoding.sample_rate.has_value(), "encoding.sampleRate", "a sample rate");
    add_to_copy(found, encoding.lowpass_hz.value_or(0) > 0, "encoding.lowpassHz", "a low-pass");
}

void add_what_splitting_cannot_do(Conflicts& found, const Recipe& recipe) {
    const Split& split = recipe.split;
    const Limits& limits = recipe.limits;
    if (split.at == SplitAt::limits) {
        if (!limits.bytes && !limits.seconds) {
            found.push_back({"limits.bytes", "split.at", "limits.bytes and limits.seconds do not say how long a part may be, but split.at is limits"});
        }
        if (split.into != Split::Into::files) {
            found.push_back({"split.into", "split.at", "split.into asks for one MP3 of all parts, but split.at is limits, which it would exceed"});
        }
    }
    // How many parts share it is known of none but those that are made already.
    const bool has_parts = split.at != SplitAt::nowhere && split.into != Split::Into::chapters;
    const bool is_fit = recipe.encoding.mode == EncodingMode::fit && recipe.encoding.copy != CopyMode::always;
    if (limits.bytes && limits.bytes_of == Limits::Scope::batch && (split.at == SplitAt::limits || (has_parts && is_fit))) {
        found.push_back({"limits.bytesOf", "split.at", "limits.bytesOf counts all files together, but split.at makes parts, which have a size each"});
    }
    if (split.at != SplitAt::nowhere && split.into != Split::Into::files && !recipe.written.keeps_chapters) {
        found.push_back({"split.into", "written.keepsChapters", "split.into asks for chapters, which written.keepsChapters leaves out"});
    }
}

}  // namespace

Conflicts conflicts(const Recipe& recipe) {
    Conflicts found;
    const Encoding& encoding = recipe.encoding;
    add_what_splitting_cannot_do(found, recipe);
    if (encoding.copy == CopyMode::always) {
        // Nothing is encoded then, so neither mode nor bitrate matters.
        add_what_copying_cannot_do(found, recipe);
        return found;
    }
    if (encoding.mode == EncodingMode::fit && !recipe.limits.bytes) {
        found.push_back({"limits.bytes", "encoding.mode", "limits.bytes does not say how large an MP3 may be, but encoding.mode is fit"});
    }
    if (encoding.mode == EncodingMode::fit && recipe.split.at == SplitAt::limits && !recipe.limits.seconds) {
        found.push_back({"encoding.mode", "split.at", "encoding.mode is fit, with which no MP3 exceeds limits.bytes, but split.at is limits"});
    }
    if (!has_bitrate_at_its_rate(encoding)) {
        found.push_back({"encoding.bitrateKbps", "encoding.sampleRate",
                         "encoding.bitrateKbps is " + std::to_string(encoding.bitrate_kbps) + ", but at encoding.sampleRate " +
                             std::to_string(*encoding.sample_rate) + " an MP3 has " + bitrates_at_its_rate(encoding)});
    }
    return found;
}

}  // namespace unreel
