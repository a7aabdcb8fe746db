#include "sound/loudness_meter.h"

#include <algorithm>
#include <utility>

namespace unreel {

LoudnessMeter::LoudnessMeter(SoundFormat format) : format_(format), weighting_(format.sample_rate), true_peak_(format.channels) {}

size_t LoudnessMeter::length_of_tenth() const {
    const int64_t start = (tenths_ * format_.sample_rate + 5) / 10;
    const int64_t end = ((tenths_ + 1) * format_.sample_rate + 5) / 10;
    return static_cast<size_t>(std::max<int64_t>(end - start, 1));
}

void LoudnessMeter::push(const Planes& input) {
    const size_t total = input[0].size();
    for (size_t taken = 0; taken < total;) {
        const size_t length = length_of_tenth();
        const size_t count = std::min(total - taken, length - held_[0].size());
        for (size_t channel = 0; channel < static_cast<size_t>(format_.channels); ++channel) {
            const auto piece = input[channel].subspan(taken, count);
            held_[channel].insert(held_[channel].end(), piece.begin(), piece.end());
        }
        taken += count;
        if (held_[0].size() == length) measure();
    }
}

void LoudnessMeter::measure() {
    const Planes tenth{held_[0], held_[1]};
    const double energy = weighting_.push(tenth) / static_cast<double>(held_[0].size());
    weighting_.rest();
    true_peak_.push(tenth);
    add_tenth(energy, true_peak_.take());
    for (auto& plane : held_) plane.clear();
}

void LoudnessMeter::add_tenth(double energy, float peak) {
    ++tenths_;
    energy_ += energy;
    peak_ = std::max(peak_, peak);
    if (++tenths_in_block_ == tenths_per_block_) close_block();
}

void LoudnessMeter::close_block() {
    if (blocks_.blocks.size() == most_loudness_blocks) {
        halve();
        // The block at hand becomes the first half of one.
        if (tenths_in_block_ == tenths_per_block_ / 2) return;
    }
    blocks_.blocks.push_back({static_cast<float>(energy_ / tenths_in_block_), peak_});
    tenths_in_block_ = 0;
    energy_ = 0;
    peak_ = 0;
}

void LoudnessMeter::halve() {
    auto& blocks = blocks_.blocks;
    for (size_t index = 0; index < blocks.size() / 2; ++index) {
        const LoudnessBlock& first = blocks[2 * index];
        const LoudnessBlock& second = blocks[2 * index + 1];
        blocks[index] = {(first.energy + second.energy) / 2, std::max(first.true_peak, second.true_peak)};
    }
    blocks.resize(blocks.size() / 2);
    tenths_per_block_ *= 2;
    blocks_.seconds_per_block *= 2;
}

void LoudnessMeter::finish() {
    if (!held_[0].empty()) measure();
    true_peak_.finish();
    const float late = true_peak_.take();
    if (tenths_in_block_ > 0) {
        peak_ = std::max(peak_, late);
        close_block();
    } else if (!blocks_.blocks.empty()) {
        blocks_.blocks.back().true_peak = std::max(blocks_.blocks.back().true_peak, late);
    }
}

}  // namespace unreel
