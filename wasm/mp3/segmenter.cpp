#include "mp3/segmenter.h"

#include <algorithm>
#include <cassert>

namespace unreel {

namespace {

void copy_samples(const PcmSegment& from, int64_t from_offset, PcmSegment& to, int64_t count) {
    for (int channel = 0; channel < to.settings.channels; ++channel) {
        const float* source = from.samples.data() + channel * from.samples_per_channel + from_offset;
        std::copy_n(source, count, to.samples.data() + channel * to.samples_per_channel);
    }
}

void give_room(PcmSegment& segment, int64_t samples_per_channel) {
    segment.samples_per_channel = samples_per_channel;
    segment.samples.resize(static_cast<size_t>(samples_per_channel * segment.settings.channels));
}

void cut_to(PcmSegment& segment, int64_t samples_per_channel) {
    if (samples_per_channel == segment.samples_per_channel) return;
    PcmSegment cut = {segment.index, segment.settings, segment.warm_up_frames, segment.frame_count, {}, 0};
    give_room(cut, samples_per_channel);
    copy_samples(segment, 0, cut, samples_per_channel);
    segment = std::move(cut);
}

}  // namespace

Segmenter::Segmenter(const EncoderSettings& settings) : samples_per_frame_(settings.samples_per_frame()) {
    segment_.settings = settings;
    give_room(segment_, samples_for(segment_mpeg_frames(samples_per_frame_)));
}

void Segmenter::push(std::span<const float* const> channels, size_t sample_count) {
    assert(!finished_ && channels.size() == static_cast<size_t>(segment_.settings.channels));
    const auto total = static_cast<int64_t>(sample_count);
    for (int64_t done = 0; done < total;) {
        const int64_t count = std::min(total - done, segment_.samples_per_channel - filled_);
        for (size_t channel = 0; channel < channels.size(); ++channel) {
            const int64_t plane = static_cast<int64_t>(channel) * segment_.samples_per_channel;
            std::copy_n(channels[channel] + done, count, segment_.samples.data() + plane + filled_);
        }
        done += count;
        filled_ += count;
        if (filled_ == segment_.samples_per_channel) end_segment(segment_mpeg_frames(samples_per_frame_));
    }
    pushed_ += total;
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
    if (filled_segments_.empty()) return std::nullopt;
    PcmSegment segment = std::move(filled_segments_.front());
    filled_segments_.pop_front();
    return segment;
}

int64_t Segmenter::samples_for(int frame_count) const {
    return static_cast<int64_t>(segment_.warm_up_frames + frame_count) * samples_per_frame_ + encoder_look_ahead;
}

void Segmenter::end_segment(int frame_count) {
    const int64_t wanted = samples_for(frame_count);
    next_frame_ += frame_count;
    PcmSegment following;
    following.index = segment_.index + 1;
    following.settings = segment_.settings;
    following.warm_up_frames = static_cast<int>(std::min<int64_t>(next_frame_, warm_up_mpeg_frames));
    const int64_t kept_from =
        static_cast<int64_t>(segment_.warm_up_frames + frame_count - following.warm_up_frames) * samples_per_frame_;
    const int64_t kept = std::max<int64_t>(filled_ - kept_from, 0);

    PcmSegment ended = std::move(segment_);
    ended.frame_count = frame_count;
    segment_ = std::move(following);
    give_room(segment_, finished_ ? kept : samples_for(segment_mpeg_frames(samples_per_frame_)));
    copy_samples(ended, kept_from, segment_, kept);
    cut_to(ended, std::min(wanted, filled_));
    filled_ = kept;
    filled_segments_.push_back(std::move(ended));
}

}  // namespace unreel
