#pragma once

#include "command/arguments.h"

namespace unreel {

/// Prints a line of JSON for each source: all that one pass over its sound finds. Returns whether all could be read.
bool analyse_files(const Arguments& arguments);

}  // namespace unreel
