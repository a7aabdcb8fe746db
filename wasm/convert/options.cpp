#include "convert/options.h"

#include <charconv>

namespace unreel {

void take_track(const Recipe& recipe, ReadOptions& read) {
    const std::string& track = recipe.track;
    if (read.track || track == "default" || track == "all") return;
    int number = 0;
    const auto [end, code] = std::from_chars(track.data(), track.data() + track.size(), number);
    if (code == std::errc() && end == track.data() + track.size()) read.track = number;
    else read.language = track;
}

}  // namespace unreel
