#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace unreel {

/// The smooth gain of a limiter, from the gains that its samples want. Three steps, after Geraint Luff, "Designing a straightforward limiter"
/// (signalsmith-audio.co.uk, 2022): the smallest gain of a time around each sample is held; from there it is released exponentially; three box filters one
/// after the other make the steps a curve. It is never above what a sample wants, nor above what its neighbours `flat` samples away want.
///
/// Counted in whole numbers: sums that run for hours come back to exactly 1.
class LimiterGain {
public:
    /// Lengths in samples. The boxes' together are `attack`; `release` is what the gap to 1 needs to become e times as small.
    LimiterGain(size_t attack, size_t flat, double release);

    /// How many samples the gain lags behind what is wanted.
    size_t delay() const { return delay_; }

    /// `wanted` of the next sample, 0 … 1. The gain of the sample that came `delay()` samples before; before the first sample 1 is wanted.
    double next(double wanted);

    /// As long as nothing below 1 comes, the gain is 1 and remains 1: `skip` does what so many calls of `next(1)` would do.
    bool is_idle() const { return is_idle_; }
    void skip(size_t count) { position_ += static_cast<int64_t>(count); }

private:
    class Box {
    public:
        Box(size_t length, int64_t value) : ring_(length, value), sum_(static_cast<int64_t>(length) * value) {}
        int64_t sum() const { return sum_; }
        int64_t next(int64_t value);

    private:
        std::vector<int64_t> ring_;
        size_t oldest_ = 0;
        int64_t sum_;
    };
    struct Wish {
        int64_t position;
        double gain;
    };

    double hold(double wanted);

    size_t delay_;
    int64_t hold_length_;
    double release_;  // the part of the gap that closes with each sample
    std::vector<Box> boxes_;
    int64_t unity_;  // the last box's sum where all is 1
    std::deque<Wish> wishes_;  // those below 1 in reach, later ones larger
    int64_t position_ = 0;
    double released_ = 1;
    bool is_idle_ = true;
};

}  // namespace unreel
