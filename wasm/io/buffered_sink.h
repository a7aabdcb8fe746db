#pragma once

#include <vector>

#include "io/byte_sink.h"

namespace unreel {

/// Gathers what is appended, as a write to OPFS costs the same whatever its size. Holds about a megabyte. `sink` must outlive it.
class BufferedSink {
public:
    explicit BufferedSink(ByteSink& sink) : sink_(sink) {}

    /// Appends without writing, however much it is.
    void keep(std::span<const std::byte> bytes) { pending_.insert(pending_.end(), bytes.begin(), bytes.end()); }

    /// Fails with `write_failed`.
    Result<void> append(std::span<const std::byte> bytes) {
        keep(bytes);
        return pending_.size() >= write_size ? flush() : Result<void>{};
    }

    Result<void> flush() {
        if (pending_.empty()) return {};
        if (auto written = sink_.write_at(position_, pending_); !written) return written;
        position_ += static_cast<int64_t>(pending_.size());
        pending_.clear();
        return {};
    }

    /// Replaces bytes that were appended before. Flushes first.
    Result<void> patch(int64_t offset, std::span<const std::byte> bytes) {
        if (auto flushed = flush(); !flushed) return flushed;
        return sink_.write_at(offset, bytes);
    }

    int64_t byte_count() const { return position_ + static_cast<int64_t>(pending_.size()); }

private:
    static constexpr size_t write_size = 1024 * 1024;

    ByteSink& sink_;
    int64_t position_ = 0;
    std::vector<std::byte> pending_;
};

}  // namespace unreel
