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
        for (; bytes.size() >= stride; bytes = bytes.subspan(stride)) add_stride(bytes.first<stride>());
        for (const std::byte byte : bytes) {
            value_ = static_cast<uint16_t>((value_ >> 8) ^ tables[0][(value_ ^ std::to_integer<unsigned>(byte)) & 0xFF]);
        }
    }

    uint16_t value() const { return value_; }

private:
    // Bytes at a time (“slicing”, Kounavis and Berry 2005): what each does to the CRC does not wait for the one before.
    static constexpr size_t stride = 8;

    // tables[n][byte]: what `byte` makes of a CRC of 0, n zero bytes later.
    static constexpr std::array<std::array<uint16_t, 256>, stride> tables = [] {
        std::array<std::array<uint16_t, 256>, stride> entries{};
        for (unsigned byte = 0; byte < 256; ++byte) {
            unsigned value = byte;
            for (size_t zeros = 0; zeros < stride; ++zeros) {
                for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? (value >> 1) ^ 0xA001U : value >> 1;
                entries[zeros][byte] = static_cast<uint16_t>(value);
            }
        }
        return entries;
    }();

    void add_stride(std::span<const std::byte, stride> bytes) {
        const auto byte = [&](size_t index) { return std::to_integer<unsigned>(bytes[index]); };
        unsigned value = tables[7][(value_ & 0xFFU) ^ byte(0)] ^ tables[6][(value_ >> 8U) ^ byte(1)];
        for (size_t index = 2; index < stride; ++index) value ^= tables[stride - 1 - index][byte(index)];
        value_ = static_cast<uint16_t>(value);
    }

    uint16_t value_ = 0;
};

}  // namespace unreel
