#include "media/frame_queue.h"

namespace unreel {

Result<void> FrameQueue::push(const AVFrame& frame, int64_t sample_count) {
    FramePtr entry;
    if (spare_.empty()) {
        entry.reset(av_frame_alloc());
        if (!entry) return fail(ErrorCode::out_of_memory, "av_frame_alloc");
    } else {
        entry = std::move(spare_.back());
        spare_.pop_back();
    }
    if (const int code = av_frame_ref(entry.get(), &frame); code < 0) {
        return av_failure("av_frame_ref", code, ErrorCode::out_of_memory);
    }
    entries_.push_back({std::move(entry), sample_count});
    return {};
}

void FrameQueue::pop() {
    av_frame_unref(entries_.front().frame.get());
    spare_.push_back(std::move(entries_.front().frame));
    entries_.pop_front();
}

void FrameQueue::clear() {
    while (!empty()) pop();
}

}  // namespace unreel
