#include "sound/limiter_gain.h"

#include <algorithm>
#include <cmath>

namespace unreel {

namespace {

// 1, in whole numbers. Three boxes for 5 ms at 48 kHz make 2^49 of it.
constexpr int64_t one = int64_t{1} << 30;
// What is left of a release then is a gain that differs from 1 by less than a float's rounding of a sample of 20 bits.
constexpr double close_to_one = 1 - 1.0 / (1 << 20);

}  // namespace

int64_t LimiterGain::Box::next(int64_t value) {
    sum_ += value - ring_[oldest_];
    ring_[oldest_] = value;
    oldest_ = oldest_ + 1 == ring_.size() ? 0 : oldest_ + 1;
    return sum_;
}

LimiterGain::LimiterGain(size_t attack, size_t flat, double release) : release_(1 - std::exp(-1 / release)) {
    constexpr size_t box_count = 3;
    int64_t value = one;
    size_t reach = 1;
    for (size_t index = 0; index < box_count; ++index) {
        const size_t length = std::max<size_t>((attack + index) / box_count, 1);
        boxes_.emplace_back(length, value);
        value = boxes_.back().sum();
        reach += length - 1;
    }
    unity_ = value;
    delay_ = reach - 1 + flat;
    // Each gain that goes into the boxes for a sample was held since `flat` samples before it.
    hold_length_ = static_cast<int64_t>(reach + 2 * flat);
}

double LimiterGain::next(double wanted) {
    const double held = hold(wanted);
    released_ = std::min(held, released_ + (held - released_) * release_);
    if (held == 1 && released_ > close_to_one) released_ = 1;
    // Rounded down: never above what is wanted.
    auto value = static_cast<int64_t>(released_ * one);
    for (Box& box : boxes_) value = box.next(value);
    is_idle_ = value == unity_ && released_ == 1;
    return static_cast<double>(value) / static_cast<double>(unity_);
}

// The smallest of the last `hold_length_` wishes.
double LimiterGain::hold(double wanted) {
    if (!wishes_.empty() && wishes_.front().position <= position_ - hold_length_) wishes_.pop_front();
    if (wanted < 1) {
        while (!wishes_.empty() && wishes_.back().gain >= wanted) wishes_.pop_back();
        wishes_.push_back({position_, wanted});
    }
    ++position_;
    return wishes_.empty() ? 1 : wishes_.front().gain;
}

}  // namespace unreel
