#include "marks/write_marks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "marks/clock_time.h"
#include "marks/csv_line.h"
#include "marks/text_lines.h"

namespace unreel {

namespace {

constexpr size_t microseconds = 6;

std::string title_or_number(const Mark& mark, size_t index) {
    const std::string title(trimmed(in_one_line(mark.title)));
    return title.empty() ? "Part " + std::to_string(index + 1) : title;
}

std::string list_of(std::span<const Mark> marks) {
    const bool has_hours = !marks.empty() && marks.back().seconds >= 3600;
    std::string text;
    for (size_t index = 0; index < marks.size(); ++index) {
        const std::string time = clock_text(marks[index].seconds, 1, '\0');
        // "0:01:02" is "1:02" where no time has hours.
        constexpr size_t hours = 2;
        const size_t from = has_hours ? 0 : hours + (time[hours] == '0' ? 1 : 0);
        text += time.substr(from) + ' ' + title_or_number(marks[index], index) + '\n';
    }
    return text;
}

/// A cue sheet has no way to write a quote.
std::string in_cue_quotes(std::string text) {
    std::ranges::replace(text, '"', '\'');
    return '"' + text + '"';
}

std::string two_digits(int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string cue_time(double seconds) {
    constexpr int64_t frames_per_second = 75;
    const int64_t frames = std::llround(std::clamp(seconds, 0.0, 1e9) * frames_per_second);
    const int64_t whole = frames / frames_per_second;
    return two_digits(whole / 60) + ':' + two_digits(whole % 60) + ':' + two_digits(frames % frames_per_second);
}

std::string cue_of(std::span<const Mark> marks, const MarkedSound& sound) {
    std::string text;
    if (!sound.title.empty()) text += "TITLE " + in_cue_quotes(in_one_line(sound.title)) + '\n';
    text += "FILE " + in_cue_quotes(in_one_line(sound.name)) + " MP3\n";
    for (size_t index = 0; index < marks.size(); ++index) {
        text += "  TRACK " + two_digits(static_cast<int64_t>(index) + 1) + " AUDIO\n";
        text += "    TITLE " + in_cue_quotes(title_or_number(marks[index], index)) + '\n';
        text += "    INDEX 01 " + cue_time(marks[index].seconds) + '\n';
    }
    return text;
}

std::string labels_of(std::span<const Mark> marks, const MarkedSound& sound) {
    std::string text;
    for (size_t index = 0; index < marks.size(); ++index) {
        const double start = marks[index].seconds;
        const double end = index + 1 < marks.size() ? marks[index + 1].seconds : std::max(sound.seconds.value_or(start), start);
        text += decimal_text(start, microseconds) + '\t' + decimal_text(end, microseconds) + '\t' + in_one_line(marks[index].title) + '\n';
    }
    return text;
}

std::string table_of(std::span<const Mark> marks) {
    std::string text = "seconds,time,title\n";
    for (const Mark& mark : marks) {
        text += decimal_text(mark.seconds, microseconds) + ',' + clock_text(mark.seconds, 1, '.') + ',' + csv_field(in_one_line(mark.title)) + '\n';
    }
    return text;
}

std::string in_json_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') quoted += '\\';
        quoted += character;
    }
    return quoted + '"';
}

std::string json_of(std::span<const Mark> marks, const MarkedSound& sound) {
    std::string text = "{\n  \"version\": \"1.2.0\",\n";
    if (!sound.title.empty()) text += "  \"title\": " + in_json_quotes(in_one_line(sound.title)) + ",\n";
    text += "  \"chapters\": [";
    for (size_t index = 0; index < marks.size(); ++index) {
        text += index > 0 ? ",\n" : "\n";
        text += "    {\"startTime\": " + decimal_text(marks[index].seconds, microseconds);
        text += ", \"title\": " + in_json_quotes(in_one_line(marks[index].title)) + '}';
    }
    return text + "\n  ]\n}\n";
}

}  // namespace

std::string write_marks(std::span<const Mark> marks, MarkFormat format, const MarkedSound& sound) {
    switch (format) {
        case MarkFormat::cue: return cue_of(marks, sound);
        case MarkFormat::audacity: return labels_of(marks, sound);
        case MarkFormat::csv: return table_of(marks);
        case MarkFormat::json: return json_of(marks, sound);
        case MarkFormat::list:
        case MarkFormat::chapters:
        case MarkFormat::ffmetadata:
        case MarkFormat::srt:
        case MarkFormat::vtt:
        case MarkFormat::lrc: break;
    }
    return list_of(marks);
}

}  // namespace unreel
