#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace unreel {

/// Appends big-endian numbers and text to a buffer: what ID3 and the Xing tag are made of.
class ByteWriter {
public:
    void u8(unsigned value) { bytes_.push_back(static_cast<std::byte>(value)); }
    void u16(unsigned value) {
        u8(value >> 8 & 0xFF);
        u8(value & 0xFF);
    }
    void u32(uint32_t value) {
        u16(value >> 16);
        u16(value & 0xFFFF);
    }
    void text(std::string_view latin1) {
        for (const char character : latin1) u8(static_cast<unsigned char>(character));
    }
    void append(std::span<const std::byte> bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }
    void zeros(size_t count) { bytes_.resize(bytes_.size() + count); }

    size_t size() const { return bytes_.size(); }
    std::span<const std::byte> bytes() const { return bytes_; }
    std::vector<std::byte> take() { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

}  // namespace unreel
