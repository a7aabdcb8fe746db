#pragma once

#include <deque>
#include <vector>

#include "media/ffmpeg.h"

namespace unreel {

/// Frames that wait, oldest first. Refers to their samples, copies none.
class FrameQueue {
public:
    struct Entry {
        FramePtr frame;
        int64_t sample_count;  // those that count, from the frame's first on
    };

    /// Fails with `out_of_memory`.
    Result<void> push(const AVFrame& frame, int64_t sample_count);
    const Entry& front() const { return entries_.front(); }
    void pop();
    void clear();
    bool empty() const { return entries_.empty(); }

private:
    std::deque<Entry> entries_;
    std::vector<FramePtr> spare_;
};

}  // namespace unreel
