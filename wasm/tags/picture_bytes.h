// Numbers in pictures' headers. The caller has checked that they are there.
#pragma once

#include <cstdint>
#include <string_view>

namespace unreel {

inline uint32_t byte_at(std::string_view bytes, size_t index) { return static_cast<unsigned char>(bytes[index]); }
inline uint32_t u16_little(std::string_view bytes, size_t at) { return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8; }
inline uint32_t u32_little(std::string_view bytes, size_t at) { return u16_little(bytes, at) | u16_little(bytes, at + 2) << 16; }
inline uint32_t u16_big(std::string_view bytes, size_t at) { return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1); }
inline uint32_t u32_big(std::string_view bytes, size_t at) { return u16_big(bytes, at) << 16 | u16_big(bytes, at + 2); }

/// Whether this marker of a JPEG begins the header of a frame: SOF0 to SOF15, but for DHT, JPG and DAC (ITU-T T.81 table B.1).
inline bool is_jpeg_frame(uint32_t marker) { return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; }

}  // namespace unreel
