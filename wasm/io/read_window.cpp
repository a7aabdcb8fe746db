#include "io/read_window.h"

#include <algorithm>

namespace unreel {

Result<size_t> ReadWindow::read_at(int64_t offset, std::span<std::byte> target) {
    if (offset < 0 || offset >= size() || target.empty()) return 0;
    const int64_t window_end = window_offset_ + static_cast<int64_t>(window_length_);
    if (offset < window_offset_ || offset >= window_end) {
        if (auto refilled = refill(offset); !refilled) return std::unexpected(refilled.error());
    }
    const auto skip = static_cast<size_t>(offset - window_offset_);
    const size_t count = std::min(target.size(), window_length_ - skip);
    std::copy_n(window_.begin() + static_cast<ptrdiff_t>(skip), count, target.begin());
    return count;
}

Result<void> ReadWindow::refill(int64_t offset) {
    const int64_t window_end = window_offset_ + static_cast<int64_t>(window_length_);
    const bool goes_on = window_length_ > 0 && offset >= window_end && offset - window_end < skip_worth_a_call;
    refill_size_ = goes_on ? std::min(refill_size_ * 2, largest_refill) : smallest_refill;
    const auto rest = static_cast<uint64_t>(size() - offset);
    const auto count = static_cast<size_t>(std::min<uint64_t>(refill_size_, rest));
    if (window_.size() < count) window_.resize(count);
    window_length_ = 0;
    auto read = source_.read_at(offset, std::span(window_).first(count));
    if (!read) return std::unexpected(read.error());
    if (*read == 0) return fail(ErrorCode::read_failed, "the source ended before its size");
    window_offset_ = offset;
    window_length_ = *read;
    source_bytes_read_ += static_cast<int64_t>(*read);
    ++source_reads_;
    return {};
}

}  // namespace unreel
