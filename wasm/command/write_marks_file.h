#pragma once

#include <optional>
#include <string_view>

#include "command/arguments.h"
#include "marks/mark_list.h"

namespace unreel {

/// What a file of marks is written as, by how its name ends; nothing where none is written so.
std::optional<MarkFormat> mark_format_of(std::string_view path);

/// Writes the marks of the source as the file of `--write-marks`: those of `--marks`, else its chapters. Says what fails; returns whether
/// nothing did.
bool write_marks_file(const Arguments& arguments);

}  // namespace unreel
