#include "media/demuxer.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "media/ambisonics.h"
#include "media/copy_verdict.h"
#include "media/declared_size.h"
#include "media/describe.h"
#include "media/packet_table.h"
#include "media/recognise.h"

namespace unreel {

namespace {

// A demuxer that fails this often in a row will not recover.
constexpr int most_failures_in_a_row = 16;

// Some containers name other files (external tracks, playlists). None is ever opened.
int refuse_to_open(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EPERM); }

bool is_movie(const AVInputFormat& container) { return std::string_view(container.name).starts_with("mov,"); }

bool is_matroska(const AVInputFormat& container) { return std::string_view(container.name).starts_with("matroska"); }

// Samples that Matroska's CodecDelay says to leave out at the beginning. libavformat moves the time stamps by it and leaves the
// samples, and libavcodec leaves out those of Opus alone; Vorbis has no such delay.
int codec_delay(const AVFormatContext& format, const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    const bool is_done = parameters.codec_id == AV_CODEC_ID_OPUS || parameters.codec_id == AV_CODEC_ID_VORBIS;
    return is_matroska(*format.iformat) && !is_done ? std::max(parameters.initial_padding, 0) : 0;
}

bool mark_padding(AVPacket& packet, int samples) {
    constexpr size_t size = 10;  // as documented with AV_PKT_DATA_SKIP_SAMPLES
    uint8_t* data = av_packet_get_side_data(&packet, AV_PKT_DATA_SKIP_SAMPLES, nullptr);
    if (data == nullptr) data = av_packet_new_side_data(&packet, AV_PKT_DATA_SKIP_SAMPLES, size);
    if (data == nullptr) return false;
    for (int byte = 0; byte < 4; ++byte) data[byte] = static_cast<uint8_t>(samples >> (8 * byte));
    return true;
}

// Time 0 of a file of fragments, whose clock may begin anywhere: where the first of its streams begins.
int64_t start_of_fragments_us(const AVFormatContext& format, const MovieEdits& edits) {
    int64_t start = INT64_MAX;
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        const AVStream& stream = *format.streams[index];
        if (stream.start_time == AV_NOPTS_VALUE) continue;
        const AVRational microsecond{1, AV_TIME_BASE};
        const ClipList list = clips_of(edits.of(stream.id), {AV_TIME_BASE, stream.time_base, edits.timescale, edits.duration, 0, std::nullopt});
        const Clip& clip = list.clips.front();
        const int64_t begins = std::max(av_rescale_q(stream.start_time, stream.time_base, microsecond), clip.first);
        start = std::min(start, av_sat_add64(clip.at, begins - clip.first));
    }
    return start == INT64_MAX ? 0 : std::max<int64_t>(start, 0);
}

}  // namespace

Result<std::unique_ptr<Demuxer>> Demuxer::open(ByteSource& source, ReadStrategy strategy, std::string_view file_name) {
    if (source.size() == 0) return fail(ErrorCode::empty_file, "no bytes");
    auto input = AvInput::open(source, strategy);
    if (!input) return std::unexpected(input.error());
    const auto failure = [&](const char* call, int code, ErrorCode otherwise) {
        const auto& read_error = (*input)->read_error();
        return read_error ? std::unexpected(*read_error) : av_failure(call, code, otherwise);
    };

    const auto recognised = recognise(**input, file_name);
    if ((*input)->read_error()) return std::unexpected(*(*input)->read_error());
    if (!recognised) return std::unexpected(recognised.error());

    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) return fail(ErrorCode::out_of_memory, "avformat_alloc_context");
    context->pb = (*input)->context();
    context->io_open = refuse_to_open;
    const bool is_uncertain = recognised->score < AVPROBE_SCORE_RETRY;
    std::optional<MovieEdits> edits;
    std::optional<GaplessCounts> packet_table;
    if (is_movie(*recognised->container)) edits = read_edit_lists(*(*input)->context());
    if (std::string_view(recognised->container->name) == "caf") packet_table = read_packet_table(*(*input)->context());
    AVDictionary* settings = nullptr;
    if (edits) av_dict_set(&settings, "ignore_editlist", "1", 0);
    if (recognised->sample_rate > 0) av_dict_set_int(&settings, "sample_rate", recognised->sample_rate, 0);
    const int opened = avformat_open_input(&context, nullptr, recognised->container, &settings);
    av_dict_free(&settings);
    // Frees the context when it fails, so it gets an owner only afterwards.
    if (opened < 0) {
        // The container was recognised, and its beginning cannot be read: nearly always an index at an end that is missing.
        return failure("avformat_open_input", opened, is_uncertain ? ErrorCode::not_media : ErrorCode::truncated);
    }
    InputFormatPtr format(context);
    const DeclaredAmbisonics ambisonics(*format);
    if (const int code = avformat_find_stream_info(context, nullptr); code < 0) {
        return failure("avformat_find_stream_info", code, is_uncertain ? ErrorCode::not_media : ErrorCode::damaged);
    }
    if ((*input)->read_error()) return std::unexpected(*(*input)->read_error());
    ambisonics.restore(*format);
    auto tags = read_tags(source, format->iformat->name);
    if (!tags) return std::unexpected(tags.error());
    std::unique_ptr<Demuxer> demuxer(new Demuxer(std::move(*input), std::move(format), std::move(*tags), is_uncertain, declared_size(source)));
    demuxer->edits_ = std::move(edits);
    demuxer->packet_table_ = packet_table;
    return demuxer;
}

