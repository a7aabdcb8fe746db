#include "command/option_fields.h"

#include <string_view>
#include <utility>

namespace unreel {

std::string in_words_of_options(std::string sentence) {
    constexpr std::pair<std::string_view, std::string_view> options[] = {
        {"encoding.copy", "--copy"},           {"encoding.sampleRate", "--rate"},       {"encoding.lowpassHz", "--lowpass"},
        {"encoding.bitrateKbps", "the bitrate"}, {"sound.channels", "--channels"},        {"sound.gainDb", "--gain"},
        {"sound.fadeInSeconds", "--fade-in"},  {"sound.fadeOutSeconds", "--fade-out"}, {"limits.bytes", "--fit"},
    };
    for (const auto& [field, option] : options) {
        for (size_t at = sentence.find(field); at != sentence.npos; at = sentence.find(field, at + option.size())) {
            sentence.replace(at, field.size(), option);
        }
    }
    return sentence;
}

}  // namespace unreel
