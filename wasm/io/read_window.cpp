#include "io/read_window.h"

#include <algorithm>

namespace unreel {

namespace {

// Enough to recognise most files by.
constexpr int64_t first_refill = 128 * 1024;

int64_t longest_gap_of(ReadStrategy strategy) {
    switch (strategy) {
        case ReadStrategy::automatic: return ReadWindow::bytes_worth_a_call;
        case ReadStrategy::everything: return ReadWindow::farthest_read_on;
        case ReadStrategy::needed: return 0;
    }
    return 0;
}

}  // namespace

std::optional<ReadStrategy> read_strategy_named(std::string_view name) {
    if (name == "auto") return ReadStrategy::automatic;
    if (name == "all") return ReadStrategy::everything;
    if (name == "needed") return ReadStrategy::needed;
    return std::nullopt;
}

ReadWindow::ReadWindow(ByteSource& source, ReadStrategy strategy)
    : source_(source),
      strategy_(strategy),
      longest_gap_(longest_gap_of(strategy)),
      expected_run_(first_refill),
      next_refill_(first_refill) {}

Result<size_t> ReadWindow::read_at(int64_t offset, std::span<std::byte> target) {
    if (offset < 0 || offset >= size() || target.empty()) return 0;
    // Demuxers look back a little now and then; what is held still belongs to the run.
    const bool goes_back = offset < run_end_ && !holds(offset);
    if (goes_back || offset - run_end_ > longest_gap_) begin_run(offset);
    if (!holds(offset)) {
        if (auto refilled = refill(offset); !refilled) return std::unexpected(refilled.error());
    }
    const auto skip = static_cast<size_t>(offset - window_offset_);
    const size_t count = std::min(target.size(), window_length_ - skip);
    std::copy_n(window_.begin() + static_cast<ptrdiff_t>(skip), count, target.begin());
    run_end_ = std::max(run_end_, offset + static_cast<int64_t>(count));
    return count;
}

// Runs of sound are about equally long, give or take a packet: the longest of late is right for nearly all. One that is
// longer than a call is worth may well cost a second call.
void ReadWindow::begin_run(int64_t offset) {
    expected_run_ = std::max(run_end_ - run_start_, expected_run_ / 2);
    expected_run_ = std::clamp<int64_t>(expected_run_, smallest_refill, bytes_worth_a_call);
    next_refill_ = static_cast<size_t>(expected_run_);
    run_start_ = offset;
    run_end_ = offset;
}

Result<void> ReadWindow::refill(int64_t offset) {
    if (strategy_ == ReadStrategy::everything) next_refill_ = largest_refill;
    // In a long run each refill begins where the last ended, so that the next one is known in advance.
    const bool reads_on = next_refill_ == largest_refill && window_length_ > 0 && run_start_ < offset;
    int64_t from = reads_on ? window_end() : offset;
    do {
        const auto rest = static_cast<uint64_t>(size() - from);
        const auto count = static_cast<size_t>(std::min<uint64_t>(next_refill_, rest));
        if (window_.size() < count) window_.resize(count);
        window_length_ = 0;
        auto read = source_.read_at(from, std::span(window_).first(count));
        if (!read) return std::unexpected(read.error());
        if (*read == 0) return fail(ErrorCode::read_failed, "the source ended before its size");
        window_offset_ = from;
        window_length_ = *read;
        source_bytes_read_ += static_cast<int64_t>(*read);
        ++source_reads_;
        from = window_end();
    } while (!holds(offset));
    next_refill_ = std::min(next_refill_ * 2, largest_refill);
    return {};
}

}  // namespace unreel
