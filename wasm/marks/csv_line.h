#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unreel {

/// The fields of a line of a table (RFC 4180), but for line breaks in them; at most 64.
std::vector<std::string> csv_fields(std::string_view line, char separator);

/// In quotes where it has to be.
std::string csv_field(std::string_view text);

}  // namespace unreel
