#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "io/byte_source.h"

namespace unreel {

/// What a ReadWindow does about bytes that nobody asks for. The extremes are for measurements: no file should be read much
/// slower by `automatic` than by the better of the two.
enum class ReadStrategy {
    automatic,   // skips where reading on would take longer than another call
    everything,  // reads on through all that lies between
    needed,      // skips whatever it can
};

/// By the names that the page and the command line have for them: auto, all, needed.
std::optional<ReadStrategy> read_strategy_named(std::string_view name);

/// Puts a window of memory between a demuxer's many small reads and a source whose every call is dear (WORKERFS; figures
/// are in docs/ARCHITECTURE.md).
///
/// Reads come in runs: places that follow each other at distances cheaper to read than to skip. Each refill within a run is
/// twice as large as the last, up to `largest_refill`. The first one of a run is as large as recent runs were. So a file
/// that is read through costs few calls, and one whose sound lies in islands costs a call of the right size for each.
/// Never holds more than `largest_refill` bytes.
class ReadWindow {
public:
    static constexpr size_t smallest_refill = 32 * 1024;
    static constexpr size_t largest_refill = 4 * 1024 * 1024;
    /// What could be read in the time that a call takes by itself.
    static constexpr int64_t bytes_worth_a_call = 512 * 1024;
    /// Where even `everything` skips: a jump as far as this is to an index or a time, not over pictures.
    static constexpr int64_t farthest_read_on = 64 * 1024 * 1024;

    explicit ReadWindow(ByteSource& source, ReadStrategy strategy = ReadStrategy::automatic);

    int64_t size() const { return source_.size(); }

    /// As `ByteSource::read_at`, but may return fewer bytes than asked anywhere; 0 only at the end.
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target);

    int64_t source_bytes_read() const { return source_bytes_read_; }
    int64_t source_reads() const { return source_reads_; }

private:
    bool holds(int64_t offset) const { return offset >= window_offset_ && offset < window_end(); }
    int64_t window_end() const { return window_offset_ + static_cast<int64_t>(window_length_); }
    void begin_run(int64_t offset);
    Result<void> refill(int64_t offset);

    ByteSource& source_;
    ReadStrategy strategy_;
    int64_t longest_gap_;  // in a run

    std::vector<std::byte> window_;
    int64_t window_offset_ = 0;
    size_t window_length_ = 0;

    int64_t run_start_ = 0;
    int64_t run_end_ = 0;
    int64_t expected_run_;
    size_t next_refill_;

    int64_t source_bytes_read_ = 0;
    int64_t source_reads_ = 0;
};

}  // namespace unreel
