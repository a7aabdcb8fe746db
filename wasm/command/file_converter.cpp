#include "command/file_converter.h"

#include <cstdio>
#include <filesystem>

#include "command/file_sources.h"
#include "command/json_lines.h"
#include "command/lyrics_file.h"
#include "command/print_info.h"
#include "command/say.h"
#include "command/target_files.h"
#include "command/tracks.h"
#include "command/up_to_date.h"
#include "command/words.h"
#include "convert/convert.h"
#include "media/probe.h"
#include "programme/part_times.h"
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
    const bool needs_info = names_.needs_fields() || arguments_.recipe.track == "all" || needs_plan(arguments_);
    if (!needs_info) return convert_files({{{index, std::nullopt}, std::nullopt}});
    const auto info = probe(**file, source);
    if (!info) {
        say(source, info.error());
        return false;
    }
    bool all_are_made = true;
    for (const auto track : tracks_of(arguments_.recipe, *info)) all_are_made = convert_files({{{index, track}, *info}}) && all_are_made;
    return all_are_made;
}

bool FileConverter::join_sources() {
    std::vector<HeardFile> files;
    for (size_t index = 0; index < arguments_.sources.size(); ++index) {
        const auto file = FileSource::open(arguments_.sources[index]);
        auto info = file ? probe(**file, arguments_.sources[index]) : std::unexpected(file.error());
        if (!info) {
            say(arguments_.sources[index], info.error());
            return false;
        }
        // Of all but the first, the sound is what counts.
        if (index > 0) info->cover.reset();
        files.push_back({{index, std::nullopt}, std::move(*info)});
    }
    return convert_files(files);
}

bool FileConverter::convert_files(const std::vector<HeardFile>& files) {
    const auto& [index, track] = files.front().track;
    const std::string& source = arguments_.sources[index];
    FileOptions options = options_for(arguments_, source, track);
    if (fit_) fit_->apply_to(options.conversion.recipe, index, track);
    auto words = words_of(arguments_, files);
    if (!words) {
        say(words.error());
        return false;
    }
    options.conversion.lyrics = std::move(words->lyrics);
    options.conversion.source_seconds = std::move(words->seconds);
    options.warnings.insert(options.warnings.end(), words->warnings.begin(), words->warnings.end());
    const auto planned = programmes(files, options);
    if (!planned) {
        say(source, planned.error());
        return false;
    }
    size_t mp3s = 0;
    for (const Programme& programme : *planned) mp3s += programme.parts.size();
    if (const auto checked = names_.check_count(mp3s); !checked) {
        say(checked.error());
        return false;
    }
    std::vector<LoudnessOfCall::SourceTrack> tracks;
    for (const HeardFile& file : files) tracks.push_back(file.track);
    for (const Programme& programme : *planned) {
        options.conversion.programme = programme;
        const auto targets = targets_of(files, options);
        if (!targets) {
            say(targets.error());
            return false;
        }
        // Before its loudness is measured.
        if (arguments_.update && are_kept(files, *targets)) continue;
        if (const auto chosen = loudness_.apply_to(options.conversion, tracks); !chosen) {
            say(source, chosen.error());
            return false;
        }
        if (!convert_programme(files, options, *targets)) return false;
    }
    for (const auto& [known, of_track] : tracks) analyses_.forget(known, of_track);
    return true;
}

Result<std::vector<Programme>> FileConverter::programmes(const std::vector<HeardFile>& files, FileOptions& options) {
    if (!needs_plan(arguments_)) return std::vector{options.conversion.programme};
    auto plan = programmes_of(arguments_, options.conversion.recipe, files, analyses_);
    if (!plan) return std::unexpected(plan.error());
    const int left_out = plan->notes.marks_left_out;
    if (left_out > 0) options.warnings.push_back({"marks_left_out", std::to_string(left_out) + " of the marks lie behind the end, or in what is left out"});
    return std::move(plan->programmes);
}

std::expected<std::vector<std::string>, std::string> FileConverter::targets_of(const std::vector<HeardFile>& files, const FileOptions& options) {
    const std::vector<ProgrammePart>& parts = options.conversion.programme.parts;
    const bool one_of_several = files.front().track.second && files.front().info->audio_tracks.size() > 1;
    const NameFields fields = fields_of(files.front(), options.conversion.recipe);
    std::vector<std::string> targets;
    for (const ProgrammePart& part : parts) {
        auto target = names_.next(fields_of(part, parts.size(), fields), one_of_several, static_cast<int>(parts.size()));
        if (!target) return std::unexpected(target.error());
        targets.push_back(std::move(*target));
    }
    return targets;
}

