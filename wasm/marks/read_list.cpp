// Lists as people post them below videos: a time and a title in each line, in whatever order, among bullets, brackets and other lines.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "marks/clock_time.h"
#include "marks/readers.h"
#include "names/characters.h"

namespace unreel {

namespace {

/// A time in a line, with the brackets around it and, of "0:00 – 3:45", its end.
struct FoundTime {
    size_t begin;
    size_t end;
    ClockTime time;
    std::string_view word;
};

bool is_ascii_letter(char character) { return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z'); }
bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// What stands between a time and a title, and before lines of lists.
bool is_separator(char32_t value) {
    constexpr std::u32string_view separators = U"-–—―−‒~|:;,./\\>=*+#_•·●○◦▪■◆►▶▷→⇒»‣⁃∙・※";
    return is_blank(value) || value == '\t' || separators.find(value) != separators.npos;
}

bool is_dash(char32_t value) { return std::u32string_view(U"-–—―−‒~→").find(value) != std::u32string_view::npos; }

std::string_view without_separators_before(std::string_view text) { return without_before(text, is_separator); }

/// Signs with which titles end stay: "etc.", "C++".
std::string_view without_separators_behind(std::string_view text) {
    return without_behind(text, [](char32_t value) { return is_separator(value) && std::u32string_view(U".+#*").find(value) == std::u32string_view::npos; });
}

/// "#1", "1.", "01)", "1]" with a blank behind: a line's number in the list.
std::string_view without_number(std::string_view text) {
    std::string_view rest = text;
    const bool has_sign = rest.starts_with('#');
    if (has_sign) rest.remove_prefix(1);
    const auto digits = static_cast<size_t>(std::ranges::find_if_not(rest, is_digit) - rest.begin());
    if (digits == 0 || digits > 3) return text;
    rest.remove_prefix(digits);
    const bool has_end = rest.starts_with('.') || rest.starts_with(')') || rest.starts_with(']');
    if (has_end) rest.remove_prefix(1);
    if (!has_sign && !has_end) return text;
    if (!rest.empty() && trimmed(rest).data() == rest.data()) return text;
    return trimmed(rest);
}

/// The end of "0:00 – 3:45" behind its first time.
size_t end_of_range(std::string_view line, size_t at) {
    std::string_view rest = line.substr(at);
    bool has_dash = false;
    while (!rest.empty()) {
        const CodePoint point = decode_utf8(rest);
        if (!is_blank(point.value) && (has_dash || !is_dash(point.value))) break;
        has_dash = has_dash || is_dash(point.value);
        rest.remove_prefix(point.bytes);
    }
    const auto time = has_dash ? clock_time_at(rest, Digits::exact) : std::nullopt;
    return time ? line.size() - rest.size() + time->bytes : at;
}

void take_brackets(std::string_view line, FoundTime& found) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> brackets{
        {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}, {"（", "）"}, {"【", "】"}}};
    const std::string_view before = trimmed(line.substr(0, found.begin));
    const std::string_view behind = trimmed(line.substr(found.end));
    for (const auto& [open, close] : brackets) {
        if (!before.ends_with(open) || !behind.starts_with(close)) continue;
        found.begin = static_cast<size_t>(before.data() - line.data()) + before.size() - open.size();
        found.end = static_cast<size_t>(behind.data() - line.data()) + close.size();
    }
}

std::optional<FoundTime> time_from(std::string_view line, size_t from) {
    for (size_t at = from; at < line.size(); ++at) {
        if (!is_digit(line[at])) continue;
        const char before = at > 0 ? line[at - 1] : ' ';
        const auto time = clock_time_at(line.substr(at), Digits::exact);
        const std::string_view behind = line.substr(at + (time ? time->bytes : 0));
        const bool goes_on = !behind.empty() && (is_digit(behind[0]) || (behind[0] == ':' && behind.size() > 1 && is_digit(behind[1])));
        const bool stands_alone = !is_ascii_letter(before) && before != ':' && before != '.' && before != '=' && !goes_on;
        if (time && stands_alone) {
            return FoundTime{at, end_of_range(line, at + time->bytes), *time, line.substr(at, time->bytes)};
        }
        while (at + 1 < line.size() && is_digit(line[at + 1])) ++at;
    }
    return std::nullopt;
}

/// The line's time: the one it begins with, else the one it ends with, else the first.
std::optional<FoundTime> time_of(std::string_view line) {
    auto first = time_from(line, 0);
    if (!first) return first;
    auto last = first;
    while (const auto next = time_from(line, last->end)) last = next;
    take_brackets(line, *first);
    take_brackets(line, *last);
    const std::string_view before = without_number(without_separators_before(line.substr(0, first->begin)));
    if (without_separators_before(before).empty()) return first;
    return without_separators_before(line.substr(last->end)).empty() ? last : first;
}

std::string title_around(std::string_view line, const FoundTime& found) {
    std::string_view before = without_separators_behind(without_number(without_separators_before(line.substr(0, found.begin))));
    const std::string_view behind = without_separators_behind(without_number(without_separators_before(line.substr(found.end))));
    // "01 | 0:00 | Intro"
    if (!behind.empty() && before.size() <= 3 && std::ranges::all_of(before, is_digit)) before = {};
    std::string title(before);
    if (!before.empty() && !behind.empty()) title += ' ';
    return title.append(behind);
}

std::string with_plain_colons(std::string_view line) {
    constexpr std::string_view wide_colon = "：";
    std::string plain;
    for (size_t at = 0; at < line.size();) {
        const bool is_wide = line.substr(at).starts_with(wide_colon);
        plain += is_wide ? ':' : line[at];
        at += is_wide ? wide_colon.size() : 1;
    }
    return plain;
}

/// More than a title and a time; what is longer is no line of a list.
constexpr size_t longest_line = 4096;

struct ListLine {
    size_t index;
    std::string text;  // of the line
    std::optional<FoundTime> found;
    std::string title = {};  // beside the time
};

Result<std::vector<ListLine>> parsed(const TextLines& lines) {
    std::vector<ListLine> parsed;
    for (size_t index = 0; index < lines.size(); ++index) {
        if (lines[index].empty()) continue;
        ListLine line{index, with_plain_colons(shortened_utf8(lines[index], longest_line)), {}};
        line.found = time_of(line.text);
        if (line.found && !line.found->time.is_possible) {
            return bad_line(index, "\"" + std::string(line.found->word) + "\" is no time: minutes and seconds are less than 60");
        }
        if (line.found) line.title = title_around(line.text, *line.found);
        // Only the title and the numbers are used from here on: the rest looks into a text that moves.
        if (line.found) line.found->word = {};
        parsed.push_back(std::move(line));
    }
    return parsed;
}

bool is_bare(const ListLine& line) { return line.found && line.title.empty(); }

/// Where times stand in lines of their own: whether their titles stand in the lines before, not in those behind.
bool titles_come_first(const std::vector<ListLine>& lines) {
    const auto first = std::ranges::find_if(lines, is_bare);
    return first != lines.begin() && first != lines.end() && !(first - 1)->found && is_bare(lines.back());
}

}  // namespace

Result<MarkList> read_list(const TextLines& text) {
    const auto lines = parsed(text);
    if (!lines) return std::unexpected(lines.error());
    const bool come_first = titles_come_first(*lines);
    MarkCollector marks;
    for (size_t index = 0; index < lines->size(); ++index) {
        const ListLine& line = (*lines)[index];
        if (!line.found) continue;
        const size_t other = come_first ? index - 1 : index + 1;
        const bool is_beside = is_bare(line) && other < lines->size() && !(*lines)[other].found;
        const std::string_view title = is_beside ? without_separators_before((*lines)[other].text) : std::string_view(line.title);
        if (auto added = marks.add(line.index, line.found->time.seconds, title); !added) return std::unexpected(added.error());
    }
    return marks.take(MarkFormat::list);
}

}  // namespace unreel
