#pragma once

#include <string_view>

namespace unreel {

/// Whether a name comes before another as people count: "Part 2" before "Part 10", capitals like small letters. Names that differ in zeros
/// before a number, or in capitals alone, are in the order of their bytes, so that the order is one of all names.
bool natural_less(std::string_view one, std::string_view other);

}  // namespace unreel
