#include "media/language.h"

#include <algorithm>
#include <string>

extern "C" {
// libavformat/avlanguage.h, which is not installed: the language in another code space, one of its own table's strings; null where it knows none.
enum AVLangCodespace { AV_LANG_ISO639_2_BIBL, AV_LANG_ISO639_2_TERM, AV_LANG_ISO639_1 };
const char* ff_convert_lang_to(const char* language, enum AVLangCodespace target);
}

namespace unreel {

namespace {

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& letter : small) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return small;
}

/// "de-DE" → "deu"; empty where no language is meant.
std::string language_alone(std::string_view name) {
    const std::string first = in_small_letters(name.substr(0, name.find_first_of("-_")));
    if (first.size() != 2 && first.size() != 3) return first;
    if (first == "und") return {};
    const char* known = ff_convert_lang_to(first.c_str(), AV_LANG_ISO639_2_TERM);
    return known == nullptr ? first : known;
}

}  // namespace

bool same_language(std::string_view first, std::string_view second) {
    const std::string language = language_alone(first);
    return !language.empty() && language == language_alone(second);
}

std::string three_letter_language(std::string_view name) {
    const std::string small = in_small_letters(name);
    const std::string language = small.size() == 3 && small != "und" ? small : language_alone(name);
    return language.size() == 3 ? language : std::string();
}

std::optional<int> track_in_language(const MediaInfo& info, std::string_view language) {
    const std::string spelled = in_small_letters(language);
    std::optional<int> best;
    int best_rank = -1;
    for (size_t index = 0; index < info.audio_tracks.size(); ++index) {
        const AudioTrack& track = info.audio_tracks[index];
        if (!track.can_convert || !same_language(track.language, language)) continue;
        const bool is_default = static_cast<int>(index) == info.default_track;
        const int rank = (is_default ? 4 : 0) + (in_small_letters(track.language) == spelled ? 2 : 0) + (track.is_default ? 1 : 0);
        if (rank <= best_rank) continue;
        best = static_cast<int>(index);
        best_rank = rank;
    }
    return best;
}

}  // namespace unreel
