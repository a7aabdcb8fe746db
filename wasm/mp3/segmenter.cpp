#include "mp3/segmenter.h"

#include <algorithm>
#include <cassert>

namespace unreel {

Segmenter::Segmenter(const EncoderSettings& settings)
    : settings_(settings), samples_per_frame_(settings.samples_per_frame()) {}

void Segmenter::push(std::span<const float* const> channels, size_t sample_count) {
    assert(!finished_ && channels.size() == static_cast<size_t>(settings_.channels));
    for (size_t channel = 0; channel < channels.size(); ++channel) {
        planes_[channel].insert(planes_[channel].end(), channels[channel], channels[channel] + sample_count);
    }
    pushed_ += static_cast<int64_t>(sample_count);
}

void Segmenter::push_silence(size_t sample_count) {
    assert(!finished_);
    for (int channel = 0; channel < settings_.channels; ++channel) {
        planes_[channel].resize(planes_[channel].size() + sample_count, 0.0F);
    }
    pushed_ += static_cast<int64_t>(sample_count);
}

void Segmenter::finish() { finished_ = true; }

int Segmenter::next_frame_count() const {
    const int whole = segment_mpeg_frames(samples_per_frame_);
    return finished_ ? static_cast<int>(std::min<int64_t>(whole, total_mpeg_frames() - next_frame_)) : whole;
}

int64_t Segmenter::samples_wanted() const {
    return (next_frame_ + next_frame_count()) * samples_per_frame_ + encoder_look_ahead;
}

bool Segmenter::has_segment() const { return finished_ ? !is_drained() : pushed_ >= samples_wanted(); }

bool Segmenter::is_drained() const { return finished_ && next_frame_ >= total_mpeg_frames(); }

std::optional<PcmSegment> Segmenter::take() {
    if (!has_segment()) return std::nullopt;
    PcmSegment segment;
    segment.index = next_index_++;
    segment.settings = settings_;
    segment.warm_up_frames = static_cast<int>(std::min<int64_t>(next_frame_, warm_up_mpeg_frames));
    segment.frame_count = next_frame_count();

    const int64_t start = (next_frame_ - segment.warm_up_frames) * samples_per_frame_;
    const int64_t end = std::min(samples_wanted(), pushed_);
    assert(start == planes_start_);
    segment.samples_per_channel = std::max<int64_t>(end - start, 0);
    segment.samples.reserve(static_cast<size_t>(segment.samples_per_channel * settings_.channels));
    for (int channel = 0; channel < settings_.channels; ++channel) {
        const auto first = planes_[channel].begin();
        segment.samples.insert(segment.samples.end(), first, first + segment.samples_per_channel);
    }

    next_frame_ += segment.frame_count;
    const int64_t keep_from = std::max<int64_t>(next_frame_ - warm_up_mpeg_frames, 0) * samples_per_frame_;
    for (int channel = 0; channel < settings_.channels; ++channel) {
        auto& plane = planes_[channel];
        const auto drop = std::min<int64_t>(keep_from - planes_start_, static_cast<int64_t>(plane.size()));
        plane.erase(plane.begin(), plane.begin() + drop);
    }
    planes_start_ = keep_from;
    return segment;
}

}  // namespace unreel
