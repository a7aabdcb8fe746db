#pragma once

#include <vector>

#include "base/media_info.h"

namespace unreel {

/// An ID3v2.3.0 tag (id3.org/id3v2.3.0), the version that every player and Windows read. Text is UTF-16 where it is not ASCII.
/// A field has the frame that the standard, iTunes or MusicBrainz Picard have for it, else it is a TXXX frame of its name.
/// Several values of one field are joined by a slash, as the standard does for artists; comments, lyrics and addresses have a
/// frame each. Empty where there is nothing to say. What is no UTF-8 becomes a replacement character; text ends at a zero. The
/// caller bounds the number of fields; a text is cut at 64 KiB, a cover over 16 MiB is left out.
std::vector<std::byte> make_id3v2(const Tags& tags, const Cover* cover);

}  // namespace unreel
