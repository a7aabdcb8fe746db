#include "recipe/explain.h"

#include <cmath>
#include <string_view>
#include <vector>

#include "recipe/average_bitrate.h"
#include "recipe/effective.h"
#include "recipe/english.h"
#include "recipe/explain_changes.h"
#include "recipe/lyrics_choice.h"

namespace unreel {

namespace {

using Group = std::vector<std::string>;
using english::kilohertz;
using english::listed;
using english::number;

std::string joined(const Group& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string in_quotes(const std::string& text) { return "“" + text + "”"; }

Group track(const Recipe& recipe) {
    const std::string& chosen = recipe.track;
    if (chosen == "default") return {};
    if (chosen == "all") return {"every track"};
    const bool is_index = chosen.find_first_not_of("0123456789") == std::string::npos;
    if (is_index) return {"track " + english::whole_number(std::stoi(chosen)) + ", counted from 0"};
    return {"the track in " + in_quotes(chosen)};
}

std::string size_of(const Limits& limits) {
    return english::size(limits.bytes.value_or(0)) + (limits.bytes_of == Limits::Scope::batch ? " in all" : "");
}

std::string bits(const Recipe& recipe) {
    const Encoding& encoding = recipe.encoding;
    const std::string kbps = std::to_string(encoding.bitrate_kbps) + " kbit/s";
    switch (encoding.mode) {
        case EncodingMode::vbr: {
            const int channels = is_mono(recipe.sound.channels) ? 1 : 2;
            const int average = average_kbps(encoding.vbr_quality, channels, encoding.sample_rate);
            return "VBR V" + std::to_string(encoding.vbr_quality) + ", about " + std::to_string(average) + " kbit/s";
        }
        case EncodingMode::abr: return "ABR, about " + kbps;
        case EncodingMode::cbr: return "CBR " + kbps;
        case EncodingMode::source: return "CBR, no more than the source has";
        case EncodingMode::fit: return "CBR, as much as fits" + (recipe.limits.bytes ? " into " + size_of(recipe.limits) : "");
    }
    return {};
}

std::string channels(const Recipe& recipe) {
    const std::string stereo = recipe.encoding.stereo == StereoMode::plain ? "plain stereo" : "stereo";
    switch (recipe.sound.channels) {
        case ChannelChoice::source: return stereo + " as the source";
        case ChannelChoice::mono: return "mono";
        case ChannelChoice::left: return "the left channel in mono";
        case ChannelChoice::right: return "the right channel in mono";
        case ChannelChoice::swapped: return stereo + " with left and right swapped";
        case ChannelChoice::louder: return "the louder side in mono";
        case ChannelChoice::dialogue: return stereo + " with louder dialogue";
    }
    return {};
}

Group encoding(const Recipe& recipe) {
    const Encoding& chosen = recipe.encoding;
    const bool is_copied = chosen.copy == CopyMode::always;
    Group said{is_copied ? "MP3 copied, never encoded" : bits(recipe)};
    if (!is_copied || recipe.sound.channels != ChannelChoice::source) said.push_back(channels(recipe));
    if (chosen.sample_rate) said.push_back(kilohertz(*chosen.sample_rate));
    if (chosen.lowpass_hz) said.push_back(*chosen.lowpass_hz == 0 ? "no low-pass" : "nothing above " + kilohertz(*chosen.lowpass_hz));
    if (chosen.lame_quality) said.push_back("LAME quality " + std::to_string(*chosen.lame_quality));
    if (chosen.copy == CopyMode::never) said.emplace_back("MP3 encoded anew");
    return said;
}

Group limits(const Recipe& recipe) {
    Group said;
    // Said as what parts keep to.
    if (recipe.split.at == SplitAt::limits) return said;
    // Of "fit" they have been said, as what the bitrate follows from.
    if (recipe.limits.bytes && recipe.encoding.mode != EncodingMode::fit) said.push_back(size_of(recipe.limits));
    if (recipe.limits.seconds) said.push_back(number(*recipe.limits.seconds) + " s");
    return said.empty() ? said : Group{"a warning above " + joined(said, " or ")};
}

std::string tags(const std::vector<std::string_view>& names) {
    constexpr size_t most_named = 3;
    return names.size() > most_named ? std::to_string(names.size()) + " tags" : listed(names);
}

Group written(const Recipe& recipe) {
    const Written& chosen = recipe.written;
    std::vector<std::string_view> kept;
    std::vector<std::string_view> dropped;
    (chosen.keeps_tags ? kept : dropped).emplace_back("tags");
    (chosen.keeps_cover ? kept : dropped).emplace_back("cover");
    (chosen.keeps_chapters ? kept : dropped).emplace_back("chapters");
    std::vector<std::string_view> set;
    std::vector<std::string_view> removed;
    for (const TagEdit& tag : chosen.set) (tag.value.empty() ? removed : set).emplace_back(tag.name);

    Group said;
    if (!kept.empty()) said.push_back(listed(kept) + " kept");
    if (!dropped.empty()) said.push_back(listed(dropped) + " dropped");
    if (chosen.cover_pixels) said.push_back("cover of at most " + english::whole_number(*chosen.cover_pixels) + " pixels");
    if (chosen.lyrics == "none") said.emplace_back("lyrics dropped");
    if (const auto language = text_track_language(chosen)) {
        said.push_back(language->empty() ? "lyrics from a text track" : "lyrics from the text track in " + in_quotes(std::string(*language)));
    }
    if (!set.empty()) said.push_back(tags(set) + " set");
    if (!removed.empty()) said.push_back(tags(removed) + " removed");
    return said;
}

Group sound(const Recipe& recipe) {
    const Sound& chosen = recipe.sound;
    Group said;
    if (chosen.gain_db != 0) said.push_back(number(std::abs(chosen.gain_db)) + " dB " + (chosen.gain_db > 0 ? "louder" : "quieter"));
    if (chosen.fade_in_seconds > 0) said.push_back("fade in " + number(chosen.fade_in_seconds) + " s");
    if (chosen.fade_out_seconds > 0) said.push_back("fade out " + number(chosen.fade_out_seconds) + " s");
    if (chosen.fade_between_seconds > 0) said.push_back("joined files fade out and in for " + number(chosen.fade_between_seconds) + " s");
    if (chosen.fade_shape == FadeShape::decibel) said.emplace_back("fades in decibels");
    const Group loudness = explain_loudness(recipe.loudness);
    const bool is_changed = !said.empty() || recipe.loudness.mode != LoudnessMode::none;
    // Other channels and shorter pauses are not the sound as it is, and have been said.
    const bool is_said = chosen.channels != ChannelChoice::source || recipe.cut.longest_pause_seconds;
    if (!is_changed && !is_said) said.emplace_back("sound as it is");
    said.insert(said.end(), loudness.begin(), loudness.end());
    return said;
}

Group output(const Recipe& recipe) {
    Group said;
    if (recipe.output.name != Output().name) said.push_back("named " + in_quotes(recipe.output.name));
    if (recipe.output.plain_names) said.emplace_back("plain file names");
    return said;
}

}  // namespace

std::string explain(const Recipe& recipe) {
    const Recipe said = effective(recipe);
    Group groups;
    for (const Group& group : {track(said), encoding(said), limits(said), explain_parts(said), written(said), sound(said), output(said)}) {
        if (!group.empty()) groups.push_back(joined(group, ", "));
    }
    return joined(groups, " · ");
}

}  // namespace unreel
