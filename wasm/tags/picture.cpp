#include "tags/picture.h"

#include <cstdint>
#include <string_view>

#include "tags/picture_bytes.h"

namespace unreel {

namespace {

using Bytes = std::string_view;

// ITU-T T.81 annex B: segments up to the start of a scan, with a frame header among them, and an end of image. Programs append
// things to the end.
bool is_jpeg(Bytes bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF")) return false;
    bool has_frame = false;
    size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (byte_at(bytes, at) != 0xFF) return false;
        const uint32_t marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == 0xDA) return has_frame && bytes.find("\xFF\xD9", at) != bytes.npos;
        has_frame = has_frame || is_jpeg_frame(marker);
        const size_t length = u16_big(bytes, at + 2);
        if (length < 2) return false;
        at += 2 + length;
    }
    return false;
}

// PNG specification §5: chunks, from IHDR to IEND, all of which have to be there.
bool is_png(Bytes bytes) {
    if (!bytes.starts_with("\x89PNG\r\n\x1A\n")) return false;
    bool has_data = false;
    uint64_t at = 8;
    while (at + 12 <= bytes.size()) {
        const Bytes type = bytes.substr(at + 4, 4);
        if (at == 8 && type != "IHDR") return false;
        if (type == "IEND") return has_data;
        has_data = has_data || type == "IDAT";
        at += 12 + uint64_t{u32_big(bytes, at)};
    }
    return false;
}

bool is_gif(Bytes bytes) {
    if (!bytes.starts_with("GIF87a") && !bytes.starts_with("GIF89a")) return false;
    const size_t trailer = bytes.find_last_not_of('\0');
    return bytes.size() > 20 && trailer != bytes.npos && bytes[trailer] == ';';
}

bool is_webp(Bytes bytes) {
    return bytes.size() > 20 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP" && uint64_t{u32_little(bytes, 4)} + 8 <= bytes.size();
}

bool is_bmp(Bytes bytes) {
    return bytes.size() > 30 && bytes.starts_with("BM") && u32_little(bytes, 10) < bytes.size() && u32_little(bytes, 14) >= 12 &&
           u32_little(bytes, 14) <= 124 && u32_little(bytes, 2) <= bytes.size() + 2;
}

bool is_tiff(Bytes bytes) {
    using namespace std::string_view_literals;
    const bool is_little = bytes.starts_with("II*\0"sv);
    if (bytes.size() < 16 || (!is_little && !bytes.starts_with("MM\0*"sv))) return false;
    return (is_little ? u32_little(bytes, 4) : u32_big(bytes, 4)) < bytes.size();
}

}  // namespace

const char* picture_mime_type(std::span<const std::byte> span) {
    const Bytes bytes(reinterpret_cast<const char*>(span.data()), span.size());
    if (is_jpeg(bytes)) return "image/jpeg";
    if (is_png(bytes)) return "image/png";
    if (is_gif(bytes)) return "image/gif";
    if (is_webp(bytes)) return "image/webp";
    if (is_bmp(bytes)) return "image/bmp";
    if (is_tiff(bytes)) return "image/tiff";
    return nullptr;
}

}  // namespace unreel
