#pragma once

#include <string_view>

#include "io/byte_source.h"
#include "tags/raw_tags.h"

namespace unreel {

/// The ID3v1 or 1.1 tag in the last 128 bytes before `end`. Returns where it begins, `end` where there is none.
/// Fails with `read_failed`.
Result<int64_t> read_id3v1(ByteSource& source, int64_t end, RawTags& tags);

/// ID3v1's genre of this number in digits, with Winamp's additions; empty where there is none.
std::string_view id3v1_genre(std::string_view number);

}  // namespace unreel
