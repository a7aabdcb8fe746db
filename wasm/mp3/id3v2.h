#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/media_info.h"

namespace unreel {

/// An ID3v2.3.0 tag (id3.org/id3v2.3.0), the version that every player and Windows read. Text is UTF-16 where it is not ASCII.
/// A field has the frame that the standard, iTunes or MusicBrainz Picard have for it, else it is a TXXX frame of its name.
/// Several values of one field are joined by a slash, as the standard does for artists; comments, lyrics and addresses have a
/// frame each. Empty where there is nothing to say, nor room to keep. What is no UTF-8 becomes a replacement character; text ends at a zero. The
/// caller bounds the number of fields; a text is cut at 64 KiB, a cover over 16 MiB is left out.
///
/// Chapters (id3.org/id3v2-chapters-1.0): a table of contents, top-level and ordered, without which Apple's players list none, and a frame
/// for each, with titles in UTF-16. `chapters` are those of `clip`, of which the first 255 are written (see `thinned`).
///
/// `more`: frames that others made, behind the cover. `room`: bytes of padding at its end, for frames that are known later.
std::vector<std::byte> make_id3v2(const Tags& tags, const Cover* cover, std::span<const Chapter> chapters = {}, size_t room = 0,
                                  std::span<const std::byte> more = {});

/// Bytes that replace as many in a file.
struct Patch {
    int64_t position = 0;
    std::vector<std::byte> bytes;
};

/// What to write into a file that begins with make_id3v2(tags, any cover, chapters), once it is known how long its sound is: no
/// chapter ends later than that. Without bytes where there are no chapters.
Patch chapters_patch(const Tags& tags, std::span<const Chapter> chapters, double seconds);

}  // namespace unreel
