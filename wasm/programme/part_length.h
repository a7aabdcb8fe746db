#pragma once

#include <optional>

#include "programme/programme.h"

namespace unreel {

/// How long a part will last in seconds, as far as can be known while `source` is open, which lasts `source_seconds`; nothing where that depends on
/// another source, or where nothing of it is there.
std::optional<double> part_seconds(const ProgrammePart& part, int source, std::optional<double> source_seconds);

/// That of the longest part.
std::optional<double> longest_part_seconds(const Programme& programme, int source, std::optional<double> source_seconds);

}  // namespace unreel
