#pragma once

#include <cstddef>
#include <span>

namespace unreel {

/// The MIME type of a picture by its content: image/jpeg, png, gif, webp, bmp, tiff. Null where it is none, or ends too early:
/// strict players stumble over an MP3 with such a picture. Looks at the structure, decodes nothing.
const char* picture_mime_type(std::span<const std::byte> bytes);

}  // namespace unreel
