#pragma once

#include <string>
#include <string_view>

namespace unreel {

/// `text` as a file's name without an extension: no character and no name that Windows, macOS or Linux forbid (learn.microsoft.com, "Naming
/// Files, Paths, and Namespaces"), no control characters, nor marks that turn the direction of text and so disguise a name; at most
/// 230 bytes, so that file systems' 255 have room for an extension and a number. Empty where nothing is left.
std::string clean_name(std::string_view text);

}  // namespace unreel
