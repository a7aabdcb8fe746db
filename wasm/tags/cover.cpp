#include "tags/cover.h"

#include <string_view>

#include "tags/limits.h"
#include "tags/picture.h"

namespace unreel {

Result<Cover> cover_from(std::span<const std::byte> bytes) {
    const auto refused = [](const char* sentence) { return fail(ErrorCode::invalid_option, sentence, "cover"); };
    if (bytes.size() > largest_cover) return refused("the picture is larger than 16 MiB");
    const char* mime_type = picture_mime_type(bytes);
    const std::string_view kind = mime_type == nullptr ? "" : mime_type;
    if (kind == "image/bmp" || kind == "image/tiff") return refused("players show no such picture: a cover is a JPEG, PNG, GIF or WebP");
    if (kind.empty() || !picture_size(bytes)) return refused("this is no picture, or not all of one");
    return Cover{mime_type, {bytes.begin(), bytes.end()}};
}

ChosenCover choose_cover(const Written& written, const Cover* source, const Cover* given) {
    const Cover* cover = given != nullptr ? given : written.keeps_cover ? source : nullptr;
    if (cover == nullptr || !written.cover_pixels) return {cover};
    const auto size = picture_size(cover->bytes);
    if (!size || size->longer_side() <= *written.cover_pixels) return {cover};
    return {nullptr, size->longer_side()};
}

}  // namespace unreel