MediaInfo Demuxer::describe() const {
    MediaInfo info = describe_media(*format_, tags_);
    const auto streams = audio_streams(*format_);
    for (size_t index = 0; index < streams.size(); ++index) {
        AudioTrack& track = info.audio_tracks[index];
        track.duration_seconds = heard_seconds(*streams[index]);
        if (const auto refusal = why_not_copied(*this, *streams[index])) track.copy_refusal = name_of(*refusal);
    }
    return info;
}

Result<AVStream*> Demuxer::audio_stream(std::optional<int> track) const {
    const auto streams = audio_streams(*format_);
    if (streams.empty()) {
        return is_uncertain_ ? fail(ErrorCode::not_media, "recognised by weak signs, and no audio stream")
                             : fail(ErrorCode::no_audio, std::string("no audio stream in ") + format_->iformat->name);
    }
    const int index = track.value_or(default_audio_track(*format_));
    if (index < 0 || static_cast<size_t>(index) >= streams.size()) {
        return fail(ErrorCode::no_such_track, "track " + std::to_string(index) + " of " + std::to_string(streams.size()));
    }
    AVStream* stream = streams[static_cast<size_t>(index)];
    if (is_encrypted(*format_, *stream)) return fail(ErrorCode::encrypted, "the container says so");
    if (avcodec_find_decoder(stream->codecpar->codec_id) == nullptr) {
        return fail(ErrorCode::unsupported_codec, "no decoder", codec_name(*stream->codecpar));
    }
    return stream;
}

int Demuxer::track_of(const AVStream& stream) const {
    const auto streams = audio_streams(*format_);
    return static_cast<int>(std::ranges::find(streams, &stream) - streams.begin());
}

ClipList Demuxer::clips(const AVStream& stream, int sample_rate) const {
    if (!has_clips()) return {{{0, 0, open_end}}, open_end};
    MediaFacts facts;
    facts.sample_rate = sample_rate;
    facts.tick = stream.time_base;
    const AVRational sample{1, sample_rate};
    const bool is_fragmented = edits_ && edits_->is_fragmented;
    if (!is_fragmented && stream.duration > 0) facts.media_samples = av_rescale_q(stream.duration, stream.time_base, sample);
    auto counts = packet_table_;
    const bool is_sound = stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
    const AVDictionaryEntry* gapless = av_dict_get(format_->metadata, "iTunSMPB", nullptr, 0);
    if (gapless != nullptr && is_sound) counts = parse_itunes_gapless(gapless->value);
    if (stream.codecpar->codec_id == AV_CODEC_ID_OPUS) facts.sound = {std::max(stream.codecpar->initial_padding, 0), open_end};
    if (counts) facts.sound = sound_range(*counts, facts.media_samples);
    if (!edits_) return clips_of({}, facts);

    facts.movie_timescale = edits_->timescale;
    facts.movie_duration = edits_->duration;
    ClipList list = clips_of(edits_->of(stream.id), facts);
    if (is_fragmented && stream.start_time != AV_NOPTS_VALUE) {
        Clip& clip = list.clips.front();
        const int64_t first = std::max(clip.first, av_rescale_q(stream.start_time, stream.time_base, sample));
        const int64_t start = av_rescale_q(start_of_fragments_us(*format_, *edits_), AVRational{1, AV_TIME_BASE}, sample);
        clip.at = std::max<int64_t>(0, clip.at + first - clip.first - start);
        clip.first = first;
    }
    return list;
}

std::optional<double> Demuxer::heard_seconds(const AVStream& stream) const {
    const int rate = stream.codecpar->sample_rate;
    if (!has_clips() || rate <= 0) return stream_duration_seconds(stream);
    const AVRational sample{1, rate};
    const int64_t media = stream.duration > 0 ? av_rescale_q(stream.duration, stream.time_base, sample) : 0;
    const auto length = clips(stream, rate).length(media);
    if (!length || *length <= 0) return std::nullopt;
    return static_cast<double>(*length) / rate;
}

