#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace unreel {

/// The CRC of the LAME tag: polynomial x¹⁶+x¹⁵+x²+1, bits reflected, starting at 0 (VbrTag.c of LAME 3.100). Takes eight bytes
/// at a time (“slicing”, Kounavis and Berry 2005), so that what a byte does to the CRC need not wait for the byte before.
class Crc16 {
public:
    Crc16();

    void add(std::span<const std::byte> bytes);
    uint16_t value() const { return value_; }

private:
    static constexpr size_t stride = 8;

    // tables_[n][byte]: what `byte` makes of a CRC of 0 if n zero bytes follow. Made at run time: 4 KB that nobody downloads.
    std::array<std::array<uint16_t, 256>, stride> tables_;
    uint16_t value_ = 0;
};

}  // namespace unreel
