#pragma once

#include <string>

#include "base/error.h"

namespace unreel {

/// One line on standard error.
void say(const std::string& sentence);
void say(const std::string& path, const Error& error);

}  // namespace unreel
