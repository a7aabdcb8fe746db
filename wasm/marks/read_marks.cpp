#include "marks/read_marks.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "marks/clock_time.h"
#include "marks/readers.h"

namespace unreel {

namespace {

constexpr double latest_seconds = 1e8;

Result<MarkList> marks_of(const Result<Lyrics>& lyrics, MarkFormat format) {
    if (!lyrics) return std::unexpected(lyrics.error());
    MarkCollector marks;
    for (const LyricsLine& line : lyrics->lines) {
        if (auto added = marks.add(marks.size(), line.start_seconds, line.text); !added) return std::unexpected(added.error());
    }
    return marks.take(format);
}

}  // namespace

Result<void> MarkCollector::add(size_t line, double seconds, std::string_view title) {
    if (list_.marks.size() >= static_cast<size_t>(most_marks)) return bad_line(line, "there are more than " + std::to_string(most_marks) + " marks");
    if (!(seconds >= 0 && seconds <= latest_seconds)) return bad_line(line, "no sound is so long");
    const std::string whole = in_one_line(title);
    list_.marks.push_back({seconds, std::string(shortened_utf8(trimmed(whole), longest_mark_title))});
    return {};
}

Result<MarkList> MarkCollector::take(MarkFormat format) {
    if (list_.marks.empty()) return bad_marks("there are no marks in it");
    std::ranges::stable_sort(list_.marks, {}, &Mark::seconds);
    std::vector<Mark> once;
    for (Mark& mark : list_.marks) {
        const bool is_there = !once.empty() && milliseconds_of(once.back().seconds) == milliseconds_of(mark.seconds);
        if (!is_there) {
            once.push_back(std::move(mark));
            continue;
        }
        ++list_.merged;
        if (once.back().title.empty()) once.back().title = std::move(mark.title);
    }
    list_.marks = std::move(once);
    list_.format = format;
    return std::move(list_);
}

Result<MarkList> read_marks(std::span<const std::byte> bytes, std::string_view media_name) {
    if (bytes.size() > largest_marks_text) return bad_marks("it is larger than " + std::to_string(largest_marks_text) + " bytes");
    const TextLines lines(text_of(bytes));
    if (is_json(lines)) return read_json_chapters(lines);
    if (is_ffmetadata(lines)) return read_ffmetadata(lines);
    if (is_vtt(lines)) return marks_of(read_subtitles(lines), MarkFormat::vtt);
    if (is_srt(lines)) return marks_of(read_subtitles(lines), MarkFormat::srt);
    if (is_cue(lines)) return read_cue(lines, media_name);
    if (is_chapters_text(lines)) return read_chapters_text(lines);
    if (is_lrc(lines)) return marks_of(read_lrc(lines), MarkFormat::lrc);
    if (is_audacity(lines)) return read_audacity(lines);
    if (is_csv(lines)) return read_csv(lines);
    return read_list(lines);
}

}  // namespace unreel
