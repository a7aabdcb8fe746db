#pragma once

#include "command/arguments.h"

namespace unreel {

/// Converts one file after the other, and reports each MP3 on standard output. Of a file that fails a sentence is said, and the others go on.
/// Returns the program's exit status.
int convert_files(const Arguments& arguments);

}  // namespace unreel
