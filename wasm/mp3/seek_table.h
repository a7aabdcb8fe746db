#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace unreel {

/// Remembers where MPEG frames start, in constant memory however long the stream: when it is full, every other entry
/// goes and the distance between entries doubles.
class SeekTable {
public:
    /// Adds the next frame, which is `frame_bytes` long.
    void add_frame(int frame_bytes);

    /// The table of the Xing tag: entry i says at which 256th of the `total_bytes` the i-th percent of the frames begins.
    /// `bytes_before` (the tag frame) come before the first frame and count in the total.
    std::array<uint8_t, 100> to_toc(int64_t bytes_before) const;

    int64_t frame_count() const { return frame_count_; }
    int64_t byte_count() const { return byte_count_; }

private:
    static constexpr size_t capacity = 800;

    int64_t offset_of_frame(int64_t frame) const;

    std::vector<int64_t> offsets_;  // offset of each `distance_`-th frame
    int64_t distance_ = 1;
    int64_t frame_count_ = 0;
    int64_t byte_count_ = 0;
};

}  // namespace unreel
