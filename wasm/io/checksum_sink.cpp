#include "io/checksum_sink.h"

#include <algorithm>
#include <cassert>

namespace unreel {

Result<void> ChecksumSink::write_at(int64_t offset, std::span<const std::byte> bytes) {
    if (auto written = sink_.write_at(offset, bytes); !written) return written;
    assert(offset == size_ || offset + std::ssize(bytes) <= head_bytes_ + std::ssize(changeable_));
    size_ = std::max(size_, offset + std::ssize(bytes));
    const int64_t in_head = std::clamp<int64_t>(head_bytes_ - offset, 0, std::ssize(bytes));
    bytes = bytes.subspan(static_cast<size_t>(in_head));
    if (bytes.empty()) return {};
    const auto start = static_cast<size_t>(offset + in_head - head_bytes_);
    const size_t count = std::min(bytes.size(), changeable_bytes - std::min(changeable_bytes, start));
    if (start + count > changeable_.size()) changeable_.resize(std::min(changeable_bytes, start + count));
    std::copy_n(bytes.begin(), count, changeable_.begin() + static_cast<ptrdiff_t>(std::min(start, changeable_.size())));
    rest_.add(bytes.subspan(count));
    return {};
}

Result<void> ChecksumSink::clear() {
    size_ = 0;
    changeable_.clear();
    rest_ = {};
    return sink_.clear();
}

uint32_t ChecksumSink::value(std::span<const std::byte> head) const {
    assert(std::ssize(head) == std::min(head_bytes_, size_));
    Crc32 first;
    first.add(head);
    first.add(changeable_);
    const int64_t rest = size_ - std::ssize(head) - std::ssize(changeable_);
    return combined_crc32(first.value(), rest_.value(), static_cast<uint64_t>(rest));
}

}  // namespace unreel
