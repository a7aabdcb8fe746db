#include "sound/delay_line.h"

#include <algorithm>
#include <cassert>

namespace unreel {

DelayLine::DelayLine(int channels, size_t capacity) : channels_(static_cast<size_t>(channels)), capacity_(capacity) {
    for (size_t channel = 0; channel < channels_; ++channel) planes_[channel] = std::make_unique_for_overwrite<float[]>(capacity);
}

void DelayLine::push(const Planes& input, Output& output) {
    const size_t total = size_ + input[0].size();
    const size_t leaving = total > capacity_ ? total - capacity_ : 0;
    const size_t from_here = std::min(leaving, size_);
    const size_t passing = leaving - from_here;
    pop(from_here, output);
    Planes rest;
    for (size_t channel = 0; channel < channels_; ++channel) {
        const auto passes = input[channel].first(passing);
        output[channel].insert(output[channel].end(), passes.begin(), passes.end());
        rest[channel] = input[channel].subspan(passing);
    }
    move_in(rest);
}

void DelayLine::pop(size_t count, Output& output) {
    assert(count <= size_);
    const size_t to_the_end = std::min(count, capacity_ - first_);
    for (size_t channel = 0; channel < channels_; ++channel) {
        const float* plane = planes_[channel].get();
        output[channel].assign(plane + first_, plane + first_ + to_the_end);
        output[channel].insert(output[channel].end(), plane, plane + (count - to_the_end));
    }
    first_ = count == to_the_end ? first_ + count : count - to_the_end;
    if (first_ == capacity_) first_ = 0;
    size_ -= count;
}

void DelayLine::move_in(const Planes& input) {
    const size_t count = input[0].size();
    size_t end = first_ + size_;
    if (end >= capacity_) end -= capacity_;
    const size_t to_the_end = std::min(count, capacity_ - end);
    for (size_t channel = 0; channel < channels_; ++channel) {
        float* plane = planes_[channel].get();
        std::ranges::copy(input[channel].first(to_the_end), plane + end);
        std::ranges::copy(input[channel].subspan(to_the_end), plane);
    }
    size_ += count;
}

}  // namespace unreel
