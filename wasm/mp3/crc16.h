#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace unreel {

/// The CRC of the LAME tag: polynomial x¹⁶+x¹⁵+x²+1, bits reflected, starting at 0 (VbrTag.c of LAME 3.100).
class Crc16 {
public:
    void add(std::span<const std::byte> bytes) {
        for (const std::byte byte : bytes) {
            value_ = static_cast<uint16_t>((value_ >> 8) ^ table[(value_ ^ std::to_integer<unsigned>(byte)) & 0xFF]);
        }
    }

    uint16_t value() const { return value_; }

private:
    static constexpr std::array<uint16_t, 256> table = [] {
        std::array<uint16_t, 256> entries{};
        for (unsigned index = 0; index < entries.size(); ++index) {
            unsigned value = index;
            for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? (value >> 1) ^ 0xA001U : value >> 1;
            entries[index] = static_cast<uint16_t>(value);
        }
        return entries;
    }();

    uint16_t value_ = 0;
};

}  // namespace unreel
