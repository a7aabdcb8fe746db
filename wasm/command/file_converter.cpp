#include "command/file_converter.h"

#include <cstdio>
#include <filesystem>

#include "command/json_lines.h"
#include "command/print_info.h"
#include "command/say.h"
#include "command/target_file.h"
#include "command/tracks.h"
#include "convert/convert.h"
#include "media/probe.h"
#include "tags/edit_tags.h"

namespace unreel {

FileConverter::FileConverter(const Arguments& arguments, TargetNames names, std::optional<BatchFit> fit)
    : arguments_(arguments), names_(std::move(names)), fit_(std::move(fit)), sources_(arguments.sources), progress_(arguments.progress),
      analyses_(arguments, progress_), loudness_(arguments, analyses_) {}

bool FileConverter::convert_source(size_t index) {
    const std::string& source = arguments_.sources[index];
    const auto file = FileSource::open(source);
    if (!file) {
        say(source, file.error());
        return false;
    }
    const bool needs_info = names_.needs_fields() || arguments_.recipe.track == "all";
    if (!needs_info) return convert_track(**file, index, std::nullopt, nullptr);
    const auto info = probe(**file, source);
    if (!info) {
        say(source, info.error());
        return false;
    }
    bool all_are_made = true;
    for (const auto track : tracks_of(arguments_.recipe, *info)) all_are_made = convert_track(**file, index, track, &*info) && all_are_made;
    return all_are_made;
}

bool FileConverter::convert_track(FileSource& file, size_t index, std::optional<int> track, const MediaInfo* info) {
    const std::string& source = arguments_.sources[index];
    FileOptions options = options_for(arguments_, source, track);
    if (fit_) fit_->apply_to(options.conversion.recipe, index, track);
    const LoudnessOfCall::SourceTrack heard[] = {{index, track}};
    if (const auto chosen = loudness_.apply_to(options.conversion, heard); !chosen) {
        say(source, chosen.error());
        return false;
    }
    analyses_.forget(index, track);
    const bool one_of_several = track && info->audio_tracks.size() > 1;
    const auto path = names_.next(fields_of(source, options.conversion.recipe, track, info), one_of_several);
    const auto target = path ? TargetFile::open(*path, sources_, arguments_.overwrite) : std::unexpected(path.error());
    if (!target) {
        say(target.error());
        return false;
    }
    progress_.begin(std::to_string(index + 1) + "/" + std::to_string(arguments_.sources.size()) + " " + source);
    const auto summary = convert(file, (*target)->sink(), options.conversion, arguments_.encoders, [&](const Conversion::Progress& progress) {
        progress_.show(progress.fraction);
        return true;
    });
    if (summary) progress_.show(1);
    progress_.end();
    if (!summary) {
        say(summary.error().code == ErrorCode::write_failed ? *path : source, summary.error());
        return false;
    }
    if (const auto committed = (*target)->commit(); !committed) {
        say(committed.error());
        return false;
    }
    for (const Warning& warning : (*summary)->warnings) options.warnings.push_back(text_of(warning));
    report({source, *path, track, options.conversion.recipe, **summary, options.warnings});
    return true;
}

NameFields FileConverter::fields_of(const std::string& source, const Recipe& recipe, std::optional<int> track, const MediaInfo* info) const {
    NameFields fields = name_fields(info == nullptr ? Tags() : apply(recipe.written, info->tags), std::filesystem::path(source).filename().string());
    const AudioTrack* audio = info == nullptr ? nullptr : meant_track(recipe, track, *info);
    if (audio == nullptr) return fields;
    fields["language"] = audio->language;
    fields["track_title"] = audio->title;
    return fields;
}

void FileConverter::report(const Report& report) {
    bytes_ += report.summary.bytes;
    if (arguments_.json) std::puts(json_line(report).c_str());
    else print_report(report, names_.is_folder());
    // Whoever reads these lines hears of each MP3 when it is there.
    std::fflush(stdout);
}

}  // namespace unreel
