#include "convert/replay_gain.h"

#include <algorithm>
#include <cmath>
#include <string_view>

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

void move(std::optional<double>& level, double decibels) {
    if (level) *level += decibels;
}

}  // namespace

bool is_as_loud_as_before(const ConversionOptions& options) {
    const bool has_same_channels = options.recipe.sound.channels == ChannelChoice::source;
    return has_same_channels && options.recipe.sound.gain_db == 0 && !(options.loudness && options.loudness->changes());
}

Tags without_loudness(Tags tags) {
    std::erase_if(tags.fields, says_loudness);
    return tags;
}

LoudnessFacts as_it_is_heard(LoudnessFacts facts, const ConversionOptions& options) {
    const auto& chosen = options.loudness;
    const double decibels = options.recipe.sound.gain_db + (chosen ? chosen->gain_db : 0);
    for (auto* level : {&facts.integrated_lufs, &facts.max_momentary_lufs, &facts.max_short_term_lufs, &facts.true_peak_dbtp}) move(*level, decibels);
    if (chosen && chosen->limits && facts.true_peak_dbtp) facts.true_peak_dbtp = std::min(*facts.true_peak_dbtp, chosen->ceiling_dbtp);
    return facts;
}

ReplayGain replay_gain_of(const LoudnessFacts& track, const ConversionOptions& options) {
    ReplayGain gain{.track_gain_db = gain_of(track), .track_peak = peak_of(track)};
    if (options.recipe.loudness.of != Loudness::Scope::album || !options.album) return gain;
    const LoudnessFacts album = as_it_is_heard(*options.album, options);
    gain.album_gain_db = gain_of(album);
    gain.album_peak = peak_of(album);
    return gain;
}

}  // namespace unreel
