#include "mp3/id3v2_frame_writer.h"

#include <algorithm>

#include "tags/unicode.h"

namespace unreel {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char character) { return static_cast<unsigned char>(character) < 0x80; });
}

void write_utf16_unit(ByteWriter& out, unsigned unit) {
    out.u8(unit & 0xFF);
    out.u8(unit >> 8);
}

void write_utf16(ByteWriter& out, std::string_view utf8) {
    write_utf16_unit(out, 0xFEFF);
    while (!utf8.empty()) {
        const auto [value, bytes, is_valid] = decode_utf8(utf8);
        utf8.remove_prefix(bytes);
        if (value < 0x10000) {
            write_utf16_unit(out, value);
        } else {
            write_utf16_unit(out, 0xD800 | (value - 0x10000) >> 10);
            write_utf16_unit(out, 0xDC00 | ((value - 0x10000) & 0x3FF));
        }
    }
}

void write_frame(ByteWriter& out, std::string_view id, const ByteWriter& payload) {
    out.text(id);
    out.u32(static_cast<uint32_t>(payload.size()));
    out.u16(0);
    out.append(payload.bytes());
}

}  // namespace unreel
