#pragma once

#include <optional>
#include <string_view>

#include "recipe/recipe.h"

namespace unreel {

/// The language of the text track that words are to be taken from, empty where any will do; nothing where they are not.
inline std::optional<std::string_view> text_track_language(const Written& written) {
    constexpr std::string_view track = "track";
    const std::string_view lyrics = written.lyrics;
    if (!lyrics.starts_with(track)) return std::nullopt;
    return lyrics.size() > track.size() ? lyrics.substr(track.size() + 1) : std::string_view();
}

}  // namespace unreel
