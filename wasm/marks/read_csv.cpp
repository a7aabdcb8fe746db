// Tables: those of Unreel, of Adobe Audition, of Reaper, of spreadsheets. A line that names the columns, or none.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "marks/clock_time.h"
#include "marks/csv_line.h"
#include "marks/readers.h"

namespace unreel {

namespace {

using Fields = std::vector<std::string>;

struct Table {
    char separator = ',';
    size_t columns = 0;  // of its first line
    size_t time = 0;
    std::optional<size_t> title = {};
    bool has_names = false;  // of its columns, in the first line
};

std::optional<size_t> column_named(const Fields& names, std::span<const std::string_view> possible) {
    for (const std::string_view name : possible) {
        const auto is_it = [&](const std::string& field) { return field.size() == name.size() && starts_with_word(field, name); };
        const auto found = std::ranges::find_if(names, is_it);
        if (found != names.end()) return static_cast<size_t>(found - names.begin());
    }
    return std::nullopt;
}

std::optional<size_t> time_column_named(const Fields& names) {
    constexpr std::array<std::string_view, 14> possible{"SECONDS",    "START SECONDS", "START_SECONDS", "STARTSECONDS", "START TIME",
                                                        "START_TIME", "STARTTIME",     "START",         "TIME",         "TIMESTAMP",
                                                        "TIMECODE",   "POSITION",      "BEGIN",         "IN"};
    return column_named(names, possible);
}

std::optional<size_t> title_column_named(const Fields& names) {
    constexpr std::array<std::string_view, 9> possible{"TITLE",       "NAME",        "LABEL",  "CHAPTER",    "MARKER NAME",
                                                       "MARKER",      "DESCRIPTION", "TEXT",   "TRACK TITLE"};
    return column_named(names, possible);
}

bool is_clock_time(std::string_view field) { return field.contains(':') && seconds_in_word(field); }
bool is_decimal(std::string_view field) { return field.find_first_of(".,") != field.npos && decimal_in(field); }
bool is_whole(std::string_view field) { return whole_in(field).has_value(); }

/// Where a table does not say it: a clock's time rather than a number, and that rather than a whole number, which may count lines.
std::optional<size_t> time_column(const Fields& fields) {
    for (const auto is_time : {is_clock_time, is_decimal, is_whole}) {
        const auto found = std::ranges::find_if(fields, is_time);
        if (found != fields.end()) return static_cast<size_t>(found - fields.begin());
    }
    return std::nullopt;
}

std::optional<size_t> title_column(const Fields& fields) {
    const auto is_text = [](const std::string& field) { return !field.empty() && !seconds_in_word(field); };
    const auto found = std::ranges::find_if(fields, is_text);
    if (found == fields.end()) return std::nullopt;
    return static_cast<size_t>(found - fields.begin());
}

/// By its first line.
std::optional<Table> table_of(const TextLines& lines) {
    const size_t first = lines.next_with_text(0);
    if (first == lines.size()) return std::nullopt;
    Table table;
    Fields fields;
    for (const char separator : {'\t', ';', ','}) {
        Fields split = csv_fields(lines[first], separator);
        if (split.size() <= fields.size()) continue;
        fields = std::move(split);
        table.separator = separator;
    }
    table.columns = fields.size();
    const auto named = time_column_named(fields);
    const auto time = named ? named : time_column(fields);
    if (fields.size() < 2 || !time) return std::nullopt;
    table.time = *time;
    table.has_names = named.has_value();
    table.title = named ? title_column_named(fields) : title_column(fields);
    return table;
}

std::optional<double> time_in(const Fields& fields, const Table& table) {
    return table.time < fields.size() ? seconds_in_word(fields[table.time]) : std::nullopt;
}

}  // namespace

bool is_csv(const TextLines& lines) {
    constexpr int lines_looked_at = 20;
    const auto table = table_of(lines);
    if (!table || table->has_names) return table.has_value();
    // "0:00, where it begins" is a line of a list unless all others are like it.
    int left = lines_looked_at;
    for (size_t index = lines.next_with_text(0); index < lines.size() && left > 0; index = lines.next_with_text(index + 1), --left) {
        const Fields fields = csv_fields(lines[index], table->separator);
        if (fields.size() != table->columns || !time_in(fields, *table)) return false;
    }
    return true;
}

Result<MarkList> read_csv(const TextLines& lines) {
    const auto table = table_of(lines);
    if (!table) return bad_marks("it is no table with times");
    MarkCollector marks;
    const size_t first = lines.next_with_text(0);
    for (size_t index = table->has_names ? first + 1 : first; index < lines.size(); ++index) {
        if (lines[index].empty()) continue;
        const Fields fields = csv_fields(lines[index], table->separator);
        const auto seconds = time_in(fields, *table);
        if (!seconds) return bad_line(index, "column " + std::to_string(table->time + 1) + " is no time");
        const bool has_title = table->title && *table->title < fields.size();
        if (auto added = marks.add(index, *seconds, has_title ? fields[*table->title] : std::string()); !added) return std::unexpected(added.error());
    }
    return marks.take(MarkFormat::csv);
}

}  // namespace unreel
