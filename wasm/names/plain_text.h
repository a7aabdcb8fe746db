#pragma once

#include <string>
#include <string_view>

namespace unreel {

/// Text in ASCII: Latin letters without their accents, as in CLDR's transform Latin-ASCII (ä is a, ø o, ß ss, þ th); quotation marks,
/// dashes and blanks as ASCII has them; combining accents (U+0300 to U+036F) are left out; each run of anything else is one "_".
std::string plain_text(std::string_view text);

}  // namespace unreel
