#include "mp3/id3v2.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "mp3/byte_writer.h"

namespace unreel {

namespace {

constexpr unsigned encoding_latin1 = 0;
constexpr unsigned encoding_utf16 = 1;
constexpr unsigned picture_front_cover = 3;
constexpr size_t largest_cover = 16 * 1024 * 1024;
constexpr size_t longest_text = 64 * 1024;  // a text in a hostile file could be as long as the file

struct CodePoint {
    char32_t value;
    size_t bytes;
};

// The Unicode Standard §3.9, table 3-7: no overlong forms, no surrogates.
CodePoint decode_utf8(std::string_view text) {
    constexpr CodePoint replacement{0xFFFD, 1};
    const auto byte = [&](size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return replacement;
    char32_t value = lead & (0x7FU >> length);
    for (size_t index = 1; index < length; ++index) {
        if ((byte(index) & 0xC0) != 0x80) return replacement;
        value = value << 6 | (byte(index) & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return replacement;
    return {value, length};
}

void write_utf16_unit(ByteWriter& out, unsigned unit) {
    out.u8(unit & 0xFF);
    out.u8(unit >> 8);
}

// With a byte order mark, little-endian, as Windows writes it.
void write_utf16(ByteWriter& out, std::string_view utf8) {
    write_utf16_unit(out, 0xFEFF);
    utf8 = utf8.substr(0, longest_text);
    while (!utf8.empty()) {
        const auto [value, bytes] = decode_utf8(utf8);
        utf8.remove_prefix(bytes);
        if (value == 0) break;
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

void write_text_frame(ByteWriter& out, std::string_view id, std::string_view text) {
    if (text.empty()) return;
    ByteWriter payload;
    payload.u8(encoding_utf16);
    write_utf16(payload, text);
    write_frame(out, id, payload);
}

void write_comment(ByteWriter& out, std::string_view text) {
    if (text.empty()) return;
    ByteWriter payload;
    payload.u8(encoding_utf16);
    payload.text("XXX");  // language unknown
    write_utf16(payload, "");
    write_utf16_unit(payload, 0);
    write_utf16(payload, text);
    write_frame(out, "COMM", payload);
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char character) { return std::isdigit(character) != 0; });
}

// ID3v2.3 has the year and the day apart: TYER "2024", TDAT "1705" for 17 May.
void write_date(ByteWriter& out, std::string_view date) {
    if (date.size() < 4 || !all_digits(date.substr(0, 4))) return;
    write_text_frame(out, "TYER", date.substr(0, 4));
    const bool has_day = date.size() >= 10 && date[4] == '-' && date[7] == '-' && all_digits(date.substr(5, 2)) &&
                         all_digits(date.substr(8, 2));
    if (has_day) write_text_frame(out, "TDAT", std::string(date.substr(8, 2)) + std::string(date.substr(5, 2)));
}

void write_cover(ByteWriter& out, const Cover& cover) {
    if (cover.bytes.empty() || cover.bytes.size() > largest_cover) return;
    ByteWriter payload;
    payload.u8(encoding_latin1);
    payload.text(cover.mime_type);
    payload.u8(0);
    payload.u8(picture_front_cover);
    payload.u8(0);  // no description
    payload.append(cover.bytes);
    write_frame(out, "APIC", payload);
}

// Seven bits a byte, so that no byte looks like an MPEG sync word.
void write_syncsafe(ByteWriter& out, size_t value) {
    for (int shift = 21; shift >= 0; shift -= 7) out.u8(static_cast<unsigned>(value >> shift) & 0x7F);
}

}  // namespace

std::vector<std::byte> make_id3v2(const Tags& tags, const Cover* cover) {
    ByteWriter frames;
    write_text_frame(frames, "TIT2", tags.title);
    write_text_frame(frames, "TPE1", tags.artist);
    write_text_frame(frames, "TALB", tags.album);
    write_text_frame(frames, "TPE2", tags.album_artist);
    write_text_frame(frames, "TCOM", tags.composer);
    write_text_frame(frames, "TRCK", tags.track);
    write_text_frame(frames, "TPOS", tags.disc);
    write_date(frames, tags.date);
    write_text_frame(frames, "TCON", tags.genre);
    write_comment(frames, tags.comment);
    if (cover != nullptr) write_cover(frames, *cover);
    if (frames.size() == 0) return {};

    ByteWriter out;
    out.text("ID3");
    out.u8(3);  // version 2.3
    out.u8(0);
    out.u8(0);  // no flags
    write_syncsafe(out, frames.size());
    out.append(frames.bytes());
    return out.take();
}

}  // namespace unreel
