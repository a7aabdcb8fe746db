#pragma once

#include <cstddef>
#include <span>

namespace unreel {

/// How much of a file's beginning `is_free_format_mp3` needs: where frames may begin, and four of the longest.
inline constexpr size_t free_format_search_bytes = 28 * 1024;

/// Whether these bytes are Layer III frames whose header leaves the bitrate open (ISO 11172-3 § 2.4.2.3, index 0): three
/// distances between like headers that differ by padding only. FFmpeg cannot decode such.
bool is_free_format_mp3(std::span<const std::byte> bytes);

}  // namespace unreel
