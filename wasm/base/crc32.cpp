#include "base/crc32.h"

#include <array>

namespace unreel {

namespace {

constexpr uint32_t polynomial = 0xEDB88320;  // with its bits reflected, as all that is reckoned with here

constexpr size_t stride = 8;
// tables[n][byte]: what `byte` makes of a CRC of 0 if n zero bytes follow.
using Tables = std::array<std::array<uint32_t, 256>, stride>;

uint32_t times_x(uint32_t value) { return (value & 1) != 0 ? (value >> 1) ^ polynomial : value >> 1; }

// Made at run time: 8 KB that nobody downloads.
Tables make_tables() {
    Tables tables;
    for (uint32_t byte = 0; byte < 256; ++byte) {
        uint32_t value = byte;
        for (auto& table : tables) {
            for (int bit = 0; bit < 8; ++bit) value = times_x(value);
            table[byte] = value;
        }
    }
    return tables;
}

const Tables& tables() {
    static const Tables made = make_tables();
    return made;
}

// Of two polynomials, modulo that of the CRC. x⁰ is the highest bit.
uint32_t product(uint32_t a, uint32_t b) {
    uint32_t sum = 0;
    for (uint32_t term = 0x80000000; term != 0; term >>= 1) {
        if ((a & term) != 0) sum ^= b;
        b = times_x(b);
    }
    return sum;
}

}  // namespace

void Crc32::add(std::span<const std::byte> bytes) {
    const Tables& table = tables();
    const auto byte = [&](size_t index) { return std::to_integer<uint32_t>(bytes[index]); };
    uint32_t state = state_;
    for (; bytes.size() >= stride; bytes = bytes.subspan(stride)) {
        state ^= byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
        state = table[7][state & 0xFF] ^ table[6][(state >> 8) & 0xFF] ^ table[5][(state >> 16) & 0xFF] ^ table[4][state >> 24] ^
                table[3][byte(4)] ^ table[2][byte(5)] ^ table[1][byte(6)] ^ table[0][byte(7)];
    }
    for (const std::byte last : bytes) state = (state >> 8) ^ table[0][(state ^ std::to_integer<uint32_t>(last)) & 0xFF];
    state_ = state;
}

uint32_t crc32_of(std::span<const std::byte> bytes) {
    Crc32 crc;
    crc.add(bytes);
    return crc.value();
}

uint32_t combined_crc32(uint32_t first, uint32_t second, uint64_t second_bytes) {
    uint32_t shift = 0x80000000;          // x⁰
    uint32_t power = 0x00800000;          // x⁸, which a byte is worth
    for (uint64_t rest = second_bytes; rest != 0; rest >>= 1) {
        if ((rest & 1) != 0) shift = product(shift, power);
        power = product(power, power);
    }
    return product(shift, first) ^ second;
}

}  // namespace unreel
