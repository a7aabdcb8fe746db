// SubRip and WebVTT (w3.org/TR/webvtt1), which differ in little that matters here.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "marks/clock_time.h"
#include "marks/plain_words.h"
#include "marks/readers.h"

namespace unreel {

namespace {

constexpr std::string_view arrow = "-->";

struct Times {
    double start;
    double end;
};

std::optional<double> time_before(std::string_view text) {
    const auto time = clock_time_at(text, Digits::lenient);
    return time && time->is_possible ? std::optional(time->seconds) : std::nullopt;
}

/// "00:01:02,500 --> 00:01:04,000 align:start"
std::optional<Times> times_of(std::string_view line) {
    const size_t at = line.find(arrow);
    if (at == line.npos) return std::nullopt;
    const auto start = time_before(trimmed(line.substr(0, at)));
    const auto end = time_before(trimmed(line.substr(at + arrow.size())));
    if (!start || !end) return std::nullopt;
    return Times{*start, *end};
}

bool has_times(std::string_view line) { return line.contains(arrow); }

/// A block without times, which says something to programs.
bool is_note(std::string_view line) {
    return std::ranges::any_of(std::array{"NOTE", "STYLE", "REGION"}, [&](std::string_view word) { return line.starts_with(word); });
}

}  // namespace

bool is_vtt(const TextLines& lines) { return lines.size() > 0 && lines[0].starts_with("WEBVTT"); }

bool is_srt(const TextLines& lines) {
    // Its number comes first, and is missing in some.
    const size_t first = lines.next_with_text(0);
    const size_t second = lines.next_with_text(std::min(first + 1, lines.size()));
    return (first < lines.size() && times_of(lines[first])) || (second < lines.size() && times_of(lines[second]));
}

Result<Lyrics> read_subtitles(const TextLines& lines) {
    Lyrics lyrics;
    for (size_t index = 0; index < lines.size(); ++index) {
        if (is_note(lines[index])) {
            while (index < lines.size() && !lines[index].empty() && !has_times(lines[index])) ++index;
        }
        if (index == lines.size() || !has_times(lines[index])) continue;
        const auto times = times_of(lines[index]);
        if (!times) return bad_line(index, "no times of words: from --> to");
        std::string text;
        while (index + 1 < lines.size() && !lines[index + 1].empty() && !has_times(lines[index + 1])) {
            text += (text.empty() ? "" : "\n") + std::string(lines[++index]);
        }
        text = plain_words(text);
        if (text.empty()) continue;
        if (lyrics.lines.size() >= static_cast<size_t>(most_marks)) return bad_line(index, "there are more than " + std::to_string(most_marks) + " lines");
        lyrics.lines.push_back({times->start, times->end > times->start ? std::optional(times->end) : std::nullopt, std::move(text)});
    }
    if (lyrics.lines.empty()) return bad_marks("there are no words in it");
    std::ranges::stable_sort(lyrics.lines, {}, &LyricsLine::start_seconds);
    return lyrics;
}

}  // namespace unreel
