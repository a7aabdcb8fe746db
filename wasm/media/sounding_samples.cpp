#include "media/sounding_samples.h"

#include <utility>

#include "media/describe.h"

namespace unreel {

namespace {

// Whether time stamps, rounded to samples, are exact: whole samples, every second one where a track counts at the rate of
// HE-AAC's core, or a clock as fine as that of Smooth Streaming.
bool tells_samples(AVRational tick, int sample_rate) {
    const bool counts_samples = sample_rate > 0 && int64_t{sample_rate} * tick.num % tick.den == 0;
    return counts_samples || int64_t{2} * sample_rate * tick.num <= tick.den;
}

}  // namespace

SoundingSamples::SoundingSamples(const Demuxer& demuxer, const AVStream& stream)
    : stream_(stream), has_clips_(demuxer.has_clips()), knows_duration_(!duration_is_guessed(demuxer.format())) {}

int64_t SoundingSamples::of(int64_t pts, int64_t duration, int count, int sample_rate) {
    if (!has_clips_ || !tells_samples(stream_.time_base, sample_rate) || pts == AV_NOPTS_VALUE) return count;
    const AVRational sample{1, sample_rate};
    const int64_t position = av_rescale_q(pts, stream_.time_base, sample);
    const bool follows = std::exchange(expected_position_, av_sat_add64(position, count)) == position;
    const int64_t rest = av_sat_sub64(stream_.duration, pts);
    int64_t ticks = duration;
    if (rest > 0 && knows_duration_ && (ticks <= 0 || rest < ticks)) ticks = rest;
    const int64_t lasts = av_rescale_q(ticks, stream_.time_base, sample);
    return follows && lasts > 0 && lasts < count ? lasts : count;
}

}  // namespace unreel
