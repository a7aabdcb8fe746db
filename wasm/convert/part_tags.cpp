#include "convert/part_tags.h"

#include <algorithm>
#include <limits>
#include <span>

#include "mp3/chapters.h"
#include "programme/part_length.h"
#include "programme/part_times.h"
#include "tags/edit_tags.h"

namespace unreel {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

bool has_several_sources(const ProgrammePart& part) { return part.clips.front().source != part.clips.back().source; }

}  // namespace

Tags tags_of_part(const ConversionOptions& options, const ProgrammePart& part, const Tags& source) {
    const size_t parts = options.programme.parts.size();
    const bool is_one_of_several = part.number > 0 && parts > 1;
    const bool is_joined = has_several_sources(part);
    Written written = options.recipe.written;
    std::vector<TagEdit> own;
    if (is_joined) own.push_back({"track", ""});
    if (is_one_of_several) own.push_back({"track", std::to_string(part.number) + "/" + std::to_string(parts)});
    if (is_one_of_several && !part.title.empty() && written.keeps_tags && source.text("album").empty()) own.push_back({"album", source.text("title")});
    std::string title = part.title;
    if (title.empty() && is_joined && written.keeps_tags) title = source.text("album");
    if (!title.empty()) own.push_back({"title", title});
    written.set.insert(written.set.begin(), own.begin(), own.end());
    return apply(written, source);
}

std::vector<Chapter> ordered_chapters(const MediaInfo& source) { return clip(source.chapters, 0, endless); }

std::vector<Chapter> chapters_of_part(const ProgrammePart& part, const PartSource& source, const std::vector<Chapter>& ordered) {
    const double seconds = part_seconds(part, source.index, source.seconds).value_or(endless);
    if (part.chapters) return clip(*part.chapters, 0, seconds);
    ProgrammePart heard;  // of this source
    for (const ProgrammeClip& piece : part.clips) {
        if (piece.source == source.index) heard.clips.push_back({0, piece.range});
    }
    if (heard.clips.empty()) return {};
    const double start = heard.clips.front().range.start_seconds;
    const double end = heard.clips.back().range.end_seconds.value_or(endless);
    const auto first = std::ranges::partition_point(ordered, [&](const Chapter& chapter) { return chapter.end_seconds <= start; });
    const auto last = std::ranges::partition_point(ordered, [&](const Chapter& chapter) { return chapter.start_seconds < end; });
    if (first >= last) return {};
    if (part.clips.size() == 1) return clip(std::span(first, last), start, start + seconds);
    return clip(chapters_in(heard, std::vector<std::vector<Chapter>>{{first, last}}), 0, seconds);
}

}  // namespace unreel
