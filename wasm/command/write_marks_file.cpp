#include "command/write_marks_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "command/lyrics_file.h"
#include "command/programmes.h"
#include "command/say.h"
#include "io/file.h"
#include "marks/write_marks.h"
#include "media/probe.h"

namespace unreel {

namespace {

std::vector<Mark> marks_of(const std::vector<Chapter>& chapters) {
    std::vector<Mark> marks;
    for (const Chapter& chapter : chapters) marks.push_back({std::max(chapter.start_seconds, 0.0), chapter.title});
    std::ranges::stable_sort(marks, {}, &Mark::seconds);
    return marks;
}

}  // namespace

std::optional<MarkFormat> mark_format_of(std::string_view path) {
    // Audacity's labels are a ".txt", too.
    constexpr std::array<std::pair<std::string_view, MarkFormat>, 5> endings{{{"labels.txt", MarkFormat::audacity},
                                                                              {".txt", MarkFormat::list},
                                                                              {".cue", MarkFormat::cue},
                                                                              {".csv", MarkFormat::csv},
                                                                              {".json", MarkFormat::json}}};
    const auto* found = std::ranges::find_if(endings, [&](const auto& ending) { return path.ends_with(ending.first); });
    return found == endings.end() ? std::nullopt : std::optional(found->second);
}

bool write_marks_file(const Arguments& arguments) {
    const std::string& source = arguments.sources.front();
    const auto file = FileSource::open(source);
    const auto info = file ? probe(**file, source) : std::unexpected(file.error());
    auto marks = info ? marks_for(arguments, source) : std::unexpected(info.error());
    if (!marks) {
        say(info ? arguments.marks : source, marks.error());
        return false;
    }
    if (arguments.marks.empty()) marks = marks_of(info->chapters);
    if (marks->empty()) {
        say(source + ": it has no chapters, and --marks names no file of marks");
        return false;
    }
    const MarkedSound sound{std::filesystem::path(source).filename().string(), info->tags.text("title"), info->duration_seconds};
    const MarkFormat format = mark_format_of(arguments.written_marks).value_or(MarkFormat::list);
    const SourceFiles sources(arguments.sources);
    const auto written = write_text_file(arguments.written_marks, write_marks(*marks, format, sound), sources, arguments.overwrite);
    if (!written) say(written.error());
    return written.has_value();
}

}  // namespace unreel
