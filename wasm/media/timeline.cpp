#include "media/timeline.h"

#include <algorithm>
#include <cmath>

#include "media/places.h"

namespace unreel {

namespace {

// Audio that begins less than this after the file does is not late: encoders' delays are seldom told.
constexpr double least_delay_seconds = 0.1;
// Below this, a hole is no lost packet but imprecision. Right after a packet was lost, it is what is left of it.
constexpr double least_hole_seconds = 0.004;
// Half a frame is a lot where frames last for seconds.
constexpr double longest_least_hole_seconds = 0.1;
// A step back of less than this is imprecision which later steps may take back.
constexpr double least_jump_seconds = 0.1;
// Frames that are looked at to learn whether a step lasts; fewer where they are long.
constexpr size_t most_frames_ahead = 8;
constexpr double enough_seconds_ahead = 0.3;
// Steps that are all longer than their samples by a factor of this range are a wrong clock: recordings do not lose half of
// their packets for long, and pauses that are not transmitted have longer ones (a packet of Opus each 0.4 s, of AMR each 0.16 s).
constexpr double least_wrong_speed = 1.5;
constexpr double most_wrong_speed = 4;
// Without a clock, so many lost packets in a row are filled: damage. More are no audio.
constexpr int most_lost_packets = 4;

}  // namespace

void Timeline::add(std::optional<int64_t> position, int64_t sample_count) {
    // Some writers give every packet the same time. What stands still says nothing.
    const bool stands_still = position && position == last_position_;
    if (position) last_position_ = position;
    waiting_.push_back({stands_still ? std::nullopt : position, sample_count, lost_});
    lost_ = 0;
}

std::optional<int64_t> Timeline::next(bool is_last) {
    if (waiting_.empty()) return std::nullopt;
    const auto silence = silence_before_front(is_last);
    if (!silence) return std::nullopt;
    last_count_ = waiting_.front().count;
    end_ += *silence + last_count_;
    waiting_.pop_front();
    return silence;
}

std::optional<int64_t> Timeline::silence_before_front(bool is_last) {
    const Waiting& front = waiting_.front();
    if (!front.position) return clock_.counts ? 0 : fill_lost_packets();
    const int64_t deviation = *front.position - offset_ - end_;
    if (!has_begun_) {
        const bool is_late = seconds(std::abs(deviation)) >= least_delay_seconds;
        if (is_late && clock_.counts && !is_last && !sees_enough()) return std::nullopt;
        has_begun_ = true;
        return place_first(is_late && clock_.counts ? lasting_step(deviation) : deviation);
    }
    if (!clock_.counts) {
        const int64_t filled = fill_lost_packets();
        offset_ += deviation - filled;
        return filled;
    }
    const bool agrees = std::abs(deviation) < least_hole(front);
    if (!agrees && !is_last && !sees_enough()) return std::nullopt;
    is_too_fast_ = !agrees && all_steps_are_long();
    if (agrees || is_too_fast_) {
        follow(deviation);
        return 0;
    }
    return place_after_step(lasting_step(deviation));
}

int64_t Timeline::place_first(int64_t deviation) {
    const bool is_late = seconds(deviation) >= least_delay_seconds && seconds(deviation) <= clock_.longest_gap_seconds;
    if (is_late) return deviation;
    offset_ += deviation;
    return 0;
}

int64_t Timeline::fill_lost_packets() {
    const int lost = waiting_.front().lost;
    const int64_t count = lost <= most_lost_packets ? lost * last_count_ : 0;
    return count > 0 ? fill(count) : 0;
}

int64_t Timeline::place_after_step(int64_t step) {
    const double step_seconds = seconds(step);
    if (step > 0 && step_seconds <= clock_.longest_gap_seconds) {
        const int64_t taken_back = std::min(step, ahead_);
        ahead_ -= taken_back;
        offset_ += taken_back;
        // What is lost is whole packets, more often than not.
        int64_t hole = step - taken_back;
        const int64_t whole = last_count_ > 0 ? (hole + last_count_ / 2) / last_count_ * last_count_ : 0;
        if (whole > 0 && std::abs(whole - hole) <= clock_.tick + 1) {
            offset_ += hole - whole;
            hole = whole;
        }
        return hole > 0 ? fill(hole) : 0;
    }
    offset_ += step;
    if (std::abs(step_seconds) >= least_jump_seconds) {
        ++jumps_;
        jump_seconds_ += std::abs(step_seconds);
        ahead_ = 0;
    } else {
        ahead_ = std::min<int64_t>(ahead_ - step, static_cast<int64_t>(least_jump_seconds * rate_));
    }
    return 0;
}

int64_t Timeline::least_hole(const Waiting& frame) const {
    const int64_t imprecision = std::max(clock_.tick + clock_.tick / 2, static_cast<int64_t>(least_hole_seconds * rate_));
    if (frame.lost > 0) return imprecision;
    const int64_t half = std::min(std::max(frame.count, last_count_) / 2, static_cast<int64_t>(longest_least_hole_seconds * rate_));
    return std::max(imprecision, half);
}

int64_t Timeline::lasting_step(int64_t first) const {
    int64_t step = first;
    int64_t expected = end_ + offset_;
    for (const Waiting& frame : waiting_) {
        if (frame.position) {
            const int64_t deviation = *frame.position - expected;
            step = first > 0 ? std::min(step, deviation) : std::max(step, deviation);
        }
        expected += frame.count;
    }
    const bool is_taken_back = std::abs(step) < least_hole(waiting_.front()) || (step > 0) != (first > 0);
    return is_taken_back ? 0 : step;
}

bool Timeline::all_steps_are_long() const {
    if (waiting_.size() < most_frames_ahead && !is_too_fast_) return false;
    int64_t before = end_ + offset_ - last_count_;
    int64_t count = last_count_;
    for (const Waiting& frame : waiting_) {
        if (!frame.position) return false;
        const auto step = static_cast<double>(*frame.position - before);
        const auto held = static_cast<double>(count);
        if (step < least_wrong_speed * held || step > most_wrong_speed * held) return false;
        before = *frame.position;
        count = frame.count;
    }
    return true;
}

bool Timeline::sees_enough() const {
    if (waiting_.size() < 3) return false;
    if (waiting_.size() >= most_frames_ahead) return true;
    int64_t count = 0;
    for (const Waiting& frame : waiting_) count += frame.count;
    return seconds(count) >= enough_seconds_ahead;
}

void Timeline::follow(int64_t deviation) {
    offset_ += deviation;
    drift_seconds_ += seconds(deviation);
}

double Timeline::expected_end_seconds() const {
    int64_t position = end_;
    for (const Waiting& frame : waiting_) position += frame.count;
    return seconds(position);
}

int64_t Timeline::fill(int64_t count) {
    ++gaps_;
    note_place(gap_places_, seconds(end_));
    gap_seconds_ += seconds(count);
    return count;
}

void Timeline::start_at(int64_t position) {
    waiting_.clear();
    end_ = position;
    offset_ = 0;
    ahead_ = 0;
    last_count_ = 0;
    lost_ = 0;
    has_begun_ = false;
    is_too_fast_ = false;
    last_position_.reset();
}

void Timeline::change_rate(int sample_rate) {
    constexpr double farthest = 0x1p60;  // time stamps are a file's claims
    const auto rescale = [&](int64_t position) {
        const double scaled = static_cast<double>(position) * sample_rate / rate_ + 0.5;
        return static_cast<int64_t>(std::clamp(scaled, -farthest, farthest));
    };
    end_ = rescale(end_);
    offset_ = rescale(offset_);
    ahead_ = rescale(ahead_);
    last_count_ = rescale(last_count_);
    clock_.tick = rescale(clock_.tick);
    last_position_.reset();
    rate_ = sample_rate;
}

}  // namespace unreel
