// What frames of ID3v2.3 are made of.
#pragma once

#include <string_view>

#include "mp3/byte_writer.h"

namespace unreel {

inline constexpr unsigned encoding_latin1 = 0;
inline constexpr unsigned encoding_utf16 = 1;

bool is_ascii(std::string_view text);

/// UTF-16 with a byte order mark, little-endian, as Windows writes it. What is no UTF-8 becomes a replacement character.
void write_utf16(ByteWriter& out, std::string_view utf8);
void write_utf16_unit(ByteWriter& out, unsigned unit);

/// `id` has four characters.
void write_frame(ByteWriter& out, std::string_view id, const ByteWriter& payload);

}  // namespace unreel
