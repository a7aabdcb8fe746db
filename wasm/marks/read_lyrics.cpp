#include "marks/read_lyrics.h"

#include "marks/read_marks.h"
#include "marks/readers.h"

namespace unreel {

Result<Lyrics> read_lyrics(std::span<const std::byte> bytes) {
    if (bytes.size() > largest_marks_text) return bad_marks("it is larger than " + std::to_string(largest_marks_text) + " bytes");
    const TextLines lines(text_of(bytes));
    if (is_vtt(lines) || is_srt(lines)) return read_subtitles(lines);
    if (is_lrc(lines)) return read_lrc(lines);
    return bad_marks("these are no words with times: neither SRT nor WebVTT nor LRC");
}

}  // namespace unreel
