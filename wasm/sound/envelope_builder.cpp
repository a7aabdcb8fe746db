#include "sound/envelope_builder.h"

#include <algorithm>
#include <cmath>

#include "sound/vectors.h"

namespace unreel {

namespace {

constexpr double full_scale = 32767;
constexpr size_t step = least_samples_per_bucket;

// Away from 0, so that nothing that is loud looks silent.
int16_t rounded_out(float sample) {
    const double scaled = std::clamp(sample * full_scale, -full_scale, full_scale);
    return static_cast<int16_t>(scaled < 0 ? std::floor(scaled) : std::ceil(scaled));
}

Planes piece_of(const Planes& planes, size_t first, size_t count) {
    Planes piece{planes[0].subspan(first, count)};
    if (!planes[1].empty()) piece[1] = planes[1].subspan(first, count);
    return piece;
}

}  // namespace

EnvelopeBuilder::EnvelopeBuilder(SoundFormat format) : channels_(static_cast<size_t>(format.channels)) {
    envelope_.sample_rate = format.sample_rate;
    envelope_.samples_per_bucket = least_samples_per_bucket;
}

void EnvelopeBuilder::push(const Planes& input) {
    envelope_.samples += std::ssize(input[0]);
    size_t taken = 0;
    const size_t total = input[0].size();
    if (!held_[0].empty()) {
        taken = std::min(step - held_[0].size(), total);
        for (size_t channel = 0; channel < channels_; ++channel) {
            held_[channel].insert(held_[channel].end(), input[channel].begin(), input[channel].begin() + static_cast<ptrdiff_t>(taken));
        }
        if (held_[0].size() < step) return;
        add({held_[0], held_[1]});
    }
    for (; total - taken >= step; taken += step) add(piece_of(input, taken, step));
    for (size_t channel = 0; channel < channels_; ++channel) {
        held_[channel].assign(input[channel].begin() + static_cast<ptrdiff_t>(taken), input[channel].end());
    }
}

void EnvelopeBuilder::finish() {
    if (!held_[0].empty()) add({held_[0], held_[1]});
    for (auto& plane : held_) plane.clear();
    if (extent_.samples > 0) close_bucket();
}

void EnvelopeBuilder::add(const Planes& samples) {
    extent_.add(extent_of(samples));
    if (extent_.samples >= envelope_.samples_per_bucket) close_bucket();
}

EnvelopeBuilder::Extent EnvelopeBuilder::extent_of(const Planes& samples) {
    const float first = samples[0].front();
    f32x4 lowest{first, first, first, first};
    f32x4 highest = lowest;
    f32x4 squares{};
    Extent extent{.lowest = first, .highest = first};
    for (const auto& plane : samples) {
        size_t index = 0;
        for (; index + 4 <= plane.size(); index += 4) {
            const f32x4 four = load_f32x4(plane.data() + index);
            lowest = smaller(lowest, four);
            highest = larger(highest, four);
            squares += four * four;
        }
        for (; index < plane.size(); ++index) {
            extent.lowest = std::min(extent.lowest, plane[index]);
            extent.highest = std::max(extent.highest, plane[index]);
            extent.squares += plane[index] * plane[index];
        }
    }
    extent.lowest = std::min(extent.lowest, smallest_of(lowest));
    extent.highest = std::max(extent.highest, largest_of(highest));
    extent.squares += sum_of(squares);
    extent.samples = static_cast<int>(samples[0].size());
    return extent;
}

void EnvelopeBuilder::Extent::add(const Extent& next) {
    lowest = samples == 0 ? next.lowest : std::min(lowest, next.lowest);
    highest = samples == 0 ? next.highest : std::max(highest, next.highest);
    squares += next.squares;
    samples += next.samples;
}

EnvelopeBucket EnvelopeBuilder::bucket_of(const Extent& extent) const {
    const double mean = extent.squares / (static_cast<double>(extent.samples) * static_cast<double>(channels_));
    const double rms = std::min(std::round(std::sqrt(mean) * full_scale), full_scale);
    return {rounded_out(extent.lowest), rounded_out(extent.highest), static_cast<uint16_t>(rms)};
}

void EnvelopeBuilder::close_bucket() {
    if (envelope_.buckets.size() == most_envelope_buckets) {
        halve();
        // What was a bucket is the first half of one.
        if (extent_.samples == envelope_.samples_per_bucket / 2) return;
    }
    envelope_.buckets.push_back(bucket_of(extent_));
    extent_ = {};
}

void EnvelopeBuilder::halve() {
    auto& buckets = envelope_.buckets;
    for (size_t index = 0; index < buckets.size() / 2; ++index) {
        const EnvelopeBucket& first = buckets[2 * index];
        const EnvelopeBucket& second = buckets[2 * index + 1];
        const double squares = (static_cast<double>(first.rms) * first.rms + static_cast<double>(second.rms) * second.rms) / 2;
        buckets[index] = {std::min(first.lowest, second.lowest), std::max(first.highest, second.highest),
                          static_cast<uint16_t>(std::round(std::sqrt(squares)))};
    }
    buckets.resize(buckets.size() / 2);
    envelope_.samples_per_bucket *= 2;
}

}  // namespace unreel
