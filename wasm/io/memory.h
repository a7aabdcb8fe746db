// The memory versions of ByteSource and ByteSink: tests, fuzzers and benchmarks use them.
#pragma once

#include <algorithm>
#include <vector>

#include "io/byte_sink.h"
#include "io/byte_source.h"

namespace unreel {

/// Reads bytes that the caller keeps alive.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::span<const std::byte> bytes) : bytes_(bytes) {}

    int64_t size() const override { return static_cast<int64_t>(bytes_.size()); }

    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        if (offset < 0 || offset >= size()) return 0;
        const auto rest = bytes_.subspan(static_cast<size_t>(offset));
        const size_t count = std::min(rest.size(), target.size());
        std::copy_n(rest.begin(), count, target.begin());
        return count;
    }

private:
    std::span<const std::byte> bytes_;
};

class MemorySink final : public ByteSink {
public:
    Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) override {
        const auto end = static_cast<size_t>(offset) + bytes.size();
        if (end > bytes_.size()) bytes_.resize(end);
        std::copy(bytes.begin(), bytes.end(), bytes_.begin() + offset);
        return {};
    }

    Result<void> clear() override {
        bytes_.clear();
        return {};
    }

    std::span<const std::byte> bytes() const { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

}  // namespace unreel