void Demuxer::select(const AVStream& stream) {
    selected_stream_ = stream.index;
    padding_to_skip_ = codec_delay(*format_, stream);
    if (Succession::may_happen_in(*format_)) succession_.emplace();
    for (unsigned index = 0; index < format_->nb_streams; ++index) {
        const bool is_selected = static_cast<int>(index) == selected_stream_;
        const bool is_looked_at = succession_ && format_->streams[index]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
        format_->streams[index]->discard = is_selected || is_looked_at ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    // To read streams that lie apart, the MP4 demuxer has seeks of up to 8 MB replaced by reading on
    // (`ff_configure_buffers_for_index`). With one stream left, that is reading for nothing.
    if (is_movie(*format_->iformat)) input_->seek_without_reading();
}

void Demuxer::select_text(const AVStream& text) {
    selected_stream_ = text.index;
    const bool has_index = is_movie(*format_->iformat);
    for (unsigned index = 0; index < format_->nb_streams; ++index) {
        AVStream& stream = *format_->streams[index];
        const bool comes_along = !has_index && stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
        stream.discard = &stream == &text || comes_along ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    if (has_index) input_->seek_without_reading();
}

Result<PacketPtr> Demuxer::read_text_packet() {
    PacketPtr packet(av_packet_alloc());
    if (!packet) return fail(ErrorCode::out_of_memory, "av_packet_alloc");
    const auto next = read_next(*packet);
    if (!next) return std::unexpected(next.error());
    if (*next != Next::packet) return PacketPtr();
    return packet;
}

Result<Demuxer::Next> Demuxer::read_next(AVPacket& packet) {
    for (int failures = 0; failures < most_failures_in_a_row;) {
        const int code = av_read_frame(format_.get(), &packet);
        if (input_->read_error()) return std::unexpected(*input_->read_error());
        if (code >= 0) return Next::packet;
        if (code == AVERROR_EOF) return Next::end;
        if (code == AVERROR(ENOMEM)) return av_failure("av_read_frame", code, ErrorCode::out_of_memory);
        // Many demuxers end a whole file with an error, since what they look for next is not there.
        const bool is_at_end = avio_feof(format_->pb) != 0;
        if (code != AVERROR(EAGAIN) && !is_at_end) ++damage_count_;
        ++failures;
    }
    return Next::broken;
}

Result<PacketPtr> Demuxer::read_packet() {
    PacketPtr packet(av_packet_alloc());
    if (!packet) return fail(ErrorCode::out_of_memory, "av_packet_alloc");
    while (true) {
        if (succession_) {
            if (PacketPtr kept = succession_->take()) return kept;
        }
        const auto next = read_next(*packet);
        if (!next) return std::unexpected(next.error());
        if (*next == Next::broken) return PacketPtr();
        if (*next == Next::end) {
            if (!succession_ || !succession_->end(*format_, selected())) return PacketPtr();
            selected_stream_ = succession_->successor();
            continue;
        }
        // Packets that were read ahead to recognise the streams come through whatever was selected since.
        const bool is_wanted = packet->stream_index == selected_stream_;
        if (is_wanted && av_packet_get_side_data(packet.get(), AV_PKT_DATA_ENCRYPTION_INFO, nullptr) != nullptr) {
            return fail(ErrorCode::encrypted, "a packet is encrypted");
        }
        // What an encoder put before and after the sound is in the clips, to the sample and for every codec.
        // What libavformat would leave out beside that is a second recording in the same file, whose clock starts again.
        if (has_clips()) {
            av_packet_side_data_remove(packet->side_data, &packet->side_data_elems, AV_PKT_DATA_SKIP_SAMPLES);
            packet->flags &= ~AV_PKT_FLAG_DISCARD;
        }
        if (is_wanted && padding_to_skip_ > 0 && !mark_padding(*packet, std::exchange(padding_to_skip_, 0))) {
            return fail(ErrorCode::out_of_memory, "av_packet_new_side_data");
        }
        if (is_wanted && succession_) succession_->note_chosen();
        if (is_wanted) return packet;
        AVStream& other = *format_->streams[packet->stream_index];
        // One that came up on the way.
        if (other.codecpar->codec_type != AVMEDIA_TYPE_AUDIO) other.discard = AVDISCARD_ALL;
        if (!succession_ || other.discard == AVDISCARD_ALL) {
            av_packet_unref(packet.get());
            continue;
        }
        if (succession_->note_other(*format_, selected(), std::move(packet))) selected_stream_ = succession_->successor();
        packet.reset(av_packet_alloc());
        if (!packet) return fail(ErrorCode::out_of_memory, "av_packet_alloc");
    }
}

bool Demuxer::seek(const AVStream& stream, int64_t timestamp) {
    return avformat_seek_file(format_.get(), stream.index, INT64_MIN, timestamp, timestamp, 0) >= 0;
}

int64_t Demuxer::start_time_us() const {
    if (has_clips() || format_->start_time == AV_NOPTS_VALUE) return 0;
    // Matroska's clock begins at 0; what libavformat has before that is a codec's delay, which is not heard.
    return is_matroska(*format_->iformat) ? std::max<int64_t>(format_->start_time, 0) : format_->start_time;
}

double Demuxer::present_fraction() const {
    if (!declared_size_) return 1;
    return std::min(static_cast<double>(input_->size()) / static_cast<double>(*declared_size_), 1.0);
}

}  // namespace unreel
