// LRC: "[01:02.50]words", several times before the same words, "[offset:-200]", and "<01:02.60>" between words.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "marks/clock_time.h"
#include "marks/plain_words.h"
#include "marks/readers.h"

namespace unreel {

namespace {

/// What stands in brackets at the beginning of a line.
std::optional<std::string_view> bracket_at(std::string_view line) {
    const size_t end = line.find(']');
    if (!line.starts_with('[') || end == line.npos) return std::nullopt;
    return trimmed(line.substr(1, end - 1));
}

std::optional<double> stamp_in(std::string_view bracket) {
    const auto time = clock_time_at(bracket, Digits::lenient);
    if (!time || !time->is_possible || time->bytes != bracket.size()) return std::nullopt;
    return time->seconds;
}

/// Milliseconds by which words are shown earlier.
std::optional<double> offset_in(std::string_view bracket) {
    constexpr std::string_view name = "OFFSET:";
    if (!starts_with_word(bracket, name)) return std::nullopt;
    std::string_view value = trimmed(bracket.substr(name.size()));
    const bool is_negative = value.starts_with('-');
    if (is_negative || value.starts_with('+')) value.remove_prefix(1);
    const auto milliseconds = decimal_in(value);
    if (!milliseconds) return std::nullopt;
    return (is_negative ? -*milliseconds : *milliseconds) / 1000;
}

bool is_identification(std::string_view bracket) {
    const size_t colon = bracket.find(':');
    return colon != bracket.npos && colon > 0 && std::ranges::all_of(bracket.substr(0, colon), [](char character) {
               return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '#';
           });
}

}  // namespace

bool is_lrc(const TextLines& lines) {
    constexpr int lines_looked_at = 20;
    int left = lines_looked_at;
    bool has_fraction = false;
    bool has_tag = false;
    for (size_t index = lines.next_with_text(0); index < lines.size() && left > 0; index = lines.next_with_text(index + 1), --left) {
        const auto bracket = bracket_at(lines[index]);
        if (!bracket) return false;
        const auto time = clock_time_at(*bracket, Digits::lenient);
        if (!time && !is_identification(*bracket)) return false;
        has_tag = has_tag || !time;
        has_fraction = has_fraction || (time && time->has_fraction);
    }
    return has_tag || has_fraction;
}

Result<Lyrics> read_lrc(const TextLines& lines) {
    Lyrics lyrics;
    double offset = 0;
    for (size_t index = 0; index < lines.size(); ++index) {
        std::string_view rest = lines[index];
        std::vector<double> stamps;
        while (const auto bracket = bracket_at(rest)) {
            const auto stamp = stamp_in(*bracket);
            if (!stamp && !stamps.empty()) break;  // "[00:01.00][chorus] …"
            if (const auto moved = offset_in(*bracket)) offset = *moved;
            else if (!stamp && !is_identification(*bracket)) return bad_line(index, "\"" + std::string(bracket->substr(0, 100)) + "\" is no time");
            if (stamp) stamps.push_back(*stamp);
            rest = trimmed(rest.substr(rest.find(']') + 1));
        }
        const std::string words = plain_words(rest);
        for (const double stamp : stamps) {
            if (lyrics.lines.size() >= static_cast<size_t>(most_marks)) return bad_line(index, "there are more than " + std::to_string(most_marks) + " lines");
            lyrics.lines.push_back({stamp, {}, words});
        }
    }
    for (LyricsLine& line : lyrics.lines) line.start_seconds = std::max(line.start_seconds - offset, 0.0);
    std::ranges::stable_sort(lyrics.lines, {}, &LyricsLine::start_seconds);
    // A stamp without words ends the line before it.
    for (size_t index = 0; index + 1 < lyrics.lines.size(); ++index) {
        const LyricsLine& next = lyrics.lines[index + 1];
        if (next.text.empty() && next.start_seconds > lyrics.lines[index].start_seconds) lyrics.lines[index].end_seconds = next.start_seconds;
    }
    std::erase_if(lyrics.lines, [](const LyricsLine& line) { return line.text.empty(); });
    if (lyrics.lines.empty()) return bad_marks("there are no words in it");
    return lyrics;
}

}  // namespace unreel
