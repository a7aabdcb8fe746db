#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace unreel {

/// The CRC-32 of zip, gzip and PNG (ISO/IEC 13239). Takes eight bytes at a time (“slicing”, Kounavis and Berry 2005).
class Crc32 {
public:
    void add(std::span<const std::byte> bytes);
    uint32_t value() const { return ~state_; }

private:
    uint32_t state_ = 0xFFFFFFFF;
};

uint32_t crc32_of(std::span<const std::byte> bytes);

/// Of two runs of bytes, one behind the other; the second is so long. Takes as many steps as that length has binary digits (the method of zlib's `crc32_combine`).
uint32_t combined_crc32(uint32_t first, uint32_t second, uint64_t second_bytes);

}  // namespace unreel
