#include "mp3/free_format.h"

#include <algorithm>
#include <cstdint>

namespace unreel {

namespace {

constexpr size_t latest_start = 4096;
constexpr size_t shortest_frame = 24;
constexpr size_t longest_frame = 5760;  // 640 kbit/s at 8 kHz

// Sync, version, layer, protection, bitrate, rate and mode of a header; not padding and how stereo is joined.
constexpr uint32_t constant_bits = 0xFFFFFCC0;

uint32_t header_at(std::span<const std::byte> bytes, size_t position) {
    uint32_t header = 0;
    for (const std::byte byte : bytes.subspan(position, 4)) header = header << 8 | std::to_integer<uint32_t>(byte);
    return header & constant_bits;
}

bool is_free_format_header(uint32_t header) {
    const bool has_sync = header >> 21 == 0x7FF && (header >> 19 & 3) != 1;
    const bool is_layer_3 = (header >> 17 & 3) == 1;
    return has_sync && is_layer_3 && (header >> 12 & 15) == 0 && (header >> 10 & 3) != 3;
}

// The place of a like header at `distance` from `position`, or a byte of padding away; 0 where there is none.
size_t next_of(std::span<const std::byte> bytes, uint32_t header, size_t position, size_t distance) {
    for (const size_t place : {position + distance, position + distance - 1, position + distance + 1}) {
        if (place + 4 <= bytes.size() && header_at(bytes, place) == header) return place;
    }
    return 0;
}

}  // namespace

bool is_free_format_mp3(std::span<const std::byte> bytes) {
    for (size_t start = 0; start < latest_start && start + 4 <= bytes.size(); ++start) {
        const uint32_t header = header_at(bytes, start);
        if (!is_free_format_header(header)) continue;
        for (size_t distance = shortest_frame; distance <= longest_frame; ++distance) {
            if (start + distance + 4 > bytes.size()) break;
            if (header_at(bytes, start + distance) != header) continue;
            const size_t third = next_of(bytes, header, start + distance, distance);
            if (third != 0 && next_of(bytes, header, third, distance) != 0) return true;
        }
    }
    return false;
}

}  // namespace unreel
