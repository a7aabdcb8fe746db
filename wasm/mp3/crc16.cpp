#include "mp3/crc16.h"

namespace unreel {

namespace {

constexpr unsigned polynomial = 0xA001;  // with its bits reflected

unsigned value_of(std::byte byte) { return std::to_integer<unsigned>(byte); }

}  // namespace

Crc16::Crc16() {
    for (unsigned byte = 0; byte < 256; ++byte) {
        unsigned value = byte;
        for (auto& table : tables_) {
            for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? (value >> 1) ^ polynomial : value >> 1;
            table[byte] = static_cast<uint16_t>(value);
        }
    }
}

void Crc16::add(std::span<const std::byte> bytes) {
    unsigned value = value_;
    for (; bytes.size() >= stride; bytes = bytes.subspan(stride)) {
        value = tables_[7][(value & 0xFF) ^ value_of(bytes[0])] ^ tables_[6][(value >> 8) ^ value_of(bytes[1])] ^
                tables_[5][value_of(bytes[2])] ^ tables_[4][value_of(bytes[3])] ^ tables_[3][value_of(bytes[4])] ^
                tables_[2][value_of(bytes[5])] ^ tables_[1][value_of(bytes[6])] ^ tables_[0][value_of(bytes[7])];
    }
    for (const std::byte byte : bytes) value = (value >> 8) ^ tables_[0][(value & 0xFF) ^ value_of(byte)];
    value_ = static_cast<uint16_t>(value);
}

}  // namespace unreel
