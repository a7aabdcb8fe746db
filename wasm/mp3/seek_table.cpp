#include "mp3/seek_table.h"

#include <algorithm>

namespace unreel {

void SeekTable::add_frame(int frame_bytes) {
    if (frame_count_ % distance_ == 0) {
        if (offsets_.size() == capacity) {
            for (size_t entry = 0; entry < capacity / 2; ++entry) offsets_[entry] = offsets_[entry * 2];
            offsets_.resize(capacity / 2);
            distance_ *= 2;
        }
        if (frame_count_ % distance_ == 0) offsets_.push_back(byte_count_);
    }
    ++frame_count_;
    byte_count_ += frame_bytes;
}

int64_t SeekTable::offset_of_frame(int64_t frame) const {
    const int64_t entry = frame / distance_;
    const bool is_last = static_cast<size_t>(entry) + 1 >= offsets_.size();
    const int64_t start = offsets_[static_cast<size_t>(entry)];
    const int64_t end = is_last ? byte_count_ : offsets_[static_cast<size_t>(entry) + 1];
    const int64_t frames = is_last ? frame_count_ - entry * distance_ : distance_;
    return start + (end - start) * (frame - entry * distance_) / frames;
}

std::array<uint8_t, 100> SeekTable::to_toc(int64_t bytes_before) const {
    std::array<uint8_t, 100> toc{};
    if (frame_count_ == 0) return toc;
    const int64_t total = bytes_before + byte_count_;
    for (size_t percent = 0; percent < toc.size(); ++percent) {
        const int64_t frame = frame_count_ * static_cast<int64_t>(percent) / 100;
        const int64_t offset = bytes_before + offset_of_frame(frame);
        toc[percent] = static_cast<uint8_t>(std::min<int64_t>(255, offset * 256 / total));
    }
    return toc;
}

}  // namespace unreel
