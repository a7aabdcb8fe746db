#pragma once

#include <string>

#include "names/file_name.h"
#include "names/pattern.h"

namespace unreel {

/// What a word of a file name's pattern stands for; empty where the field is missing.
std::string value_of(const PatternWord& word, const NameFields& fields);

}  // namespace unreel
