#include "media/audio_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

#include "media/describe.h"
#include "media/mix_matrix.h"
#include "media/sane_samples.h"

namespace unreel {

namespace {

// Decoders need what came before: a frame for AAC, ten for MP3's bit reservoir, 80 ms for Opus, more for SBR to settle.
constexpr double preroll_seconds = 1.0;
// Below this, decoding from the beginning costs less than a seek.
constexpr double seek_worth_seconds = 5.0;
constexpr double latest_seconds = 1e9;
constexpr int64_t farthest_position = int64_t{1} << 52;

// Recordings of broadcasts restart their clocks; a long "gap" there is a new count, as in FFmpeg (`dts_delta_threshold`).
constexpr double longest_gap_where_clocks_restart = 10;
constexpr double longest_gap_of_unknown_file = 3600;

// Less than this is how inexact durations are, not a cut.
constexpr double cut_off_seconds = 1.0;
constexpr double cut_off_fraction = 0.01;
// The duration of a whole file is that of its longest track.
constexpr double cut_off_fraction_beside_video = 0.1;

// A song or a commentary beside the film may well be a little longer or shorter.
constexpr double outlasted_seconds = 2.0;
constexpr double outlasted_fraction = 0.1;

Timeline::Limits limits_for(const AVFormatContext& format) {
    Timeline::Limits limits;
    if ((format.iformat->flags & AVFMT_TS_DISCONT) != 0) {
        limits.longest_gap_seconds = longest_gap_where_clocks_restart;
    } else if (format.duration > 0) {
        limits.longest_gap_seconds = static_cast<double>(format.duration) / AV_TIME_BASE;
    } else {
        limits.longest_gap_seconds = longest_gap_of_unknown_file;
    }
    return limits;
}

int64_t to_sample(double seconds, int sample_rate) { return std::llround(seconds * sample_rate); }

// Whether a place found by seeking is known to the sample; tests/native/trim tries them all. Elsewhere time is counted in
// other units (a millisecond in Matroska), or the place is guessed from a bitrate (MP3, ADPCM in WAV).
bool seeks_exactly(const AVFormatContext& format, const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    if (parameters.sample_rate <= 0 || av_cmp_q(stream.time_base, AVRational{1, parameters.sample_rate}) != 0) return false;
    // Without an index, bytes are samples in PCM alone.
    if (std::string_view(avcodec_get_name(parameters.codec_id)).starts_with("pcm_")) return true;
    const std::string_view container = format.iformat->name;
    return container.starts_with("mov,") || container == "ogg" || container == "flac" || container == "caf";
}

// Whether libavformat goes on counting time in samples of the first rate when the rate changes: chained Ogg, and streams
// of a codec without a container.
bool counts_in_the_first_rate(const AVFormatContext& format) {
    constexpr std::array containers{"aac", "ac3", "dts", "eac3", "loas", "mlp", "mp3", "ogg", "truehd"};
    return std::ranges::find(containers, std::string_view(format.iformat->name)) != containers.end();
}

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

    auto demuxer = Demuxer::open(source, options.reads, options.file_name);
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
    FramePtr held_frame(av_frame_alloc());
    if (!held_frame) return fail(ErrorCode::out_of_memory, "av_frame_alloc");
    (*demuxer)->select(**stream);
    std::unique_ptr<AudioReader> reader(new AudioReader(std::move(*demuxer), **stream, std::move(*decoder), options));
    reader->held_frame_ = std::move(held_frame);
    reader->seek_to_start();
    return reader;
}

AudioReader::AudioReader(std::unique_ptr<Demuxer> demuxer, AVStream& stream, Decoder decoder, ReadOptions options)
    : demuxer_(std::move(demuxer)),
      stream_(&stream),
      decoder_(std::move(decoder)),
      options_(options),
      info_(demuxer_->describe()) {}

// Where a seek is not exact, everything before the start is decoded and dropped, at a thousandth of the time it lasts.
void AudioReader::seek_to_start() {
    if (options_.start_seconds < seek_worth_seconds || !seeks_exactly(demuxer_->format(), *stream_)) return;
    const int rate = stream_->codecpar->sample_rate;
    const double target = options_.start_seconds - preroll_seconds + static_cast<double>(demuxer_->start_time_us()) / AV_TIME_BASE;
    sought_ = demuxer_->seek(*stream_, to_sample(target, rate));
}

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
    if (silence_left_ > 0) return emit_silence();
    if (holds_frame_) return emit_frame();
    if (timeline_ && timeline_->end() >= end_sample()) {
        trimmed_at_end_ = true;
        return finish_stream();
    }
    auto frame = decoder_.receive();
    if (!frame) return std::unexpected(frame.error());
    if (*frame != nullptr) return take_frame(**frame);
    if (next_stream_packet_) return go_on_in_another_stream();
    return packets_ended_ ? finish_stream() : take_packet();
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
    corrupt_seen_ = 0;
    decoder_ = std::move(*decoder);
    return decode(packet.get());
}

Result<void> AudioReader::decode(const AVPacket* packet) {
    auto sent = decoder_.send(packet);
    if (decoder_.corrupt_packets() > corrupt_seen_) {
        corrupt_seen_ = decoder_.corrupt_packets();
        if (timeline_) timeline_->note_loss();
    }
    return sent;
}

