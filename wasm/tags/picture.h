#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace unreel {

/// The MIME type of a picture by its content: image/jpeg, png, gif, webp, bmp, tiff. Null where it is none, or ends too early:
/// strict players stumble over an MP3 with such a picture. Looks at the structure, decodes nothing.
const char* picture_mime_type(std::span<const std::byte> bytes);

struct PictureSize {
    int width = 0;  // pixels, at least 1
    int height = 0;
    bool is_progressive = false;  // a JPEG in several scans, which old players do not show

    int longer_side() const { return width > height ? width : height; }
};

/// What the header of a JPEG, PNG, GIF, WebP or BMP says; nothing where it says nothing possible, or for another kind.
std::optional<PictureSize> picture_size(std::span<const std::byte> bytes);

}  // namespace unreel
