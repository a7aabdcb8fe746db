#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "sound/planes.h"

namespace unreel {

/// Holds the last `capacity` samples of one or two channels.
class DelayLine {
public:
    using Output = std::array<std::vector<float>, 2>;

    DelayLine(int channels, size_t capacity);

    size_t capacity() const { return capacity_; }
    size_t size() const { return size_; }

    /// Takes a piece, of any length; `output` becomes what there is no room for any more, the oldest samples.
    void push(const Planes& input, Output& output);
    /// `output` becomes the oldest `count` samples; no more than there are.
    void pop(size_t count, Output& output);

private:
    void move_in(const Planes& input);

    size_t channels_;
    size_t capacity_;
    std::array<std::unique_ptr<float[]>, 2> planes_;  // rings; not written to before there is sound
    size_t first_ = 0;
    size_t size_ = 0;
};

}  // namespace unreel
