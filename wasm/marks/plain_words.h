#pragma once

#include <string>
#include <string_view>

namespace unreel {

/// Words of subtitles without their markup: "<i>", "{\an8}", "&amp;"; without blanks around their lines, and without empty lines. At most
/// `longest_words` bytes.
std::string plain_words(std::string_view text);

inline constexpr size_t longest_words = 2000;

}  // namespace unreel
