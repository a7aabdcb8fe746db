#include "media/declared_size.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace unreel {

namespace {

// The beginning of a file; ASF has its properties somewhere in the first few hundred bytes.
using Beginning = std::array<std::byte, 4096>;

constexpr std::string_view asf_header{"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C", 16};
constexpr std::string_view asf_file_properties{"\xA1\xDC\xAB\x8C\x47\xA9\xCF\x11\x8E\xE4\x00\xC0\x0C\x20\x53\x65", 16};
// What writers to a pipe put there.
constexpr uint64_t least_placeholder = 0x7FFF0000;

uint64_t little_endian(std::string_view bytes, size_t position, size_t count) {
    uint64_t value = 0;
    for (size_t index = count; index-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[position + index]);
    return value;
}

std::optional<int64_t> plausible(uint64_t size) {
    if (size == 0 || size > uint64_t{1} << 60) return std::nullopt;
    return static_cast<int64_t>(size);
}

}  // namespace

std::optional<int64_t> declared_size(ByteSource& source) {
    Beginning buffer{};
    const auto count = source.read_at(0, buffer);
    if (!count) return std::nullopt;
    const std::string_view bytes(reinterpret_cast<const char*>(buffer.data()), *count);
    if (bytes.starts_with("RIFF") && bytes.size() >= 12) {
        const uint64_t size = little_endian(bytes, 4, 4);
        return size == 0 || size >= least_placeholder ? std::nullopt : plausible(size + 8);
    }
    if (bytes.starts_with("riff\x2E\x91\xCF\x11") && bytes.size() >= 24) return plausible(little_endian(bytes, 16, 8));
    if (bytes.starts_with(asf_header)) {
        const size_t properties = bytes.find(asf_file_properties);
        // GUID, length of the object, GUID of the file, then its size (ASF specification 3.2).
        const size_t size_position = properties + 16 + 8 + 16;
        if (properties == bytes.npos || size_position + 8 > bytes.size()) return std::nullopt;
        return plausible(little_endian(bytes, size_position, 8));
    }
    return std::nullopt;
}

}  // namespace unreel
