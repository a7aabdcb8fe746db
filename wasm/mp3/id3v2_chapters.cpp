#include "mp3/id3v2_chapters.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "mp3/chapters.h"
#include "mp3/id3v2_frame_writer.h"

namespace unreel {

namespace {

// Times are milliseconds in 32 bits, of which the last value says "not known" where places in bytes stand.
uint32_t milliseconds(double seconds) {
    constexpr double latest = 0xFFFF'FFFE;
    return seconds > 0 ? static_cast<uint32_t>(std::min(std::round(seconds * 1000), latest)) : 0;
}

std::string element_id(size_t index) { return "chp" + std::to_string(index); }

void write_id(ByteWriter& out, std::string_view id) {
    out.text(id);
    out.u8(0);
}

void write_title(ByteWriter& out, std::string_view title) {
    ByteWriter payload;
    payload.u8(encoding_utf16);
    write_utf16(payload, title);
    write_frame(out, "TIT2", payload);
}

void write_contents(ByteWriter& out, size_t count) {
    constexpr unsigned top_level_and_ordered = 3;
    ByteWriter payload;
    write_id(payload, "toc");
    payload.u8(top_level_and_ordered);
    payload.u8(static_cast<unsigned>(count));
    for (size_t index = 0; index < count; ++index) write_id(payload, element_id(index));
    write_title(payload, "Chapters");
    write_frame(out, "CTOC", payload);
}

void write_chapter(ByteWriter& out, size_t index, const Chapter& chapter) {
    constexpr uint32_t no_place_in_bytes = 0xFFFF'FFFF;
    const uint32_t start = milliseconds(chapter.start_seconds);
    ByteWriter payload;
    write_id(payload, element_id(index));
    payload.u32(start);
    payload.u32(std::max(start, milliseconds(chapter.end_seconds)));
    payload.u32(no_place_in_bytes);
    payload.u32(no_place_in_bytes);
    write_title(payload, chapter.title);
    write_frame(out, "CHAP", payload);
}

}  // namespace

void write_chapters(ByteWriter& out, std::span<const Chapter> chapters) {
    const auto first = chapters.first(std::min(chapters.size(), most_chapters));
    if (first.empty()) return;
    write_contents(out, first.size());
    for (size_t index = 0; index < first.size(); ++index) write_chapter(out, index, first[index]);
}

}  // namespace unreel
