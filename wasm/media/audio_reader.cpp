#include "media/audio_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

#include "media/describe.h"

namespace unreel {

namespace {

constexpr double latest_seconds = 1e9;
constexpr int64_t farthest_position = int64_t{1} << 52;

// Recordings of broadcasts restart their clocks; a long "gap" there is a new count, as in FFmpeg (`dts_delta_threshold`).
constexpr double longest_gap_where_clocks_restart = 10;
constexpr double longest_gap_of_unknown_file = 3600;
// Above this, a clock that runs at another speed than the sound is worth a word.
constexpr double drift_worth_seconds = 0.5;

// Less than this is how inexact durations are, not a cut.
constexpr double cut_off_seconds = 1.0;
constexpr double cut_off_fraction = 0.01;
// The duration of a whole file is that of its longest track.
constexpr double cut_off_fraction_beside_video = 0.1;

// Containers that keep a time stamp with each packet. Everywhere else, AVI and WAV among them, libavformat computes one from
// bytes, chunks or samples.
bool has_clock(const AVFormatContext& format) {
    constexpr std::array containers{"asf", "asf_o", "dhav", "flv", "gxf", "ivr", "kux", "live_flv", "matroska,webm", "mpeg", "mpegts",
                                    "mpegtsraw", "mxf", "nsv", "nut", "ogg", "pva", "rm", "ty", "wtv"};
    const std::string_view name = format.iformat->name;
    return name.starts_with("mov,") || std::ranges::find(containers, name) != containers.end();
}

Timeline::Clock clock_of(const AVFormatContext& format, const AVStream& stream, int sample_rate) {
    Timeline::Clock clock;
    clock.counts = has_clock(format);
    clock.tick = std::clamp<int64_t>(av_rescale_q_rnd(1, stream.time_base, AVRational{1, sample_rate}, AV_ROUND_UP), 1, sample_rate);
    if ((format.iformat->flags & AVFMT_TS_DISCONT) != 0) {
        clock.longest_gap_seconds = longest_gap_where_clocks_restart;
    } else if (format.duration > 0) {
        clock.longest_gap_seconds = static_cast<double>(format.duration) / AV_TIME_BASE;
    } else {
        clock.longest_gap_seconds = longest_gap_of_unknown_file;
    }
    return clock;
}

// Whether libavformat goes on counting time in samples of the first rate when the rate changes: chained Ogg.
bool counts_in_the_first_rate(const AVFormatContext& format) { return std::string_view(format.iformat->name) == "ogg"; }

bool duration_is_guessed(const AVFormatContext& format) {
    return format.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
}

}  // namespace

Result<std::unique_ptr<AudioReader>> AudioReader::open(ByteSource& source, const ReadOptions& options) {
    const bool is_range = options.start_seconds >= 0 && options.start_seconds <= latest_seconds;  // false for NaN
    if (!is_range) return fail(ErrorCode::invalid_option, "start is no time", "start");
    if (options.end_seconds && !(*options.end_seconds <= latest_seconds)) return fail(ErrorCode::invalid_option, "end is no time", "end");
    if (options.end_seconds && *options.end_seconds <= options.start_seconds) {
        return fail(ErrorCode::nothing_to_convert, "end is not after start");
    }
    if (auto valid = choose_encoder_settings(options.bitrate_kbps, 44100, 2); !valid) return std::unexpected(valid.error());

    auto demuxer = Demuxer::open(source, options.reads);
    if (!demuxer) return std::unexpected(demuxer.error());
    auto stream = (*demuxer)->audio_stream(options.track);
    if (!stream) return std::unexpected(stream.error());
    const AVFormatContext& format = (*demuxer)->format();
    const bool knows_end = format.duration > 0 && !duration_is_guessed(format);
    if (knows_end && options.start_seconds >= static_cast<double>(format.duration) / AV_TIME_BASE + cut_off_seconds) {
        return fail(ErrorCode::nothing_to_convert, "start is after the end of the file");
    }
    auto decoder = Decoder::open(**stream);
    if (!decoder) return std::unexpected(decoder.error());
    (*demuxer)->select(**stream);
    std::unique_ptr<AudioReader> reader(new AudioReader(std::move(*demuxer), **stream, std::move(*decoder), options));
    reader->seek_to_start();
    return reader;
}

AudioReader::AudioReader(std::unique_ptr<Demuxer> demuxer, AVStream& stream, Decoder decoder, ReadOptions options)
    : demuxer_(std::move(demuxer)),
      stream_(stream),
      decoder_(std::move(decoder)),
      options_(options),
      info_(demuxer_->describe()),
      heard_seconds_(demuxer_->heard_seconds(stream)),
      planned_rate_(stream.codecpar->sample_rate > 0 ? stream.codecpar->sample_rate : 44100),
      playlist_(plan(planned_rate_), to_sample(options.start_seconds, planned_rate_)) {}

Result<AudioReader::Step> AudioReader::read_segment() {
    if (!finished_) {
        if (auto advanced = advance(); !advanced) return std::unexpected(advanced.error());
    }
    if (segmenter_) {
        if (auto segment = segmenter_->take()) return Step(std::move(*segment));
    }
    if (finished_) return Step(Finished{});
    return Step(Working{});
}

Result<void> AudioReader::advance() {
    if (resampler_ && playlist_.silence_due() > 0) return emit_pause();
    if (playlist_.clip() == nullptr) return finish_stream();
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
    if (!packets_ended_) return take_packet();
    decoder_ended_ = true;
    return {};
}

Result<void> AudioReader::take_packet() {
    auto packet = demuxer_->read_packet();
    if (!packet) return std::unexpected(packet.error());
    if (!*packet) packets_ended_ = true;
    auto sent = decoder_.send(packet->get());
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
    const int64_t count = sounding_samples(frame);
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
    if (!settings_) {
        auto settings = choose_encoder_settings(options_.bitrate_kbps, frame.sample_rate, frame.ch_layout.nb_channels);
        if (!settings) return std::unexpected(settings.error());
        settings_ = *settings;
        segmenter_.emplace(*settings_);
        timeline_.emplace(frame.sample_rate, clock_of(demuxer_->format(), stream_, frame.sample_rate));
    }
    if (resampler_) {
        if (auto drained = drain_resampler(); !drained) return drained;
    }
    if (planned_rate_ != frame.sample_rate) {
        playlist_.replace(plan(frame.sample_rate), av_rescale(playlist_.heard(), frame.sample_rate, planned_rate_));
        planned_rate_ = frame.sample_rate;
    }
    if (timeline_->sample_rate() != frame.sample_rate) {
        timeline_->change_rate(frame.sample_rate);
        ignores_timestamps_ = counts_in_the_first_rate(demuxer_->format());
    }
    auto resampler = Resampler::open(frame, {settings_->sample_rate, settings_->channels});
    if (!resampler) return std::unexpected(resampler.error());
    resampler_.emplace(std::move(*resampler));
    return {};
}

Result<void> AudioReader::emit_silence() {
    const int64_t count = std::min<int64_t>(silence_left_, timeline_->sample_rate());
    const int64_t length = playlist_.visible(silence_position_, count).second;
    silence_position_ += count;
    silence_left_ -= count;
    // What lies after the end is never heard: a claimed hour of it need not be made.
    if (silence_position_ >= playlist_.clip()->last) silence_left_ = 0;
    return push_silence(length);
}

Result<void> AudioReader::push_silence(int64_t count) {
    if (count == 0) return {};
    auto planes = resampler_->convert_silence(static_cast<int>(count));
    if (!planes) return std::unexpected(planes.error());
    playlist_.note_heard(count);
    push(*planes);
    return {};
}

Result<void> AudioReader::emit_frame() {
    is_placed_ = false;
    const auto& [frame, count] = waiting_.front();
    if (const auto [offset, length] = playlist_.visible(frame_position_, count); length > 0) {
        auto planes = resampler_->convert(*frame, static_cast<int>(offset), static_cast<int>(length));
        if (!planes) return std::unexpected(planes.error());
        playlist_.note_heard(length);
        push(*planes);
    }
    waiting_.pop();
    return {};
}

Result<void> AudioReader::drain_resampler() {
    auto planes = resampler_->drain();
    if (!planes) return std::unexpected(planes.error());
    push(*planes);
    return {};
}

Result<void> AudioReader::finish_stream() {
    if (resampler_) {
        if (auto drained = drain_resampler(); !drained) return drained;
    }
    if (output_samples() == 0) return std::unexpected(nothing_read());
    finished_ = true;
    segmenter_->finish();
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

void AudioReader::push(const Resampler::Planes& planes) {
    const std::array<const float*, 2> channels{planes[0].data(), planes[1].data()};
    segmenter_->push(std::span(channels).first(static_cast<size_t>(settings_->channels)), planes[0].size());
}

std::optional<int64_t> AudioReader::position_of(const AVFrame& frame) const {
    const int64_t timestamp = frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
    if (timestamp == AV_NOPTS_VALUE || ignores_timestamps_) return std::nullopt;
    // The start is rounded to samples once, so that it cannot shift positions by one to and fro.
    const AVRational sample{1, frame.sample_rate};
    const int64_t start = av_rescale_q(demuxer_->start_time_us(), AVRational{1, AV_TIME_BASE}, sample);
    const int64_t position = av_rescale_q(timestamp, stream_.time_base, sample);
    return std::clamp(position, -farthest_position, farthest_position) - std::clamp(start, -farthest_position, farthest_position);
}

std::optional<double> AudioReader::expected_seconds() const {
    std::optional<double> end = heard_seconds_ ? heard_seconds_ : info_.duration_seconds;
    if (duration_is_guessed(demuxer_->format())) end.reset();
    if (options_.end_seconds) end = end ? std::min(*end, *options_.end_seconds) : *options_.end_seconds;
    if (!end || *end <= options_.start_seconds) return std::nullopt;
    return *end - options_.start_seconds;
}

double AudioReader::read_fraction() const {
    const AvInput& input = demuxer_->input();
    return std::clamp(static_cast<double>(input.position()) / static_cast<double>(input.size()), 0.0, 1.0);
}

AudioReader::Findings AudioReader::findings() const {
    Findings findings;
    findings.corrupt_packets = decoder_.corrupt_packets() + demuxer_->damage_count();
    if (!timeline_) return findings;
    findings.gaps = timeline_->gaps();
    findings.gap_seconds = timeline_->gap_seconds();
    findings.jumps = timeline_->jumps();
    findings.jump_seconds = timeline_->jump_seconds();
    const double drift = timeline_->drift_seconds();
    if (std::abs(drift) >= drift_worth_seconds) findings.drift_seconds = drift;

    const AVFormatContext& format = demuxer_->format();
    // After a jump, the length by time stamps means nothing.
    if (trimmed_at_end_ || findings.jumps > 0) return findings;
    // What a file claims goes by its clock.
    const double lasted = static_cast<double>(timeline_->end()) / timeline_->sample_rate() + drift;
    const bool is_cut = demuxer_->present_fraction() < 1 - cut_off_fraction;
    if (duration_is_guessed(format) && !is_cut) return findings;
    const auto stream_seconds = stream_duration_seconds(stream_);
    auto claimed = stream_seconds ? stream_seconds : info_.duration_seconds;
    if (is_cut) claimed = lasted / demuxer_->present_fraction();
    if (!claimed) return findings;
    const double fraction = !stream_seconds && info_.has_video ? cut_off_fraction_beside_video : cut_off_fraction;
    if (*claimed - lasted > std::max(cut_off_seconds, fraction * *claimed)) findings.cut_off = {*claimed, lasted};
    return findings;
}

}  // namespace unreel
