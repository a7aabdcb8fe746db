// How much a tag holds: far above what people write, for a text in a hostile file could be as long as the file.
#pragma once

#include <cstddef>

namespace unreel {

inline constexpr size_t longest_text = 64 * 1024;  // of one value, in bytes of UTF-8
inline constexpr size_t most_text = 512 * 1024;    // of all fields together
inline constexpr size_t most_fields = 500;
inline constexpr size_t largest_cover = 16 * 1024 * 1024;

}  // namespace unreel
