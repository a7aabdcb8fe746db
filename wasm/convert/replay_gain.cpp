#include "convert/replay_gain.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "mp3/encoder_level.h"

namespace unreel {

namespace {

constexpr double reference_lufs = -18;  // ReplayGain 2.0

bool begins_with(std::string_view name, std::string_view small_letters) {
    return name.size() >= small_letters.size() && std::ranges::equal(name.substr(0, small_letters.size()), small_letters, {}, [](char letter) {
               return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
           });
}

bool says_loudness(const TagField& field) {
    constexpr std::string_view beginnings[] = {"replaygain_", "r128_", "mp3gain_", "comment:itunnorm", "itunnorm"};
    return std::ranges::any_of(beginnings, [&field](std::string_view beginning) { return begins_with(field.name, beginning); });
}

std::optional<double> gain_of(const LoudnessFacts& facts) {
    return facts.integrated_lufs ? std::optional(reference_lufs - *facts.integrated_lufs) : std::nullopt;
}

double peak_of(const LoudnessFacts& facts) { return facts.true_peak_dbtp ? std::pow(10.0, *facts.true_peak_dbtp / 20) : 0; }

}  // namespace

std::optional<LoudnessGain> gain_for_encoder(const std::optional<LoudnessGain>& chosen, const EncoderSettings& settings) {
    if (!chosen) return std::nullopt;
    LoudnessGain gain = *chosen;
    gain.gain_db -= encoder_level_db(settings);
    gain.ceiling_dbtp -= encoder_level_db(settings);
    return gain;
}

bool is_measured(const ConversionOptions& options) { return options.recipe.loudness.replay_gain || (options.loudness && options.loudness->limits); }

bool says_replay_gain(const ConversionOptions& options, bool is_copied) {
    return options.recipe.loudness.replay_gain && (!is_copied || options.measured.size() == options.programme.parts.size());
}

bool is_as_loud_as_before(const ConversionOptions& options) {
    const bool has_same_channels = options.recipe.sound.channels == ChannelChoice::source;
    return has_same_channels && options.recipe.sound.gain_db == 0 && !(options.loudness && options.loudness->changes());
}

Tags without_loudness(Tags tags) {
    std::erase_if(tags.fields, says_loudness);
    return tags;
}

LoudnessFacts louder_by(LoudnessFacts facts, double decibels) {
    for (auto* level : {&facts.integrated_lufs, &facts.max_momentary_lufs, &facts.max_short_term_lufs, &facts.true_peak_dbtp}) {
        if (*level) **level += decibels;
    }
    return facts;
}

ReplayGain replay_gain_of(const LoudnessFacts& track, const ConversionOptions& options, double encoder_db) {
    ReplayGain gain{.track_gain_db = gain_of(track), .track_peak = peak_of(track)};
    if (options.recipe.loudness.of != Loudness::Scope::album || !options.album) return gain;
    const auto& chosen = options.loudness;
    LoudnessFacts album = louder_by(*options.album, options.recipe.sound.gain_db + encoder_db + (chosen ? chosen->gain_db : 0));
    if (chosen && chosen->limits && album.true_peak_dbtp) album.true_peak_dbtp = std::min(*album.true_peak_dbtp, chosen->ceiling_dbtp);
    gain.album_gain_db = gain_of(album);
    gain.album_peak = peak_of(album);
    return gain;
}

}  // namespace unreel
