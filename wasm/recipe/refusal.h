// The sentences with which a recipe's fields are refused, and how values are shown in them.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace unreel {

/// `path` is "encoding.vbrQuality", or empty for the whole recipe; `shown` the value as `shown()` has it; `possible` a rule's.
std::unexpected<Error> refuse_value(const std::string& path, std::string_view shown, std::string_view possible);
std::unexpected<Error> refuse_unknown(const std::string& path);

std::string shown(double value);
inline std::string shown(bool value) { return value ? "true" : "false"; }
/// In quotes, a line, shortened where it is long. Anything may come in.
std::string shown(std::string_view text);

}  // namespace unreel