bool FileConverter::are_kept(const std::vector<HeardFile>& files, const std::vector<std::string>& targets) const {
    std::vector<std::string> paths;
    for (const HeardFile& file : files) paths.push_back(arguments_.sources[file.track.first]);
    if (!are_up_to_date(targets, paths, sources_)) return false;
    for (const std::string& target : targets) {
        if (arguments_.json) std::puts(kept_line(paths.front(), target).c_str());
        else std::printf("target: %s\nkept: it is not older than its source\n", target.c_str());
    }
    std::fflush(stdout);
    return true;
}

bool FileConverter::convert_programme(const std::vector<HeardFile>& files, const FileOptions& options, const std::vector<std::string>& target_paths) {
    const auto& [index, track] = files.front().track;
    const std::string& source = arguments_.sources[index];
    const std::vector<ProgrammePart>& parts = options.conversion.programme.parts;
    const bool replaces = arguments_.overwrite || arguments_.update;
    const auto path_of = [&](int part) -> std::expected<std::string, std::string> { return target_paths[static_cast<size_t>(part)]; };
    TargetFiles targets(path_of, sources_, replaces);
    if (const auto prepared = parts.size() == 1 ? targets.prepare(0) : std::expected<void, std::string>(); !prepared) {
        say(prepared.error());
        return false;
    }
    std::vector<std::pair<std::string, std::optional<int>>> paths;
    for (const HeardFile& file : files) paths.emplace_back(arguments_.sources[file.track.first], file.track.second);
    FileSources sources(std::move(paths));
    progress_.begin(std::to_string(index + 1) + "/" + std::to_string(arguments_.sources.size()) + " " + source);
    const auto summaries = convert(sources, targets, options.conversion, arguments_.encoders, [&](const Conversion::Progress& progress) {
        progress_.show(progress.fraction);
        return true;
    });
    if (summaries) progress_.show(1);
    progress_.end();
    if (!summaries) {
        if (!targets.failure().empty()) say(targets.failure());
        else say(summaries.error().code == ErrorCode::write_failed && !targets.is_empty() ? targets.path() : sources.path(), summaries.error());
        return false;
    }
    double start = 0;
    bool all_written = true;
    for (const ConversionSummary& summary : **summaries) {
        const ProgrammePart& made = parts[static_cast<size_t>(summary.part)];
        std::vector<WarningText> warnings = options.warnings;
        for (const Warning& warning : summary.warnings) warnings.push_back(text_of(warning));
        const auto lyrics = arguments_.writes_lyrics_file ? lyrics_in(made, options.conversion.lyrics, options.conversion.source_seconds) : std::nullopt;
        if (lyrics) {
            const auto written = write_lyrics_file(targets.path(summary.part), *lyrics, made.title, sources_, replaces);
            if (!written) say(written.error());
            all_written = all_written && written;
        }
        const auto place = made.number > 0 ? std::optional(PartPlace{made.number, made.title, start}) : std::nullopt;
        report({source, targets.path(summary.part), track, options.conversion.recipe, summary, warnings, place});
        start += summary.duration_seconds();
    }
    return all_written;
}

NameFields FileConverter::fields_of(const HeardFile& file, const Recipe& recipe) const {
    const std::string name = std::filesystem::path(arguments_.sources[file.track.first]).filename().string();
    NameFields fields = name_fields(file.info ? apply(recipe.written, file.info->tags) : Tags(), name);
    const AudioTrack* audio = file.info ? meant_track(recipe, file.track.second, *file.info) : nullptr;
    if (audio == nullptr) return fields;
    fields["language"] = audio->language;
    fields["track_title"] = audio->title;
    return fields;
}

// The tags that a part has are its own.
NameFields FileConverter::fields_of(const ProgrammePart& part, size_t parts, NameFields fields) const {
    if (part.number == 0 || parts == 1) return fields;
    fields["part"] = std::to_string(part.number);
    fields["track"] = fields["part"];
    fields["mark"] = part.title;
    if (!part.title.empty()) fields["title"] = part.title;
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
