#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/arguments.h"
#include "command/warnings.h"
#include "convert/options.h"

namespace unreel {

/// What one file's MP3 is made with.
struct FileOptions {
    ConversionOptions conversion;
    std::vector<WarningText> warnings;
};

/// The recipe with the tags that the file's name says; those of `--tag` come before them. `track`: where it is chosen by its number, as
/// one of all.
FileOptions options_for(const Arguments& arguments, const std::string& source, std::optional<int> track);

}  // namespace unreel
