#pragma once

#include <optional>
#include <string>
#include <vector>

namespace unreel {

/// Words that are heard from `start_seconds` on.
struct LyricsLine {
    double start_seconds = 0;
    std::optional<double> end_seconds = {};  // until the next line where nothing
    std::string text;                        // UTF-8 without markup; may have several lines

    bool operator==(const LyricsLine&) const = default;
};

/// Subtitles or lyrics, in the order of time.
struct Lyrics {
    std::string language = {};  // ISO 639-2; empty where unknown
    std::vector<LyricsLine> lines;

    bool operator==(const Lyrics&) const = default;
};

}  // namespace unreel
