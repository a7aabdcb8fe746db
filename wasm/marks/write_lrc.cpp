#include "marks/write_lrc.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "marks/text_lines.h"

namespace unreel {

namespace {

std::string stamp(double seconds) {
    const int64_t hundredths = std::llround(std::clamp(seconds, 0.0, 1e8) * 100);
    const auto two_digits = [](int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return '[' + two_digits(hundredths / 6000) + ':' + two_digits(hundredths / 100 % 60) + '.' + two_digits(hundredths % 100) + ']';
}

}  // namespace

std::string write_lrc(const Lyrics& lyrics, std::string_view title) {
    std::string text;
    if (!title.empty()) text += "[ti:" + in_one_line(title) + "]\n";
    const auto& lines = lyrics.lines;
    for (size_t index = 0; index < lines.size(); ++index) {
        const LyricsLine& line = lines[index];
        text += stamp(line.start_seconds) + in_one_line(line.text) + '\n';
        // A pause of less than a second is none for who reads.
        constexpr double shortest_pause = 1;
        const bool is_last = index + 1 == lines.size();
        const bool has_pause = line.end_seconds && (is_last || lines[index + 1].start_seconds - *line.end_seconds >= shortest_pause);
        if (has_pause) text += stamp(*line.end_seconds) + '\n';
    }
    return text;
}

}  // namespace unreel
