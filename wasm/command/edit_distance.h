#pragma once

#include <cstddef>
#include <string_view>

namespace unreel {

/// How many letters must be inserted, left out, replaced, or exchanged with their neighbour to come from one word to the other (the
/// "optimal string alignment" form of Damerau and Levenshtein). Of words above 64 bytes: so many that no word is near.
size_t edit_distance(std::string_view first, std::string_view second);

}  // namespace unreel
