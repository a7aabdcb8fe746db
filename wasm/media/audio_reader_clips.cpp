// Which part of the media is read next: clips, what is between them, and how to get there.
#include <algorithm>
#include <string_view>
#include <utility>

#include "media/audio_reader.h"
#include "media/describe.h"

namespace unreel {

namespace {

// Decoders need what came before: a frame for AAC, ten for MP3's bit reservoir, 80 ms for Opus, more for SBR to settle.
constexpr double preroll_seconds = 1.0;
// Below this, decoding from the beginning costs less than a seek.
constexpr double seek_worth_seconds = 5.0;

// Whether time stamps are whole samples: every one, or every second one where a track counts at the rate of HE-AAC's core.
bool counts_samples(const AVStream& stream, int sample_rate) {
    return sample_rate > 0 && int64_t{sample_rate} * stream.time_base.num % stream.time_base.den == 0;
}

// Whether a place found by seeking is known to the sample; tests/native/trim tries them all. Elsewhere time is counted in
// other units (a millisecond in Matroska), or the place is guessed from a bitrate (MP3, ADPCM in WAV).
bool seeks_exactly(const AVFormatContext& format, const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    if (!counts_samples(stream, parameters.sample_rate)) return false;
    // Without an index, bytes are samples in PCM alone.
    if (std::string_view(avcodec_get_name(parameters.codec_id)).starts_with("pcm_")) return true;
    const std::string_view container = format.iformat->name;
    return container.starts_with("mov,") || container == "ogg" || container == "flac" || container == "caf";
}

}  // namespace

ClipList AudioReader::plan() const {
    const ReadRange& range = options_.ranges[range_];
    const int64_t end = range.end_seconds ? to_sample(*range.end_seconds, planned_rate_) : open_end;
    return clips_.between(to_sample(range.start_seconds, planned_rate_), end);
}

// Where a seek is not exact, everything before the start is decoded and dropped, at a thousandth of the time it lasts.
void AudioReader::seek_to_start() {
    // Time stamps are those of the media then: fragments may begin anywhere, and libavcodec leaves out Opus' pre-skip by itself.
    sought_ = demuxer_->has_clips();
    const int64_t first = playlist_.clip()->first;
    if (first < to_sample(seek_worth_seconds, planned_rate_) || !seeks_exactly(demuxer_->format(), *stream_)) return;
    sought_ = seek_to(first, planned_rate_) || sought_;
}

bool AudioReader::seek_to(int64_t position, int sample_rate) {
    const AVRational sample{1, sample_rate};
    const int64_t origin = av_rescale_q(demuxer_->start_time_us(), AVRational{1, AV_TIME_BASE}, sample);
    const int64_t target = position - to_sample(preroll_seconds, sample_rate) + origin;
    return demuxer_->seek(*stream_, av_rescale_q(target, sample, stream_->time_base));
}

Result<void> AudioReader::finish_clip() {
    playlist_.next();
    return timeline_ ? go_on(Way::within_range) : Result<void>();
}

// After the last clip of a range, and the silence behind it.
Result<void> AudioReader::finish_range() {
    if (!timeline_ || !has_more_ranges()) return finish_stream();
    const ReadRange& next = options_.ranges[range_ + 1];
    if (next.begins_anew && !std::exchange(is_drained_, true)) {
        if (auto drained = drain_resampler(); !drained) return drained;
        return resampler_->restart();
    }
    is_drained_ = false;
    ++range_;
    if (next.begins_anew) begun_ = range_;
    playlist_ = Playlist(plan(), to_sample(next.start_seconds, planned_rate_));
    return go_on(Way::to_next_range);
}

// To the clip that is next. What lies a little ahead is decoded up to, which costs less than a seek; so is what a seek does not find to the
// sample. Edit lists stand in files in which it does.
Result<void> AudioReader::go_on(Way way) {
    const bool is_next_range = way == Way::to_next_range;
    const bool is_at_end = decoder_ended_ && waiting_.empty();
    const bool may_seek = !is_next_range || seeks_exactly(demuxer_->format(), *stream_);
    for (const Clip* clip = playlist_.clip(); clip != nullptr; playlist_.next(), clip = playlist_.clip()) {
        const int64_t ahead = clip->first - next_position();
        if (is_next_range && is_at_end && ahead >= 0) continue;
        const bool is_worth_it = may_seek && ahead >= to_sample(seek_worth_seconds, planned_rate_);
        if (!is_at_end && ahead >= 0 && !is_worth_it) return {};
        if (seek_to(clip->first, planned_rate_)) return restart_at(clip->first);
        if (is_next_range && ahead >= 0) return {};
    }
    return {};
}

Result<void> AudioReader::restart_at(int64_t position) {
    waiting_.clear();
    changed_.clear();
    is_placed_ = false;
    silence_left_ = 0;
    timeline_->start_at(position);
    sought_ = true;
    packets_ended_ = false;
    decoder_ended_ = false;
    sounding_.restart();
    return decoder_.restart(*stream_);
}

// Whether the range ends before this position of the media, and another one comes: what lies there may belong to it.
bool AudioReader::goes_beyond_range(int64_t position) const {
    return has_more_ranges() && playlist_.is_last_clip() && position > playlist_.clip()->last;
}

// Of the media: what was decoded before is spent.
int64_t AudioReader::next_position() const {
    if (!is_placed_) return timeline_->end();
    return silence_left_ > 0 ? silence_position_ : frame_position_;
}

// Between clips, and after the last one.
Result<void> AudioReader::emit_pause() {
    return push_silence(std::min<int64_t>(playlist_.silence_due(), timeline_->sample_rate()));
}

}  // namespace unreel
