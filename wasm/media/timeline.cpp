#include "media/timeline.h"

#include <algorithm>

namespace unreel {

Timeline::Placement Timeline::place(std::optional<int64_t> position, int64_t sample_count) {
    Placement placement;
    // Some writers give every packet the same time. What stands still says nothing.
    const bool stands_still = position == last_position_;
    if (position) last_position_ = position;
    if (position && !stands_still) {
        const int64_t deviation = *position + shift_ - end_;
        const double seconds = static_cast<double>(deviation) / rate_;
        const double tolerance = expects_hole_ ? limits_.tolerance_after_loss_seconds : limits_.tolerance_seconds;
        const bool starts_again =
            seconds < -limits_.tolerance_seconds &&
            static_cast<double>(*position + shift_ - count_start_) / rate_ < limits_.tolerance_seconds;
        if (seconds > limits_.longest_gap_seconds || seconds < -limits_.longest_overlap_seconds || starts_again) {
            shift_ -= deviation;
            count_start_ = end_;
            ++jumps_;
        } else if (seconds > tolerance) {
            placement.silence = deviation;
            ++gaps_;
            gap_seconds_ += seconds;
        } else if (seconds < -limits_.tolerance_seconds) {
            placement.drop = std::min(-deviation, sample_count);
        } else {
            const int64_t most = std::max<int64_t>(1, static_cast<int64_t>(limits_.drift_fraction * static_cast<double>(sample_count)));
            shift_ -= std::clamp(deviation, -most, most);
        }
    }
    expects_hole_ = false;
    end_ += placement.silence + sample_count - placement.drop;
    return placement;
}

void Timeline::start_at(int64_t position) {
    end_ = position;
    count_start_ = position;
}

void Timeline::change_rate(int sample_rate) {
    constexpr double farthest = 0x1p60;  // time stamps are a file's claims
    const auto rescale = [&](int64_t position) {
        const double scaled = static_cast<double>(position) * sample_rate / rate_ + 0.5;
        return static_cast<int64_t>(std::clamp(scaled, -farthest, farthest));
    };
    end_ = rescale(end_);
    shift_ = rescale(shift_);
    count_start_ = rescale(count_start_);
    last_position_.reset();
    rate_ = sample_rate;
}

}  // namespace unreel
