#include "mp3/segmenter.h"

#include <algorithm>
#include <cassert>

namespace unreel {

Segmenter::Segmenter(const EncoderSettings& settings) : samples_per_frame_(settings.samples_per_frame()) {
    segment_.settings = settings;
    reserve();
}

Segmenter::Segmenter(const EncoderSettings& settings, const std::array<std::vector<float>, 2>& before) : Segmenter(settings) {
    segment_.warm_up_frames = warm_up_mpeg_frames;
    reserve();
    const auto count = static_cast<ptrdiff_t>(warm_up_samples(samples_per_frame_));
    for (size_t channel = 0; channel < static_cast<size_t>(settings.channels); ++channel) {
        assert(std::ssize(before[channel]) >= count);
        segment_.planes[channel].assign(before[channel].begin(), before[channel].begin() + count);
    }
}

void Segmenter::push(std::span<const float* const> channels, size_t sample_count) {
    append(channels, sample_count);
    pushed_ += static_cast<int64_t>(sample_count);
}

void Segmenter::push_after(std::span<const float* const> channels, size_t sample_count) {
    assert(static_cast<int64_t>(sample_count) <= room_after());
    append(channels, sample_count);
    pushed_after_ += static_cast<int64_t>(sample_count);
}

int64_t Segmenter::room_after() const {
    return mpeg_frames_for(pushed_, samples_per_frame_) * samples_per_frame_ + encoder_look_ahead - pushed_ - pushed_after_;
}

void Segmenter::append(std::span<const float* const> channels, size_t sample_count) {
    assert(!finished_ && channels.size() == static_cast<size_t>(segment_.settings.channels));
    for (size_t done = 0; done < sample_count;) {
        const size_t room = samples_for(segment_mpeg_frames(samples_per_frame_)) - segment_.planes[0].size();
        const size_t count = std::min(sample_count - done, room);
        for (size_t channel = 0; channel < channels.size(); ++channel) {
            const float* first = channels[channel] + done;
            segment_.planes[channel].insert(segment_.planes[channel].end(), first, first + count);
        }
        done += count;
        if (count == room) end_segment(segment_mpeg_frames(samples_per_frame_));
    }
}

void Segmenter::finish() {
    finished_ = true;
    // LAME's delay and padding make up to two frames more than the samples fill: a last segment of its own, at times.
    const int64_t total_frames = mpeg_frames_for(pushed_, samples_per_frame_);
    while (next_frame_ < total_frames) {
        const int64_t rest = total_frames - next_frame_;
        end_segment(static_cast<int>(std::min<int64_t>(rest, segment_mpeg_frames(samples_per_frame_))));
    }
}

std::optional<PcmSegment> Segmenter::take() {
    if (ended_.empty()) return std::nullopt;
    PcmSegment segment = std::move(ended_.front());
    ended_.erase(ended_.begin());
    return segment;
}

size_t Segmenter::samples_for(int frame_count) const {
    return static_cast<size_t>((segment_.warm_up_frames + frame_count) * samples_per_frame_ + encoder_look_ahead);
}

void Segmenter::reserve() {
    for (int channel = 0; channel < segment_.settings.channels; ++channel) {
        segment_.planes[static_cast<size_t>(channel)].reserve(samples_for(segment_mpeg_frames(samples_per_frame_)));
    }
}

void Segmenter::end_segment(int frame_count) {
    const size_t wanted = samples_for(frame_count);
    PcmSegment ended = std::move(segment_);
    ended.frame_count = frame_count;
    next_frame_ += frame_count;

    segment_ = PcmSegment();
    segment_.index = ended.index + 1;
    segment_.settings = ended.settings;
    segment_.warm_up_frames = static_cast<int>(std::min<int64_t>(next_frame_, warm_up_mpeg_frames));
    if (!finished_) reserve();
    const auto start = static_cast<size_t>((ended.warm_up_frames + frame_count - segment_.warm_up_frames) * samples_per_frame_);
    for (size_t channel = 0; channel < ended.planes.size(); ++channel) {
        auto& plane = ended.planes[channel];
        const size_t kept_from = std::min(start, plane.size());
        segment_.planes[channel].assign(plane.begin() + static_cast<ptrdiff_t>(kept_from), plane.end());
        plane.resize(std::min(wanted, plane.size()));
    }
    ended_.push_back(std::move(ended));
}

}  // namespace unreel
