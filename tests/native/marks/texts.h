#pragma once

#include <span>
#include <string>
#include <string_view>

#include "marks/read_marks.h"
#include "support/files.h"

namespace unreel::test {

/// "0 Intro | 62.5 Main": what was read of a text, or "line 3: …".
std::string marks_in(std::string_view text, std::string_view media_name = {});
/// The format's name, or "none".
std::string format_of(std::string_view text);
std::string said(std::span<const Mark> marks);

}  // namespace unreel::test
