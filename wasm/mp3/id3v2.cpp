#include "mp3/id3v2.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

#include "mp3/chapters.h"
#include "mp3/id3v2_chapters.h"
#include "mp3/id3v2_frame_writer.h"
#include "tags/field_names.h"
#include "tags/limits.h"
#include "tags/unicode.h"

namespace unreel {

namespace {

std::string_view bounded(std::string_view text) { return shortened_utf8(text.substr(0, text.find('\0')), longest_text); }

void write_text_frame(ByteWriter& out, std::string_view id, std::string_view text) {
    text = bounded(text);
    if (text.empty()) return;
    ByteWriter payload;
    // Other bytes of "Latin-1" are whatever a reader takes them for.
    payload.u8(is_ascii(text) ? encoding_latin1 : encoding_utf16);
    if (is_ascii(text)) {
        payload.text(text);
    } else {
        write_utf16(payload, text);
    }
    write_frame(out, id, payload);
}

// TXXX, COMM, USLT: a description, and in the last two a language before it.
void write_described_text(ByteWriter& out, std::string_view id, const char* language, std::string_view description, std::string_view text) {
    text = bounded(text);
    if (text.empty()) return;
    const bool is_plain = is_ascii(text) && is_ascii(description);
    ByteWriter payload;
    payload.u8(is_plain ? encoding_latin1 : encoding_utf16);
    if (language != nullptr) payload.text(std::string_view(language, 3));
    if (is_plain) {
        payload.text(description);
        payload.u8(0);
        payload.text(text);
    } else {
        write_utf16(payload, description);
        write_utf16_unit(payload, 0);
        write_utf16(payload, text);
    }
    write_frame(out, id, payload);
}

void write_address(ByteWriter& out, std::string_view name, std::string_view address) {
    address = bounded(address);
    if (address.empty()) return;
    if (!name.starts_with("url:")) {
        ByteWriter payload;
        payload.text(address);
        return write_frame(out, name, payload);
    }
    const std::string_view description = name.substr(4);
    ByteWriter payload;
    payload.u8(is_ascii(description) ? encoding_latin1 : encoding_utf16);
    if (is_ascii(description)) {
        payload.text(description);
        payload.u8(0);
    } else {
        write_utf16(payload, description);
        write_utf16_unit(payload, 0);
    }
    payload.text(address);
    write_frame(out, "WXXX", payload);
}

void write_identifier(ByteWriter& out, std::string_view owner, std::string_view identifier) {
    if (owner.empty() || identifier.empty() || identifier.size() > 64) return;
    ByteWriter payload;
    payload.text(owner);
    payload.u8(0);
    payload.text(identifier);
    write_frame(out, "UFID", payload);
}

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char character) { return std::isdigit(character) != 0; });
}

// ID3v2.3 has the year and the day apart: TYER "2024", TDAT "1705" for 17 May.
void write_date(ByteWriter& out, std::string_view date) {
    if (date.size() < 4 || !all_digits(date.substr(0, 4))) return write_described_text(out, "TXXX", nullptr, "date", date);
    write_text_frame(out, "TYER", date.substr(0, 4));
    const bool has_day = date.size() >= 10 && date[4] == '-' && date[7] == '-' && all_digits(date.substr(5, 2)) &&
                         all_digits(date.substr(8, 2));
    if (has_day) write_text_frame(out, "TDAT", std::string(date.substr(8, 2)) + std::string(date.substr(5, 2)));
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) {
        if (!text.empty()) text += '/';
        text += value;
    }
    return text;
}

const char* language_of(const TagField& field) { return field.language.size() == 3 ? field.language.c_str() : "XXX"; }

// "WOAR": an address that has a frame of its own.
bool is_address_frame(std::string_view name) {
    constexpr std::string_view ids[] = {"WCOM", "WCOP", "WOAF", "WOAR", "WOAS", "WORS", "WPAY", "WPUB"};
    return std::ranges::find(ids, name) != std::end(ids);
}

void write_field(ByteWriter& out, const TagField& field) {
    const std::string_view name = field.name;
    const std::string_view frame = id3v2_frame_of(name);
    if (field.values.empty()) return;
    if (frame == "COMM" || name.starts_with("comment:")) {
        const std::string_view description = name.substr(std::min<size_t>(name.find(':'), name.size() - 1) + 1);
        // A second frame of the same description would not be allowed.
        return write_described_text(out, "COMM", language_of(field), description, joined(field.values));
    }
    if (frame == "USLT") return write_described_text(out, "USLT", language_of(field), "", joined(field.values));
    if (frame == "TYER") return write_date(out, field.values.front());
    if (frame == "TORY") return write_text_frame(out, frame, std::string_view(field.values.front()).substr(0, 4));
    if (name.starts_with("ufid:")) return write_identifier(out, name.substr(5), field.values.front());
    if (name.starts_with("url:") || is_address_frame(name)) return write_address(out, name, field.values.front());
    if (frame != "TXXX") return write_text_frame(out, frame, joined(field.values));
    write_described_text(out, "TXXX", nullptr, name, joined(field.values));
}

void write_cover(ByteWriter& out, const Cover& cover) {
    if (cover.bytes.empty() || cover.bytes.size() > largest_cover) return;
    ByteWriter payload;
    payload.u8(encoding_latin1);
    payload.text(cover.mime_type);
    payload.u8(0);
    payload.u8(cover.type);
    payload.u8(0);  // no description
    payload.append(cover.bytes);
    write_frame(out, "APIC", payload);
}

// Seven bits a byte, so that no byte looks like an MPEG sync word.
void write_syncsafe(ByteWriter& out, size_t value) {
    for (int shift = 21; shift >= 0; shift -= 7) out.u8(static_cast<unsigned>(value >> shift) & 0x7F);
}

// All but the cover and the chapters, which stand behind it in this order: chapters, so that their place follows, cover.
ByteWriter fields_of(const Tags& tags) {
    ByteWriter frames;
    for (const TagField& field : tags.fields) write_field(frames, field);
    return frames;
}

constexpr size_t header_bytes = 10;

}  // namespace

std::vector<std::byte> make_id3v2(const Tags& tags, const Cover* cover, std::span<const Chapter> chapters, size_t room,
                                  std::span<const std::byte> more) {
    ByteWriter frames = fields_of(tags);
    write_chapters(frames, chapters);
    if (cover != nullptr) write_cover(frames, *cover);
    frames.append(more);
    frames.zeros(room);
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

Patch chapters_patch(const Tags& tags, std::span<const Chapter> chapters, double seconds) {
    std::vector<Chapter> ended(chapters.begin(), chapters.begin() + static_cast<std::ptrdiff_t>(std::min(chapters.size(), most_chapters)));
    for (Chapter& chapter : ended) {
        chapter.start_seconds = std::min(chapter.start_seconds, seconds);
        chapter.end_seconds = std::min(chapter.end_seconds, seconds);
    }
    ByteWriter frames;
    write_chapters(frames, ended);
    return {static_cast<int64_t>(header_bytes + fields_of(tags).size()), frames.take()};
}

}  // namespace unreel
