#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "mp3/segment.h"

namespace unreel {

/// Threads that encode segments; results come back in order. The native counterpart of the browser's encoder workers.
class EncoderThreads {
public:
    explicit EncoderThreads(int count);
    /// Waits for the segments that are being encoded; those still queued are dropped.
    ~EncoderThreads();

    /// Segments handed over and not yet taken back.
    int in_flight() const { return static_cast<int>(submitted_ - taken_); }
    void submit(PcmSegment segment);
    /// Waits for the next segment in order.
    Result<EncodedSegment> take();
    /// Whether `take()` would return at once.
    bool is_ready();

private:
    void run();

    std::vector<std::thread> threads_;
    std::mutex mutex_;
    std::condition_variable work_;
    std::condition_variable done_;
    std::deque<PcmSegment> queue_;
    std::map<int64_t, Result<EncodedSegment>> results_;
    bool stopping_ = false;
    int64_t submitted_ = 0;
    int64_t taken_ = 0;
};

}  // namespace unreel
