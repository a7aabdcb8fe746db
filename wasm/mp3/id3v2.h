#pragma once

#include <vector>

#include "base/media_info.h"

namespace unreel {

/// An ID3v2.3.0 tag (id3.org/id3v2.3.0) with all text in UTF-16: what every player and Windows read. Empty where there is
/// nothing to say. Text that is not valid UTF-8 gets replacement characters. A cover over 16 MiB is left out.
std::vector<std::byte> make_id3v2(const Tags& tags, const Cover* cover);

}  // namespace unreel
