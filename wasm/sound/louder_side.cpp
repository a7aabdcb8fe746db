#include "sound/louder_side.h"

#include <algorithm>

namespace unreel {

namespace {

constexpr int blocks_per_second = 50;
constexpr float louder_by = 2;  // in energy: 3 dB

constexpr size_t lanes = 16;

float sum(const std::array<float, lanes>& values) {
    float result = 0;
    for (const float value : values) result += value;
    return result;
}

// Without the constant part, which nobody hears. Sums in lanes of their own, in an order that no compiler changes: a loop of vectors.
float energy(std::span<const float> samples) {
    if (samples.empty()) return 0;
    std::array<float, lanes> squares{};
    std::array<float, lanes> levels{};
    size_t index = 0;
    for (; index + lanes <= samples.size(); index += lanes) {
        for (size_t lane = 0; lane < lanes; ++lane) {
            const float sample = samples[index + lane];
            squares[lane] += sample * sample;
            levels[lane] += sample;
        }
    }
    for (; index < samples.size(); ++index) {
        squares[0] += samples[index] * samples[index];
        levels[0] += samples[index];
    }
    const float level = sum(levels);
    return std::max(sum(squares) - level * level / static_cast<float>(samples.size()), 0.0F);
}

}  // namespace

LouderSide::LouderSide(int sample_rate) : block_(static_cast<size_t>(std::max(sample_rate / blocks_per_second, 1))) {}

std::span<const float> LouderSide::push(const Planes& input) {
    output_.clear();
    forget_emitted();
    for (size_t side = 0; side < held_.size(); ++side) held_[side].insert(held_[side].end(), input[side].begin(), input[side].end());
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

// Not before it is half of what is held: each sample is moved about once, however short the pieces are.
void LouderSide::forget_emitted() {
    if (2 * emitted_ < held_[0].size()) return;
    for (auto& held : held_) held.erase(held.begin(), held.begin() + static_cast<ptrdiff_t>(emitted_));
    measured_ -= emitted_;
    emitted_ = 0;
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
