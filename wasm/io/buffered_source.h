#pragma once

#include <algorithm>
#include <vector>

#include "io/byte_source.h"

namespace unreel {

/// Lets many small reads near to each other cost few of `source`, which must outlive it. Large ones go through.
class BufferedSource final : public ByteSource {
public:
    explicit BufferedSource(ByteSource& source) : source_(source) {}

    int64_t size() const override { return source_.size(); }

    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        if (offset < 0 || offset >= size()) return 0;
        if (target.size() > buffer_size) return source_.read_at(offset, target);
        const auto wanted = static_cast<int64_t>(std::min<uint64_t>(target.size(), static_cast<uint64_t>(size() - offset)));
        if (offset < offset_ || offset + wanted > offset_ + static_cast<int64_t>(buffer_.size())) {
            buffer_.resize(buffer_size);
            offset_ = offset;
            const auto count = source_.read_at(offset, buffer_);
            buffer_.resize(count.value_or(0));
            if (!count) return count;
        }
        const auto rest = std::span(buffer_).subspan(static_cast<size_t>(offset - offset_));
        const size_t count = std::min(rest.size(), target.size());
        std::copy_n(rest.begin(), count, target.begin());
        return count;
    }

private:
    static constexpr size_t buffer_size = 64 * 1024;

    ByteSource& source_;
    std::vector<std::byte> buffer_;
    int64_t offset_ = 0;
};

/// Exactly these bytes, or fewer at the source's end. The caller bounds `size`.
inline Result<std::vector<std::byte>> read_bytes(ByteSource& source, int64_t offset, size_t size) {
    const int64_t there = std::clamp<int64_t>(source.size() - offset, 0, static_cast<int64_t>(size));
    std::vector<std::byte> bytes(static_cast<size_t>(there));
    if (bytes.empty()) return bytes;
    const auto count = source.read_at(offset, bytes);
    if (!count) return std::unexpected(count.error());
    bytes.resize(*count);
    return bytes;
}

}  // namespace unreel
