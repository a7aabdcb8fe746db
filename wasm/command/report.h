#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/warnings.h"
#include "convert/conversion.h"

namespace unreel {

/// Where a part is of all that is kept, exact to the sample: for who puts together what was made of the parts.
struct PartPlace {
    int number = 0;  // from 1
    std::string title;
    double start_seconds = 0;
};

/// An MP3 that was made.
struct Report {
    std::string source;
    std::string target;
    std::optional<int> track;  // where one was chosen by its number
    Recipe recipe;
    ConversionSummary summary;
    std::vector<WarningText> warnings;
    std::optional<PartPlace> part;  // where it is one of several
};

}  // namespace unreel
