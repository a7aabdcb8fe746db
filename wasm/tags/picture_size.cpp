#include <cstdlib>
#include <limits>
#include <string_view>

#include "tags/picture.h"
#include "tags/picture_bytes.h"

namespace unreel {

namespace {

using Bytes = std::string_view;

std::optional<PictureSize> size_of(uint32_t width, uint32_t height, bool is_progressive = false) {
    constexpr uint32_t most = std::numeric_limits<int>::max();
    if (width == 0 || height == 0 || width > most || height > most) return std::nullopt;
    return PictureSize{static_cast<int>(width), static_cast<int>(height), is_progressive};
}

// ITU-T T.81 §B.2.2: the first frame header. A height of 0, which comes after the first scan then, is not looked for.
std::optional<PictureSize> jpeg_size(Bytes bytes) {
    size_t at = 2;
    while (at + 9 <= bytes.size() && byte_at(bytes, at) == 0xFF) {
        const uint32_t marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool is_progressive = (marker & 0x03) == 0x02;
        if (is_jpeg_frame(marker)) return size_of(u16_big(bytes, at + 7), u16_big(bytes, at + 5), is_progressive);
        const uint32_t length = u16_big(bytes, at + 2);
        if (marker == 0xDA || length < 2) break;
        at += 2 + length;
    }
    return std::nullopt;
}

// RFC 9649 §2.5 to 2.7, RFC 6386 §9.1.
std::optional<PictureSize> webp_size(Bytes bytes) {
    if (bytes.size() < 30) return std::nullopt;
    const Bytes kind = bytes.substr(12, 4);
    if (kind == "VP8X") return size_of((u32_little(bytes, 24) & 0xFF'FFFF) + 1, (u32_little(bytes, 26) >> 8) + 1);
    if (kind == "VP8L" && byte_at(bytes, 20) == 0x2F) return size_of((u32_little(bytes, 21) & 0x3FFF) + 1, (u32_little(bytes, 21) >> 14 & 0x3FFF) + 1);
    if (kind == "VP8 " && bytes.substr(23, 3) == "\x9D\x01\x2A") return size_of(u16_little(bytes, 26) & 0x3FFF, u16_little(bytes, 28) & 0x3FFF);
    return std::nullopt;
}

// The height is negative where the first row is the uppermost.
std::optional<PictureSize> bmp_size(Bytes bytes) {
    if (bytes.size() < 26) return std::nullopt;
    if (u32_little(bytes, 14) == 12) return size_of(u16_little(bytes, 18), u16_little(bytes, 20));
    const auto height = static_cast<int64_t>(static_cast<int32_t>(u32_little(bytes, 22)));
    return size_of(u32_little(bytes, 18), static_cast<uint32_t>(std::abs(height)));
}

}  // namespace

std::optional<PictureSize> picture_size(std::span<const std::byte> span) {
    const Bytes bytes(reinterpret_cast<const char*>(span.data()), span.size());
    if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_size(bytes);
    if (bytes.starts_with("\x89PNG\r\n\x1A\n") && bytes.size() >= 24) return size_of(u32_big(bytes, 16), u32_big(bytes, 20));
    if (bytes.starts_with("GIF8") && bytes.size() >= 10) return size_of(u16_little(bytes, 6), u16_little(bytes, 8));
    if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") return webp_size(bytes);
    return bytes.starts_with("BM") ? bmp_size(bytes) : std::nullopt;
}

}  // namespace unreel
