#include "command/target_names.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace unreel {

namespace fs = std::filesystem;

namespace {

/// Letter case, blanks, "_" and "-" in words do not matter.
bool has_word(const std::string& pattern, const std::string& word) {
    std::string plain;
    for (const char letter : pattern) {
        if (letter == ' ' || letter == '_' || letter == '-') continue;
        plain += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return plain.contains("{" + word + "}") || plain.contains("{" + word + ":");
}

std::string with_track(const std::string& pattern) {
    if (has_word(pattern, "language") || has_word(pattern, "tracktitle")) return pattern;
    std::string longer = pattern + " ({language} {tracktitle})";
    // It may be too long.
    return check_name_pattern(longer) ? longer : pattern;
}

// A part's own title and number are words of tags too.
std::string with_part(const std::string& pattern, int parts) {
    if (has_word(pattern, "part") || has_word(pattern, "mark") || has_word(pattern, "track")) return pattern;
    const size_t digits = std::max<size_t>(2, std::to_string(parts).size());
    std::string longer = pattern + " {part:" + std::to_string(digits) + "} {mark}";
    return check_name_pattern(longer) ? longer : pattern;
}

}  // namespace

std::expected<TargetNames, std::string> TargetNames::open(const Arguments& arguments) {
    const std::string& path = arguments.target;
    std::error_code ignored;
    const bool is_folder = path.ends_with('/') || fs::is_directory(path, ignored);
    if (!is_folder) {
        const std::string needs_folder = " need a folder, and “" + path + "” is none; end it with “/” to have one made";
        if (arguments.sources.size() > 1 && !arguments.join) return std::unexpected("several files" + needs_folder);
        if (arguments.recipe.track == "all") return std::unexpected("all tracks" + needs_folder);
        if (!arguments.naming_option.empty()) return std::unexpected("names by " + arguments.naming_option + needs_folder);
    }
    return TargetNames(path, arguments.recipe.output, is_folder);
}

std::expected<void, std::string> TargetNames::check_count(size_t mp3s) const {
    if (is_folder_ || mp3s <= 1) return {};
    return std::unexpected(std::to_string(mp3s) + " MP3s need a folder, and “" + path_ + "” is none; end it with “/” to have one made");
}

TargetNames::TargetNames(TargetNames&& other) noexcept
    : path_(std::move(other.path_)),
      output_(std::move(other.output_)),
      is_folder_(other.is_folder_),
      made_folder_(std::exchange(other.made_folder_, false)),
      registry_(std::move(other.registry_)) {}

TargetNames::~TargetNames() {
    std::error_code is_not_empty;
    if (made_folder_) fs::remove(path_, is_not_empty);
}

std::expected<std::string, std::string> TargetNames::next(const NameFields& fields, bool one_of_several, int parts) {
    if (!is_folder_) return path_;
    std::error_code error;
    if (!made_folder_ && path_.ends_with('/')) {
        made_folder_ = fs::create_directories(path_, error);
        if (error) return std::unexpected(path_ + ": the folder cannot be made: " + error.message());
    }
    std::string pattern = one_of_several ? with_track(output_.name) : output_.name;
    if (parts > 1) pattern = with_part(pattern, parts);
    return (fs::path(path_) / registry_.take(file_name(pattern, fields, output_.plain_names))).string();
}

}  // namespace unreel
