#pragma once

#include <string>

#include "base/error.h"

namespace unreel {

/// What the command-line tool says: what is wrong and what to do about it, and in brackets what a bug report needs. One line.
std::string sentence_for(const Error& error);

}  // namespace unreel
