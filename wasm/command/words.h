#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/lyrics.h"
#include "command/programmes.h"
#include "command/warnings.h"

namespace unreel {

/// What `ConversionOptions` takes of words.
struct WordsOfFiles {
    std::vector<std::optional<Lyrics>> lyrics;
    std::vector<std::optional<double>> seconds;  // of each file
    std::vector<WarningText> warnings;
};

/// Words of the files of one conversion: those of `--lyrics FILE`, of which the nth is the nth source's, or of the files' text tracks, as the
/// recipe says. Of a join, tracks are read until there are as many words as a tag takes. Fails with a sentence that names the file.
std::expected<WordsOfFiles, std::string> words_of(const Arguments& arguments, std::span<const HeardFile> files);

}  // namespace unreel
