#include "command/option_fields.h"

#include <string_view>
#include <utility>

namespace unreel {

std::string in_words_of_options(std::string sentence) {
    constexpr std::pair<std::string_view, std::string_view> options[] = {
        // Before those that they begin with.
        {"limits.bytes and limits.seconds do not say", "nothing says"}, {"limits.bytesOf", "--fit-all"},
        {"encoding.copy", "--copy"},           {"encoding.sampleRate", "--rate"},       {"encoding.lowpassHz", "--lowpass"},
        {"encoding.bitrateKbps", "the bitrate"}, {"sound.channels", "--channels"},        {"sound.gainDb", "--gain"},
        {"sound.fadeInSeconds", "--fade-in"},  {"sound.fadeOutSeconds", "--fade-out"}, {"limits.bytes", "--fit"},
        {"cut.longestPauseSeconds", "--shorten-pauses"}, {"loudness.mode", "--loudness"}, {"split.at", "--split"}, {"split.into", "--into"},
        {"written.keepsChapters", "--chapters"},
    };
    for (const auto& [field, option] : options) {
        for (size_t at = sentence.find(field); at != sentence.npos; at = sentence.find(field, at + option.size())) {
            sentence.replace(at, field.size(), option);
        }
    }
    return sentence;
}

}  // namespace unreel
