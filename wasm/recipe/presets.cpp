#include "recipe/presets.h"

#include <algorithm>
#include <array>

namespace unreel {

namespace {

Recipe with(Encoding encoding, ChannelChoice channels = ChannelChoice::source) {
    Recipe recipe;
    recipe.encoding = encoding;
    recipe.sound.channels = channels;
    return recipe;
}

Encoding vbr(int quality) { return {.vbr_quality = quality}; }
Encoding cbr(int kbps) { return {.mode = EncodingMode::cbr, .bitrate_kbps = kbps}; }

Encoding at(int sample_rate, Encoding encoding) {
    encoding.sample_rate = sample_rate;
    return encoding;
}

/// At a constant bitrate, which every app of podcasts and what puts advertisements in expects; as loud as the large directories ask for.
Recipe podcast() {
    Recipe recipe = with(cbr(96), ChannelChoice::mono);
    recipe.loudness.mode = LoudnessMode::limiter;
    return recipe;
}

/// What speech recognition listens to, within what its services take in one request.
Recipe speech_to_text() {
    Recipe recipe = with(at(16000, cbr(48)), ChannelChoice::mono);
    recipe.limits.bytes = 26'214'400;
    recipe.limits.seconds = 1400;
    recipe.split.at = SplitAt::limits;
    recipe.written.keeps_cover = false;
    return recipe;
}

Recipe car_radio() {
    Recipe recipe = with(cbr(192));
    recipe.written.cover_pixels = 500;
    recipe.output.plain_names = true;
    return recipe;
}

char folded(char letter) {
    if (letter == '_' || letter == ' ') return '-';
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace

std::span<const Preset> presets() {
    static const std::array all{
        Preset{"music", "Music", "sounds like the source to nearly everybody", with(vbr(2))},
        Preset{"best", "Best", "the best sound of a variable bitrate, larger files", with(vbr(0))},
        Preset{"small", "Small", "music for on the way, about two thirds of the size", with(vbr(5))},
        Preset{"classic", "Classic", "a constant bitrate, for players that expect one", with(cbr(192))},
        Preset{"maximum", "Maximum", "the most that MP3 can do, the largest files", with(cbr(320))},
        // Of all qualities, the one with which speech comes nearest to 64 kbit/s.
        Preset{"voice", "Voice", "lectures, interviews and calls, in mono", with(vbr(6), ChannelChoice::mono)},
        Preset{"podcast", "Podcast", "episodes to publish: in mono, evenly loud at −16 LUFS", podcast()},
        // Half the rate keeps what a voice has (up to 11 kHz), and a third of the size is saved.
        Preset{"audiobook", "Audiobook", "many hours of reading, in mono, with chapters", with(at(22050, vbr(5)), ChannelChoice::mono)},
        Preset{"speech-to-text", "Speech-to-text", "programs that write down what is said: parts of at most 25 MiB and 1,400 s", speech_to_text()},
        Preset{"car-radio", "Car radio", "radios and old players: constant bitrate, small cover, plain file names", car_radio()},
        Preset{"as-the-source", "As the source", "no more bits than the source has; an MP3 is copied without loss",
               with({.mode = EncodingMode::source})},
    };
    return all;
}

const Preset* preset_named(std::string_view name) {
    const auto found = std::ranges::find_if(presets(), [&](const Preset& preset) { return std::ranges::equal(preset.id, name, {}, folded, folded); });
    return found == presets().end() ? nullptr : &*found;
}

}  // namespace unreel
