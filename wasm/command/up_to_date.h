#pragma once

#include <string>
#include <vector>

#include "command/source_files.h"

namespace unreel {

/// Whether all `targets` are there, complete, and none is older than one of `paths`, as `cp -u` compares them: by the times of change.
/// A target that is one of `sources` is none, and neither is an empty file, which no conversion leaves.
bool are_up_to_date(const std::vector<std::string>& targets, const std::vector<std::string>& paths, const SourceFiles& sources);

}  // namespace unreel
