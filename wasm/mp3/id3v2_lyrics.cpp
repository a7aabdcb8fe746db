#include "mp3/id3v2_lyrics.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>

#include "mp3/id3v2_frame_writer.h"

namespace unreel {

namespace {

std::span<const LyricsLine> lines_with_room(const Lyrics& lyrics) {
    size_t bytes = 0;
    size_t count = 0;
    for (; count < lyrics.lines.size(); ++count) {
        bytes += lyrics.lines[count].text.size();
        if (bytes > most_lyrics_bytes) break;
    }
    return std::span(lyrics.lines).first(count);
}

/// An encoding and a language, which "XXX" says is unknown.
ByteWriter begun(const Lyrics& lyrics) {
    const bool has_language = lyrics.language.size() == 3 && is_ascii(lyrics.language);
    ByteWriter payload;
    payload.u8(encoding_utf16);
    payload.text(has_language ? lyrics.language : "XXX");
    return payload;
}

void write_ended(ByteWriter& out, std::string_view text) {
    write_utf16(out, text.substr(0, text.find('\0')));
    write_utf16_unit(out, 0);
}

void write_text_at(ByteWriter& out, std::string_view text, double seconds) {
    constexpr double latest = 0xFFFF'FFFF;
    write_ended(out, text);
    out.u32(static_cast<uint32_t>(std::clamp(std::round(seconds * 1000), 0.0, latest)));
}

void write_unsynchronised(ByteWriter& out, const Lyrics& lyrics, std::span<const LyricsLine> lines) {
    std::string words;
    for (const LyricsLine& line : lines) words += (words.empty() ? "" : "\n") + line.text;
    ByteWriter payload = begun(lyrics);
    write_ended(payload, "");
    write_utf16(payload, words);
    write_frame(out, "USLT", payload);
}

void write_synchronised(ByteWriter& out, const Lyrics& lyrics, std::span<const LyricsLine> lines) {
    constexpr unsigned milliseconds = 2;
    constexpr unsigned are_lyrics = 1;
    constexpr double shortest_pause = 1;
    ByteWriter payload = begun(lyrics);
    payload.u8(milliseconds);
    payload.u8(are_lyrics);
    write_ended(payload, "");
    for (size_t index = 0; index < lines.size(); ++index) {
        const LyricsLine& line = lines[index];
        write_text_at(payload, line.text, line.start_seconds);
        const bool is_last = index + 1 == lines.size();
        const bool has_pause = line.end_seconds && (is_last || lines[index + 1].start_seconds - *line.end_seconds >= shortest_pause);
        if (has_pause) write_text_at(payload, "", *line.end_seconds);
    }
    write_frame(out, "SYLT", payload);
}

}  // namespace

std::vector<std::byte> make_lyrics_frames(const Lyrics& lyrics) {
    const auto lines = lines_with_room(lyrics);
    if (lines.empty()) return {};
    ByteWriter out;
    write_unsynchronised(out, lyrics, lines);
    write_synchronised(out, lyrics, lines);
    return out.take();
}

}  // namespace unreel
