#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/lyrics.h"
#include "base/media_info.h"
#include "base/time_range.h"
#include "io/read_window.h"
#include "recipe/recipe.h"

namespace unreel {

/// What the words of the command line ask for.
struct Arguments {
    enum class Task { convert, probe, analyse, write_marks, explain, help, version };

    Task task = Task::convert;
    Recipe recipe;
    double start_seconds = 0;
    std::optional<double> end_seconds;
    std::vector<TimeRange> keep;  // of `--keep`, as they were given
    std::string marks;            // the file of `--marks`; empty: none
    bool join = false;
    std::string tag_pattern;  // of `tags_from_name`; empty: none
    std::optional<Cover> cover;
    std::vector<std::string> lyrics_files;  // of `--lyrics`
    std::vector<Lyrics> lyrics;             // what is in them: of the first source, the second, …
    std::string written_marks;        // the file of `--write-marks`
    bool writes_lyrics_file = false;  // beside each MP3
    ReadStrategy reads = ReadStrategy::automatic;
    int encoders = 1;
    bool overwrite = false;
    bool update = false;  // what is there and not older stays, what is older is replaced
    bool progress = false;
    bool json = false;
    /// The option that asks for names in a folder, which OUT must be then; empty where none does.
    std::string naming_option;
    std::vector<std::string> sources;
    std::string target;  // of `convert`
};

/// `words` without the program's name. A preset or a recipe from a file comes first wherever it stands, then the other options in their
/// order. Fails with a sentence that names the option; what succeeds is a recipe that can be carried out.
std::expected<Arguments, std::string> parse_arguments(std::span<const char* const> words);

}  // namespace unreel
