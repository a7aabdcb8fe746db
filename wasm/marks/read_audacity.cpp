// Label tracks as Audacity exports them (manual.audacityteam.org, "Importing and Exporting Labels").
#include <optional>

#include "marks/clock_time.h"
#include "marks/readers.h"

namespace unreel {

namespace {

struct Label {
    std::string_view start;
    std::string_view end;
    std::string_view title;
};

std::optional<Label> label_of(std::string_view line) {
    const size_t first = line.find('\t');
    if (first == line.npos) return std::nullopt;
    const std::string_view rest = line.substr(first + 1);
    const size_t second = std::min(rest.find('\t'), rest.size());
    return Label{trimmed(line.substr(0, first)), trimmed(rest.substr(0, second)), second < rest.size() ? rest.substr(second + 1) : std::string_view()};
}

/// The line behind one of a selection of frequencies: "\", lowest, highest.
bool is_of_spectrum(std::string_view line) { return line.starts_with('\\'); }

}  // namespace

bool is_audacity(const TextLines& lines) {
    const size_t first = lines.next_with_text(0);
    const auto label = first < lines.size() ? label_of(lines[first]) : std::nullopt;
    return label && decimal_in(label->start) && decimal_in(label->end);
}

Result<MarkList> read_audacity(const TextLines& lines) {
    MarkCollector marks;
    for (size_t index = 0; index < lines.size(); ++index) {
        if (lines[index].empty() || is_of_spectrum(lines[index])) continue;
        const auto label = label_of(lines[index]);
        const auto start = label ? decimal_in(label->start) : std::nullopt;
        const auto end = label ? decimal_in(label->end) : std::nullopt;
        if (!start || !end) return bad_line(index, "a label is a start and an end in seconds, and a title, with tabs between");
        if (auto added = marks.add(index, *start, label->title); !added) return std::unexpected(added.error());
    }
    return marks.take(MarkFormat::audacity);
}

}  // namespace unreel
