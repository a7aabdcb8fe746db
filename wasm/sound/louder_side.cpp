#include "sound/louder_side.h"

#include <algorithm>

namespace unreel {

namespace {

constexpr int blocks_per_second = 50;
constexpr float louder_by = 2;  // in energy: 3 dB

// Sums in lanes of their own, in an order that no compiler changes: a loop of vectors.
float energy(std::span<const float> samples) {
    constexpr size_t lanes = 16;
    std::array<float, lanes> sums{};
    size_t index = 0;
    for (; index + lanes <= samples.size(); index += lanes) {
        for (size_t lane = 0; lane < lanes; ++lane) sums[lane] += samples[index + lane] * samples[index + lane];
    }
    for (; index < samples.size(); ++index) sums[0] += samples[index] * samples[index];
    float sum = 0;
    for (const float lane : sums) sum += lane;
    return sum;
}

}  // namespace

LouderSide::LouderSide(int sample_rate) : block_(static_cast<size_t>(std::max(sample_rate / blocks_per_second, 1))) {}

std::span<const float> LouderSide::push(const Planes& input) {
    output_.clear();
    for (size_t side = 0; side < held_.size(); ++side) {
        auto& held = held_[side];
        held.erase(held.begin(), held.begin() + static_cast<ptrdiff_t>(emitted_));
        held.insert(held.end(), input[side].begin(), input[side].end());
    }
    measured_ -= emitted_;
    emitted_ = 0;
    while (held_[0].size() - measured_ >= block_) {
        measure(block_);
        if (block_count_ > look_ahead) emit(block_);
    }
    return output_;
}

std::span<const float> LouderSide::finish() {
    output_.clear();
    measure(held_[0].size() - measured_);
    while (emitted_ < held_[0].size()) {
        if (block_count_ > look_ahead) emit(std::min(block_, held_[0].size() - emitted_));
        measure(0);
    }
    return output_;
}

void LouderSide::measure(size_t count) {
    Energies& energies = around_[block_count_ % around_.size()];
    for (size_t side = 0; side < energies.size(); ++side) energies[side] = energy(std::span(held_[side]).subspan(measured_, count));
    measured_ += count;
    ++block_count_;
}

void LouderSide::choose_side() {
    Energies sums{};
    for (const Energies& energies : around_) {
        for (size_t side = 0; side < sums.size(); ++side) sums[side] += energies[side];
    }
    const size_t other = 1 - side_;
    if (sums[other] > sums[side_] * (is_undecided_ ? 1 : louder_by)) side_ = other;
    if (sums[side_] > 0) is_undecided_ = false;
}

void LouderSide::emit(size_t count) {
    const bool is_first = block_count_ == look_ahead + 1;
    const size_t before = side_;
    choose_side();
    const auto to = std::span<const float>(held_[side_]).subspan(emitted_, count);
    emitted_ += count;
    if (side_ == before || is_first) {
        output_.insert(output_.end(), to.begin(), to.end());
        return;
    }
    const auto from = std::span<const float>(held_[before]).subspan(emitted_ - count, count);
    const float step = 1.0F / static_cast<float>(block_);
    for (size_t index = 0; index < count; ++index) {
        output_.push_back(from[index] + (to[index] - from[index]) * (static_cast<float>(index) * step));
    }
}

}  // namespace unreel
