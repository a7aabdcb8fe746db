// Which names a tag has in which container, and what becomes of them: the one table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unreel {

/// The name of a field in `Tags`, for what a container or FFmpeg calls it ("ALBUMARTIST", "Album Artist", "WM/AlbumArtist",
/// "album_artist" and "TPE2" are one). Nothing for what describes the old file (its encoder, its duration, its brands) or no
/// listener: that is not carried. A name that is in no table stays as it is.
std::optional<std::string> field_name(std::string_view name_in_file);

/// The ID3v2.3 frame of a field ("title": "TIT2"), or "TXXX".
std::string_view id3v2_frame_of(std::string_view field);

}  // namespace unreel
