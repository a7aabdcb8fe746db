#pragma once

#include "command/arguments.h"

namespace unreel {

/// Prints what each file holds. Returns whether all could be looked into; of others a sentence is said.
bool probe_files(const Arguments& arguments);

}  // namespace unreel
