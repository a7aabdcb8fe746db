#pragma once

#include <string>

namespace unreel {

/// A sentence about fields of a recipe that stand in each other's way ("encoding.copy", see recipe/conflicts.h), with the options that set
/// them in their place ("--copy").
std::string in_words_of_options(std::string sentence);

}  // namespace unreel