Result<void> AudioReader::take_frame(const AVFrame& frame) {
    ++frames_;
    if (!resampler_ || !resampler_->matches(frame)) {
        if (auto prepared = prepare_for(frame); !prepared) return prepared;
    }
    const auto position = position_of(frame);
    if (sought_ && position) timeline_->start_at(*position);
    sought_ = sought_ && !position;
    const int64_t before = timeline_->end();
    const Timeline::Placement placement = timeline_->place(position, frame.nb_samples);
    silence_left_ = placement.silence;
    silence_position_ = before;
    held_drop_ = placement.drop;
    held_position_ = before + placement.silence;
    av_frame_unref(held_frame_.get());
    if (const int code = av_frame_ref(held_frame_.get(), &frame); code < 0) {
        return av_failure("av_frame_ref", code, ErrorCode::out_of_memory);
    }
    holds_frame_ = true;
    return {};
}

Result<void> AudioReader::prepare_for(const AVFrame& frame) {
    if (!settings_) {
        auto settings = choose_encoder_settings(options_.bitrate_kbps, frame.sample_rate, frame.ch_layout.nb_channels);
        if (!settings) return std::unexpected(settings.error());
        settings_ = *settings;
        segmenter_.emplace(*settings_);
        timeline_.emplace(frame.sample_rate, limits_for(demuxer_->format()));
    }
    if (resampler_) {
        if (auto drained = drain_resampler(); !drained) return drained;
    }
    if (timeline_->sample_rate() != frame.sample_rate) {
        timeline_->change_rate(frame.sample_rate);
        ignores_timestamps_ = counts_in_the_first_rate(demuxer_->format());
    }
    // That a codec's channels are ambisonics, only the container can say.
    const AVChannelLayout& declared = stream_->codecpar->ch_layout;
    const bool is_declared = has_ambisonics(declared) && declared.nb_channels == frame.ch_layout.nb_channels;
    auto resampler = Resampler::open(frame, {settings_->sample_rate, settings_->channels}, is_declared ? &declared : nullptr);
    if (!resampler) return std::unexpected(resampler.error());
    resampler_.emplace(std::move(*resampler));
    return {};
}

Result<void> AudioReader::emit_silence() {
    const int64_t count = std::min<int64_t>(silence_left_, timeline_->sample_rate());
    const auto [offset, length] = visible(silence_position_, count);
    silence_position_ += count;
    silence_left_ -= count;
    // What lies after the end is never heard: a claimed hour of it need not be made.
    if (silence_position_ >= end_sample()) silence_left_ = 0;
    if (length == 0) return {};
    auto planes = resampler_->convert_silence(static_cast<int>(length));
    if (!planes) return std::unexpected(planes.error());
    push(*planes);
    return {};
}

Result<void> AudioReader::emit_frame() {
    holds_frame_ = false;
    const int64_t count = held_frame_->nb_samples - held_drop_;
    const auto [offset, length] = visible(held_position_, count);
    if (length == 0) return {};
    auto planes = resampler_->convert(*held_frame_, static_cast<int>(held_drop_ + offset), static_cast<int>(length));
    if (!planes) return std::unexpected(planes.error());
    push(*planes);
    av_frame_unref(held_frame_.get());
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
    const auto count = static_cast<size_t>(settings_->channels);
    for (const auto& plane : std::span(planes).first(count)) peak_ = std::max(peak_, peak(plane));
    segmenter_->push(std::span(channels).first(count), planes[0].size());
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

// The part of [position, position + count) that lies between start and end: offset into it, and length.
std::pair<int64_t, int64_t> AudioReader::visible(int64_t position, int64_t count) const {
    const int64_t first = std::max(position, start_sample());
    const int64_t last = std::min(position + count, end_sample());
    return last > first ? std::pair{first - position, last - first} : std::pair<int64_t, int64_t>{0, 0};
}

int64_t AudioReader::start_sample() const { return to_sample(options_.start_seconds, timeline_->sample_rate()); }

int64_t AudioReader::end_sample() const {
    return options_.end_seconds ? to_sample(*options_.end_seconds, timeline_->sample_rate())
                                : std::numeric_limits<int64_t>::max();
}

std::optional<double> AudioReader::expected_seconds() const {
    const auto stream_seconds = stream_duration_seconds(*stream_);
    std::optional<double> end = stream_seconds ? stream_seconds : info_.duration_seconds;
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
    findings.peak = peak_;
    findings.corrupt_packets = earlier_corrupt_packets_ + decoder_.corrupt_packets() + demuxer_->damage_count();
    if (!timeline_) return findings;
    findings.gaps = timeline_->gaps();
    findings.gap_seconds = timeline_->gap_seconds();
    findings.jumps = timeline_->jumps();

    const AVFormatContext& format = demuxer_->format();
    // After a jump, the length by time stamps means nothing.
    if (trimmed_at_end_ || findings.jumps > 0) return findings;
    const double lasted = static_cast<double>(timeline_->end()) / timeline_->sample_rate();
    const bool is_cut = demuxer_->present_fraction() < 1 - cut_off_fraction;
    if (duration_is_guessed(format) && !is_cut) return findings;
    const auto stream_seconds = stream_duration_seconds(*stream_);
    auto claimed = stream_seconds ? stream_seconds : info_.duration_seconds;
    if (is_cut) claimed = lasted / demuxer_->present_fraction();
    const double fraction = !stream_seconds && info_.has_video ? cut_off_fraction_beside_video : cut_off_fraction;
    if (claimed && *claimed - lasted > std::max(cut_off_seconds, fraction * *claimed)) findings.cut_off = {*claimed, lasted};
    double longest = 0;
    for (const AudioTrack& track : info_.audio_tracks) longest = std::max(longest, track.duration_seconds.value_or(0));
    const bool is_outlasted = longest - lasted > std::max(outlasted_seconds, outlasted_fraction * longest);
    if (!findings.cut_off && is_outlasted) findings.outlasted = {lasted, longest};
    return findings;
}

}  // namespace unreel
