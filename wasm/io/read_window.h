#pragma once

#include <vector>

#include "io/byte_source.h"

namespace unreel {

/// Puts a window of memory between a demuxer's many small reads and a source whose every call is dear
/// (a WORKERFS read costs about 0.6 ms and 1 ms per 0.25–0.4 MB, see docs/ARCHITECTURE.md).
///
/// Reads that go forward make each refill twice as large as the last, up to `largest_refill`; a jump starts small
/// again. So a file that is read through costs few calls, and one that is skipped through costs few bytes.
/// Never holds more than `largest_refill` bytes.
class ReadWindow {
public:
    static constexpr size_t smallest_refill = 128 * 1024;
    static constexpr size_t largest_refill = 4 * 1024 * 1024;
    /// A jump forward that is shorter than this is cheaper to read through than to start again after.
    static constexpr int64_t skip_worth_a_call = 256 * 1024;

    explicit ReadWindow(ByteSource& source) : source_(source) {}

    int64_t size() const { return source_.size(); }

    /// As `ByteSource::read_at`, but may return fewer bytes than asked anywhere; 0 only at the end.
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target);

    int64_t source_bytes_read() const { return source_bytes_read_; }
    int64_t source_reads() const { return source_reads_; }

private:
    Result<void> refill(int64_t offset);

    ByteSource& source_;
    std::vector<std::byte> window_;
    int64_t window_offset_ = 0;
    size_t window_length_ = 0;
    size_t refill_size_ = smallest_refill;
    int64_t source_bytes_read_ = 0;
    int64_t source_reads_ = 0;
};

}  // namespace unreel
