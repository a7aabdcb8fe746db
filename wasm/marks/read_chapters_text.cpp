// OGM's chapters, as mkvtoolnix documents them ("the simple OGM style").
#include <map>
#include <optional>
#include <string>

#include "marks/clock_time.h"
#include "marks/readers.h"

namespace unreel {

namespace {

struct Entry {
    std::string number;  // as it is written: "01"
    bool is_name;
    std::string_view value;
};

std::optional<Entry> entry_of(std::string_view line) {
    constexpr std::string_view word = "CHAPTER";
    if (!starts_with_word(line, word)) return std::nullopt;
    const size_t equals = line.find('=');
    if (equals == line.npos) return std::nullopt;
    std::string_view key = trimmed(line.substr(word.size(), equals - word.size()));
    constexpr std::string_view name = "NAME";
    const bool is_name = key.size() > name.size() && starts_with_word(key.substr(key.size() - name.size()), name);
    if (is_name) key.remove_suffix(name.size());
    if (!whole_in(key)) return std::nullopt;
    return Entry{std::string(key), is_name, trimmed(line.substr(equals + 1))};
}

struct TextChapter {
    size_t line = 0;
    std::optional<double> seconds = {};
    std::string_view title = {};
};

}  // namespace

bool is_chapters_text(const TextLines& lines) {
    const size_t first = lines.next_with_text(0);
    return first < lines.size() && entry_of(lines[first]).has_value();
}

Result<MarkList> read_chapters_text(const TextLines& lines) {
    std::map<std::string, TextChapter> chapters;
    for (size_t index = 0; index < lines.size(); ++index) {
        if (lines[index].empty()) continue;
        const auto entry = entry_of(lines[index]);
        if (!entry) return bad_line(index, "neither CHAPTER01= nor CHAPTER01NAME=");
        TextChapter& chapter = chapters[entry->number];
        if (entry->is_name) {
            chapter.title = entry->value;
            continue;
        }
        chapter.line = index;
        chapter.seconds = seconds_in_word(entry->value);
        if (!chapter.seconds) return bad_line(index, "\"" + std::string(entry->value.substr(0, 100)) + "\" is no time");
    }
    MarkCollector marks;
    for (const auto& [number, chapter] : chapters) {
        if (!chapter.seconds) continue;
        if (auto added = marks.add(chapter.line, *chapter.seconds, chapter.title); !added) return std::unexpected(added.error());
    }
    return marks.take(MarkFormat::chapters);
}

}  // namespace unreel
