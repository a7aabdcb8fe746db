// Tags from a file's name. tests/tables/tag_patterns.json says the same by examples, for the core and the page.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "recipe/recipe.h"

namespace unreel {

/// Words in braces, in letters of any case: {title} {artist} {album} {albumartist} {composer} {genre} {comment} {track} {disc} {year}
/// {date}, and {any}, which is not kept. Fails with `invalid_option` "tags-from-name": an unknown word, one twice, none, two side by side of which
/// nobody can tell where the first ends, a brace that is not closed, a slash or backslash, more than 500 bytes.
Result<void> check_tag_pattern(std::string_view pattern);

/// "{track} - {artist} - {title}" and "03 - Miles Davis - So What.flac": track 3 and so on, in the pattern's order; nothing where the name does
/// not fit. A word takes as little as possible; track and disc are up to three digits. Letter case does not matter, nor how many blanks or
/// which dash; in a name without blanks, "_" is one. Takes time in the order of both lengths, whatever they hold.
std::optional<std::vector<TagEdit>> tags_from_name(std::string_view pattern, std::string_view file_name);

}  // namespace unreel
