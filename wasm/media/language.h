#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/media_info.h"

namespace unreel {

/// Whether two names of a language mean the same one: "de", "ger", "deu", "de-DE". What follows the first part (region, script) does not
/// matter, nor does letter case. Names are ISO 639-1 or 639-2, as libavformat's table has them (avlanguage.h); others are the same only where
/// they are spelled alike. A language that is not known ("", "und") is nobody's.
bool same_language(std::string_view first, std::string_view second);

/// As ID3v2 has languages, in three letters: "de-DE" → "deu"; three letters stay as they are. Empty where none is known.
std::string three_letter_language(std::string_view name);

/// The track that is taken where `language` is asked for: of those that are in it and can be converted the default one, else the one
/// that is spelled alike ("pt-BR"), else the first that its file marks as a default, else the first. Nothing where there is none.
std::optional<int> track_in_language(const MediaInfo& info, std::string_view language);

}  // namespace unreel
