#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/warnings.h"
#include "convert/conversion.h"

namespace unreel {

/// An MP3 that was made.
struct Report {
    std::string source;
    std::string target;
    std::optional<int> track;  // where one was chosen by its number
    Recipe recipe;
    ConversionSummary summary;
    std::vector<WarningText> warnings;
};

}  // namespace unreel
