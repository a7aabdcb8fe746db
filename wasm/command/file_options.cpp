#include "command/file_options.h"

#include <filesystem>

#include "command/tag_edits.h"
#include "names/tags_from_name.h"
#include "tags/edit_tags.h"

namespace unreel {

namespace {

void add_tags_from_name(FileOptions& options, const Arguments& arguments, const std::string& source) {
    auto tags = tags_from_name(arguments.tag_pattern, std::filesystem::path(source).filename().string());
    if (!tags) {
        options.warnings.push_back({"name_does_not_fit", "the file's name does not fit --tags-from-name; no tags were taken from it"});
        return;
    }
    for (const TagEdit& tag : arguments.recipe.written.set) put_tag(*tags, tag);
    Written written = arguments.recipe.written;
    written.set = std::move(*tags);
    // A name may hold what no tag can.
    if (const auto checked = check_written(written); !checked) {
        options.warnings.push_back({"name_does_not_fit", "no tags were taken from the file's name: " + checked.error().detail});
        return;
    }
    options.conversion.recipe.written = std::move(written);
}

}  // namespace

FileOptions options_for(const Arguments& arguments, const std::string& source, std::optional<int> track) {
    FileOptions options;
    options.conversion.recipe = arguments.recipe;
    options.conversion.cover = arguments.cover;
    options.conversion.programme = whole_programme({arguments.start_seconds, arguments.end_seconds});
    ReadOptions& read = options.conversion.read;
    read.track = track;
    read.reads = arguments.reads;
    read.file_name = source;
    if (!arguments.tag_pattern.empty()) add_tags_from_name(options, arguments, source);
    return options;
}

}  // namespace unreel
