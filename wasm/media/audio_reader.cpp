#include "media/audio_reader.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string_view>
#include <utility>

#include "media/container_clock.h"
#include "media/describe.h"

namespace unreel {

namespace {

// Durations are no more exact than this.
constexpr double inexact_seconds = 1;
constexpr int64_t farthest_position = int64_t{1} << 52;

// Whether libavformat goes on counting time in samples of the first rate when the rate changes: chained Ogg.
bool counts_in_the_first_rate(const AVFormatContext& format) { return std::string_view(format.iformat->name) == "ogg"; }

}  // namespace

Result<std::unique_ptr<AudioReader>> AudioReader::open(ByteSource& source, const ReadOptions& options, ChooseFormat choose_format) {
    if (auto checked = check_ranges(options); !checked) return std::unexpected(checked.error());
    auto demuxer = Demuxer::open(source, options.reads, options.file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    return open(std::move(*demuxer), options, std::move(choose_format));
}

Result<std::unique_ptr<AudioReader>> AudioReader::open(std::unique_ptr<Demuxer> demuxer, const ReadOptions& options,
                                                       ChooseFormat choose_format) {
    if (auto checked = check_ranges(options); !checked) return std::unexpected(checked.error());
    auto stream = stream_of(*demuxer, options);
    if (!stream) return std::unexpected(stream.error());
    const AVFormatContext& format = demuxer->format();
    const bool knows_end = format.duration > 0 && !duration_is_guessed(format);
    if (knows_end && options.ranges.front().start_seconds >= static_cast<double>(format.duration) / AV_TIME_BASE + inexact_seconds) {
        return fail(ErrorCode::nothing_to_convert, "start is after the end of the file");
    }
    auto decoder = Decoder::open(**stream);
    if (!decoder) return std::unexpected(decoder.error());
    demuxer->select(**stream);
    std::unique_ptr<AudioReader> reader(new AudioReader(std::move(demuxer), **stream, std::move(*decoder), options,
                                                        std::move(choose_format)));
    reader->track_ = reader->demuxer_->track_of(**stream);
    reader->seek_to_start();
    return reader;
}

AudioReader::AudioReader(std::unique_ptr<Demuxer> demuxer, AVStream& stream, Decoder decoder, ReadOptions options,
                         ChooseFormat choose_format)
    : demuxer_(std::move(demuxer)),
      stream_(&stream),
      decoder_(std::move(decoder)),
      options_(std::move(options)),
      choose_format_(std::move(choose_format)),
      info_(std::make_shared<const MediaInfo>(demuxer_->describe())),
      expected_seconds_(unreel::expected_seconds(*demuxer_, stream, options_)),
      claimed_seconds_(unreel::claimed_seconds(*demuxer_, stream)),
      planned_rate_(stream.codecpar->sample_rate > 0 ? stream.codecpar->sample_rate : 44100),
      clips_(demuxer_->clips(*stream_, planned_rate_)),
      playlist_(plan(), to_sample(options_.ranges.front().start_seconds, planned_rate_)),
      sounding_(*demuxer_, stream) {}

Result<AudioReader::Step> AudioReader::read() {
    given_ = {};
    begun_.reset();
    if (std::exchange(is_front_spent_, false)) waiting_.pop();
    if (finished_) return Step(Finished{});
    if (auto advanced = advance(); !advanced) return std::unexpected(advanced.error());
    note_damage();
    if (!given_[0].empty()) return Step(given_);
    if (begun_) return Step(Begun{*begun_});
    if (finished_) return Step(Finished{});
    return Step(Working{});
}

Result<void> AudioReader::advance() {
    if (resampler_ && playlist_.silence_due() > 0) return emit_pause();
    if (playlist_.clip() == nullptr) return finish_range();
    if (silence_left_ > 0) return emit_silence();
    if (is_placed_) return emit_frame();
    trimmed_at_end_ = timeline_ && !sought_ && timeline_->end() >= playlist_.clip()->last;
    if (trimmed_at_end_) return finish_clip();
    if (place_next(decoder_ended_ || !changed_.empty())) return {};
    if (!changed_.empty()) return take_changed_frame();
    if (decoder_ended_) return finish_clip();
    auto frame = decoder_.receive();
    if (!frame) return std::unexpected(frame.error());
    if (*frame != nullptr) return take_frame(**frame);
    if (next_stream_packet_) return go_on_in_another_stream();
    if (!packets_ended_) return take_packet();
    decoder_ended_ = true;
    return {};
}

Result<void> AudioReader::take_packet() {
    auto packet = demuxer_->read_packet();
    if (!packet) return std::unexpected(packet.error());
    if (!*packet) packets_ended_ = true;
    if (*packet && (*packet)->stream_index != stream_->index) {
        next_stream_packet_ = std::move(*packet);
        return decode(nullptr);
    }
    return decode(packet->get());
}

Result<void> AudioReader::go_on_in_another_stream() {
    const PacketPtr packet = std::move(next_stream_packet_);
    stream_ = demuxer_->format().streams[packet->stream_index];
    auto decoder = Decoder::open(*stream_);
    if (!decoder && decoder.error().code == ErrorCode::out_of_memory) return std::unexpected(decoder.error());
    if (!decoder) {
        // What came before is worth having.
        ++earlier_corrupt_packets_;
        return {};
    }
    earlier_corrupt_packets_ += decoder_.corrupt_packets();
    damaged_seen_ = 0;
    decoder_ = std::move(*decoder);
    return decode(packet.get());
}

Result<void> AudioReader::decode(const AVPacket* packet) {
    auto sent = decoder_.send(packet);
    if (timeline_) timeline_->note_loss(decoder_.damaged_frames() - damaged_seen_);
    damaged_seen_ = decoder_.damaged_frames();
    return sent;
}

// A frame of another format waits until those before it are placed.
Result<void> AudioReader::take_frame(const AVFrame& frame) {
    ++frames_;
    if (resampler_ && resampler_->matches(frame)) return queue(frame);
    if (!waiting_.empty()) return changed_.push(frame, frame.nb_samples);
    if (auto prepared = prepare_for(frame); !prepared) return prepared;
    return queue(frame);
}

Result<void> AudioReader::take_changed_frame() {
    const AVFrame& frame = *changed_.front().frame;
    if (auto prepared = prepare_for(frame); !prepared) return prepared;
    auto queued = queue(frame);
    changed_.pop();
    return queued;
}

Result<void> AudioReader::queue(const AVFrame& frame) {
    const auto position = position_of(frame);
    const Clip* clip = playlist_.clip();
    if (sought_ && position && clip != nullptr) timeline_->start_at(std::min(*position, clip->first));
    sought_ = sought_ && !position;
    const int64_t count = sounding_.of(frame.pts, frame.duration, frame.nb_samples, frame.sample_rate);
    timeline_->add(position, count);
    return waiting_.push(frame, count);
}

// Where the oldest frame goes, once that is known.
bool AudioReader::place_next(bool is_last) {
    if (!timeline_) return false;
    const int64_t before = timeline_->end();
    const auto silence = timeline_->next(is_last);
    if (!silence) return false;
    silence_left_ = *silence;
    silence_position_ = before;
    frame_position_ = before + *silence;
    is_placed_ = true;
    return true;
}

Result<void> AudioReader::prepare_for(const AVFrame& frame) {
    if (!format_) {
        const auto chosen = choose_format_({frame.sample_rate, frame.ch_layout.nb_channels});
        if (!chosen) return std::unexpected(chosen.error());
        format_ = *chosen;
        timeline_.emplace(frame.sample_rate, clock_of(demuxer_->format(), *stream_, frame.sample_rate));
    }
    if (resampler_) {
        if (auto drained = drain_resampler(); !drained) return drained;
    }
    if (planned_rate_ != frame.sample_rate) {
        const int64_t heard = av_rescale(playlist_.heard(), frame.sample_rate, planned_rate_);
        planned_rate_ = frame.sample_rate;
        clips_ = demuxer_->clips(*stream_, planned_rate_);
        playlist_.replace(plan(), heard);
    }
    if (timeline_->sample_rate() != frame.sample_rate) {
        timeline_->change_rate(frame.sample_rate);
        ignores_timestamps_ = counts_in_the_first_rate(demuxer_->format());
    }
    // That a codec's channels are ambisonics, only the container can say.
    const AVChannelLayout& declared = stream_->codecpar->ch_layout;
    const bool is_declared = has_ambisonics(declared) && declared.nb_channels == frame.ch_layout.nb_channels;
    auto resampler = Resampler::open(frame, *format_, is_declared ? &declared : nullptr, options_.fold_down);
    if (!resampler) return std::unexpected(resampler.error());
    earlier_resampler_ = std::move(resampler_);
    resampler_ = std::move(*resampler);
    return {};
}

Result<void> AudioReader::emit_silence() {
    int64_t count = std::min<int64_t>(silence_left_, timeline_->sample_rate());
    const int64_t last = playlist_.clip()->last;
    const bool goes_beyond = goes_beyond_range(silence_position_ + count);
    if (goes_beyond) count = std::max<int64_t>(last - silence_position_, 0);
    const int64_t length = playlist_.visible(silence_position_, count).second;
    silence_position_ += count;
    silence_left_ -= count;
    if (goes_beyond) playlist_.next();
    // What lies after the end is never heard: a claimed hour of it need not be made.
    else if (silence_position_ >= last && !(has_more_ranges() && playlist_.is_last_clip())) silence_left_ = 0;
    return push_silence(length);
}

Result<void> AudioReader::push_silence(int64_t count) {
    if (count == 0) return {};
    auto planes = resampler_->convert_silence(static_cast<int>(count));
    if (!planes) return std::unexpected(planes.error());
    playlist_.note_heard(count);
    give(*planes);
    return {};
}

Result<void> AudioReader::emit_frame() {
    const auto& [frame, count] = waiting_.front();
    if (const auto [offset, length] = playlist_.visible(frame_position_, count); length > 0) {
        auto planes = resampler_->convert(*frame, static_cast<int>(offset), static_cast<int>(length));
        if (!planes) return std::unexpected(planes.error());
        playlist_.note_heard(length);
        give(*planes);
    }
    if (goes_beyond_range(frame_position_ + count)) {
        playlist_.next();
        return {};
    }
    is_placed_ = false;
    // What is given may be the frame's own samples.
    is_front_spent_ = true;
    return {};
}

Result<void> AudioReader::drain_resampler() {
    auto planes = resampler_->drain();
    if (!planes) return std::unexpected(planes.error());
    give(*planes);
    return {};
}

Result<void> AudioReader::finish_stream() {
    if (resampler_) {
        if (auto drained = drain_resampler(); !drained) return drained;
    }
    if (output_samples() == 0) return std::unexpected(nothing_read());
    finished_ = true;
    return {};
}

Error AudioReader::nothing_read() const {
    const std::string counts = std::to_string(decoder_.packets()) + " packets, " +
                               std::to_string(decoder_.corrupt_packets()) + " corrupt, " + std::to_string(frames_) + " frames";
    if (frames_ > 0) return {ErrorCode::nothing_to_convert, "no sample between start and end: " + counts};
    if (demuxer_->is_uncertain()) return {ErrorCode::not_media, "recognised by weak signs only: " + counts};
    if (decoder_.packets() > 0) return {ErrorCode::damaged, counts};
    return {ErrorCode::truncated, counts};
}

// A piece of work gives samples once at most.
void AudioReader::give(const Resampler::Planes& planes) {
    if (planes[0].empty()) return;
    assert(given_[0].empty());
    given_ = planes;
    output_samples_ += std::ssize(planes[0]);
}

std::optional<int64_t> AudioReader::position_of(const AVFrame& frame) const {
    const int64_t timestamp = frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
    if (timestamp == AV_NOPTS_VALUE || ignores_timestamps_) return std::nullopt;
    // The start is rounded to samples once, so that it cannot shift positions by one to and fro.
    const AVRational sample{1, frame.sample_rate};
    const int64_t start = av_rescale_q(demuxer_->start_time_us(), AVRational{1, AV_TIME_BASE}, sample);
    const int64_t position = av_rescale_q(timestamp, stream_->time_base, sample);
    return std::clamp(position, -farthest_position, farthest_position) - std::clamp(start, -farthest_position, farthest_position);
}

}  // namespace unreel
