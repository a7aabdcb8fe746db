#include "mp3/part_segmenter.h"

#include <algorithm>

namespace unreel {

PartSegmenter::PartSegmenter(const EncoderSettings& settings, int first_part, bool has_borders)
    : settings_(settings), has_borders_(has_borders), current_(settings), part_(first_part) {
    if (!has_borders_) return;
    for (auto& plane : history_) plane.assign(static_cast<size_t>(warm_up_samples(settings.samples_per_frame())), 0.0F);
}

void PartSegmenter::push(std::span<const float* const> channels, size_t sample_count) {
    if (ending_) {
        const auto count = std::min(sample_count, static_cast<size_t>(ending_->room_after()));
        ending_->push_after(channels, count);
        if (ending_->room_after() == 0) finish_ending();
    }
    current_.push(channels, sample_count);
    if (has_borders_) remember(channels, sample_count);
}

void PartSegmenter::remember(std::span<const float* const> channels, size_t sample_count) {
    const auto wanted = static_cast<size_t>(warm_up_samples(settings_.samples_per_frame()));
    for (size_t channel = 0; channel < channels.size(); ++channel) {
        std::vector<float>& plane = history_[channel];
        if (sample_count >= wanted) plane.clear();
        const size_t count = std::min(sample_count, wanted);
        plane.insert(plane.end(), channels[channel] + sample_count - count, channels[channel] + sample_count);
        if (plane.size() > 3 * wanted) plane.erase(plane.begin(), plane.end() - static_cast<ptrdiff_t>(wanted));
    }
}

void PartSegmenter::begin_part(int part) {
    if (ending_) finish_ending();
    if (current_.sample_count() > 0) {
        ending_.emplace(std::move(current_));
        ending_part_ = part_;
    }
    std::array<std::vector<float>, 2> before;
    for (size_t channel = 0; channel < history_.size(); ++channel) {
        const auto& plane = history_[channel];
        before[channel].assign(plane.end() - warm_up_samples(settings_.samples_per_frame()), plane.end());
    }
    current_ = Segmenter(settings_, before);
    part_ = part;
}

void PartSegmenter::finish_ending() {
    ending_->finish();
    while (auto segment = take_from(*ending_, ending_part_)) ended_.push_back(std::move(*segment));
    ending_.reset();
}

void PartSegmenter::finish() {
    if (ending_) finish_ending();
    if (current_.sample_count() > 0) current_.finish();
}

std::optional<PcmSegment> PartSegmenter::take() {
    if (!ended_.empty()) {
        PcmSegment segment = std::move(ended_.front());
        ended_.erase(ended_.begin());
        return segment;
    }
    return ending_ ? take_from(*ending_, ending_part_) : take_from(current_, part_);
}

std::optional<PcmSegment> PartSegmenter::take_from(Segmenter& segmenter, int part) {
    auto segment = segmenter.take();
    if (segment) segment->part = part;
    return segment;
}

}  // namespace unreel
