#pragma once

#include <string>

namespace unreel {

/// What `--help` prints, from the table of options: a screen of 24 lines of 80 columns at most.
std::string help_text();

}  // namespace unreel
