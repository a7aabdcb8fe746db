#include "command/tracks.h"

#include "command/values.h"
#include "media/language.h"

namespace unreel {

std::vector<std::optional<int>> tracks_of(const Recipe& recipe, const MediaInfo& info) {
    std::vector<std::optional<int>> tracks;
    for (size_t index = 0; recipe.track == "all" && index < info.audio_tracks.size(); ++index) {
        if (info.audio_tracks[index].can_convert) tracks.push_back(static_cast<int>(index));
    }
    if (tracks.empty()) tracks.push_back(std::nullopt);
    return tracks;
}

const AudioTrack* meant_track(const Recipe& recipe, std::optional<int> track, const MediaInfo& info) {
    if (!track) track = number_in<int>(recipe.track);
    if (!track) track = track_in_language(info, recipe.track);
    const auto index = static_cast<size_t>(track.value_or(info.default_track));
    return index < info.audio_tracks.size() ? &info.audio_tracks[index] : nullptr;
}

}  // namespace unreel
