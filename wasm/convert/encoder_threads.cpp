#include "convert/encoder_threads.h"

#include "mp3/segment_encoder.h"

namespace unreel {

EncoderThreads::EncoderThreads(int count) {
    for (int index = 0; index < count; ++index) threads_.emplace_back([this] { run(); });
}

EncoderThreads::~EncoderThreads() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void EncoderThreads::submit(PcmSegment segment) {
    ++submitted_;
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(segment));
    }
    work_.notify_one();
}

Result<EncodedSegment> EncoderThreads::take() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return results_.contains(taken_); });
    auto result = std::move(results_.extract(taken_).mapped());
    ++taken_;
    return result;
}

bool EncoderThreads::is_ready() {
    const std::lock_guard lock(mutex_);
    return results_.contains(taken_);
}

void EncoderThreads::run() {
    while (true) {
        PcmSegment segment;
        {
            std::unique_lock lock(mutex_);
            work_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            if (stopping_) return;
            segment = std::move(queue_.front());
            queue_.pop_front();
        }
        auto result = encode_segment(segment);
        {
            const std::lock_guard lock(mutex_);
            results_.emplace(segment.index, std::move(result));
        }
        done_.notify_one();
    }
}

}  // namespace unreel
