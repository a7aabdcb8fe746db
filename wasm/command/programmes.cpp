#include "command/programmes.h"

#include <algorithm>
#include <filesystem>

#include "command/tracks.h"
#include "convert/copy_choice.h"
#include "io/file.h"
#include "io/buffered_source.h"
#include "marks/read_marks.h"
#include "names/natural_order.h"

namespace unreel {

namespace {

std::string file_name_of(const std::string& path) { return std::filesystem::path(path).filename().string(); }

PlanSource plan_source(const Arguments& arguments, const Recipe& recipe, const HeardFile& file) {
    const std::string& path = arguments.sources[file.track.first];
    const MediaInfo& info = *file.info;
    PlanSource source;
    source.seconds = info.duration_seconds;
    source.chapters = info.chapters;
    source.title = info.tags.text("title");
    if (source.title.empty()) source.title = std::filesystem::path(path).stem().string();
    const std::optional<Cover>& cover = arguments.cover ? arguments.cover : info.cover;
    if (cover) source.tag_bytes += std::ssize(cover->bytes);
    const AudioTrack* track = meant_track(recipe, file.track.second, info);
    if (track == nullptr) return source;
    if (track->duration_seconds) source.seconds = track->duration_seconds;
    source.channels = track->channels;
    if (track->sample_rate > 0) source.sample_rate = track->sample_rate;
    source.bitrate_kbps = track->bitrate_kbps;
    source.is_copied = !arguments.join && track->copy_refusal.empty() && wants_copy(recipe, *track, source.seconds.value_or(0));
    return source;
}

std::vector<TimeRange> keep_of(const Arguments& arguments) {
    if (!arguments.keep.empty()) return arguments.keep;
    if (arguments.start_seconds > 0 || arguments.end_seconds) return {{arguments.start_seconds, arguments.end_seconds}};
    return {};
}

}  // namespace

Result<std::vector<Mark>> marks_for(const Arguments& arguments, const std::string& path) {
    if (arguments.marks.empty()) return std::vector<Mark>();
    const auto file = FileSource::open(arguments.marks);
    if (!file) return std::unexpected(file.error());
    // A byte more than may be is refused there.
    const auto size = std::min<int64_t>((*file)->size(), largest_marks_text + 1);
    const auto bytes = read_bytes(**file, 0, static_cast<size_t>(size));
    if (!bytes) return std::unexpected(bytes.error());
    auto list = read_marks(*bytes, file_name_of(path));
    if (!list) return std::unexpected(list.error());
    return std::move(list->marks);
}

bool needs_plan(const Arguments& arguments) {
    const Recipe& recipe = arguments.recipe;
    return arguments.join || !arguments.keep.empty() || recipe.split.at != SplitAt::nowhere || recipe.cut.trims_silence || recipe.cut.longest_pause_seconds;
}

Result<Plan> programmes_of(const Arguments& arguments, const Recipe& recipe, std::span<const HeardFile> files, Analyses& analyses) {
    std::vector<PlanSource> sources;
    for (const HeardFile& file : files) sources.push_back(plan_source(arguments, recipe, file));
    if (needs_analysis(recipe, sources)) {
        for (size_t index = 0; index < files.size(); ++index) {
            const auto analysis = analyses.of(files[index].track.first, files[index].track.second);
            if (!analysis) return std::unexpected(analysis.error());
            sources[index].analysis = *analysis;
        }
    }
    const auto marks = marks_for(arguments, arguments.sources[files.front().track.first]);
    if (!marks) return std::unexpected(marks.error());
    return plan_programme(recipe, sources, keep_of(arguments), *marks);
}

std::vector<std::string> joining_order(std::vector<std::string> paths) {
    if (std::ranges::is_sorted(paths)) std::ranges::stable_sort(paths, natural_less);
    return paths;
}

}  // namespace unreel
