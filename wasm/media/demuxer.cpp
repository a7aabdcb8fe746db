#include "media/demuxer.h"

#include <algorithm>
#include <string_view>

#include "media/declared_size.h"
#include "media/describe.h"

namespace unreel {

namespace {

// A demuxer that fails this often in a row will not recover.
constexpr int most_failures_in_a_row = 16;

// Some containers name other files (external tracks, playlists). None is ever opened.
int refuse_to_open(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EPERM); }

}  // namespace

Result<std::unique_ptr<Demuxer>> Demuxer::open(ByteSource& source, ReadStrategy strategy) {
    if (source.size() == 0) return fail(ErrorCode::empty_file, "no bytes");
    auto input = AvInput::open(source, strategy);
    if (!input) return std::unexpected(input.error());
    const auto failure = [&](const char* call, int code, ErrorCode otherwise) {
        const auto& read_error = (*input)->read_error();
        return read_error ? std::unexpected(*read_error) : av_failure(call, code, otherwise);
    };

    const AVInputFormat* container = nullptr;
    const int score = av_probe_input_buffer2((*input)->context(), &container, nullptr, nullptr, 0, 0);
    if (score < 0 || container == nullptr) {
        return failure("av_probe_input_buffer2", score, ErrorCode::not_media);
    }

    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) return fail(ErrorCode::out_of_memory, "avformat_alloc_context");
    context->pb = (*input)->context();
    context->io_open = refuse_to_open;
    const bool is_uncertain = score < AVPROBE_SCORE_RETRY;
    // Frees the context when it fails, so it gets an owner only afterwards.
    if (const int code = avformat_open_input(&context, nullptr, container, nullptr); code < 0) {
        // The container was recognised, and its beginning cannot be read: nearly always an index at an end that is missing.
        return failure("avformat_open_input", code, is_uncertain ? ErrorCode::not_media : ErrorCode::truncated);
    }
    InputFormatPtr format(context);
    if (const int code = avformat_find_stream_info(context, nullptr); code < 0) {
        return failure("avformat_find_stream_info", code, is_uncertain ? ErrorCode::not_media : ErrorCode::damaged);
    }
    if ((*input)->read_error()) return std::unexpected(*(*input)->read_error());
    auto tags = read_tags(source, context->iformat->name);
    if (!tags) return std::unexpected(tags.error());
    return std::unique_ptr<Demuxer>(
        new Demuxer(std::move(*input), std::move(format), std::move(*tags), is_uncertain, declared_size(source)));
}

MediaInfo Demuxer::describe() const { return describe_media(*format_, tags_); }

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

void Demuxer::select(const AVStream& stream) {
    selected_stream_ = stream.index;
    for (unsigned index = 0; index < format_->nb_streams; ++index) {
        const bool is_selected = static_cast<int>(index) == selected_stream_;
        format_->streams[index]->discard = is_selected ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    // To read streams that lie apart, the MP4 demuxer has seeks of up to 8 MB replaced by reading on
    // (`ff_configure_buffers_for_index`). With one stream left, that is reading for nothing.
    if (std::string_view(format_->iformat->name).starts_with("mov,")) input_->seek_without_reading();
}

Result<PacketPtr> Demuxer::read_packet() {
    PacketPtr packet(av_packet_alloc());
    if (!packet) return fail(ErrorCode::out_of_memory, "av_packet_alloc");
    int failures = 0;
    while (true) {
        const int code = av_read_frame(format_.get(), packet.get());
        if (input_->read_error()) return std::unexpected(*input_->read_error());
        if (code == AVERROR_EOF) return PacketPtr();
        if (code == AVERROR(ENOMEM)) return av_failure("av_read_frame", code, ErrorCode::out_of_memory);
        if (code < 0) {
            // Many demuxers end a whole file with an error, since what they look for next is not there.
            const bool is_at_end = avio_feof(format_->pb) != 0;
            if (code != AVERROR(EAGAIN) && !is_at_end) ++damage_count_;
            if (++failures == most_failures_in_a_row) return PacketPtr();
            continue;
        }
        failures = 0;
        // Packets that were read ahead to recognise the streams come through whatever was selected since.
        const bool is_wanted = packet->stream_index == selected_stream_;
        if (is_wanted && av_packet_get_side_data(packet.get(), AV_PKT_DATA_ENCRYPTION_INFO, nullptr) != nullptr) {
            return fail(ErrorCode::encrypted, "a packet is encrypted");
        }
        if (is_wanted) return packet;
        av_packet_unref(packet.get());
    }
}

bool Demuxer::seek(const AVStream& stream, int64_t timestamp) {
    return avformat_seek_file(format_.get(), stream.index, INT64_MIN, timestamp, timestamp, 0) >= 0;
}

int64_t Demuxer::start_time_us() const { return format_->start_time == AV_NOPTS_VALUE ? 0 : format_->start_time; }

double Demuxer::present_fraction() const {
    if (!declared_size_) return 1;
    return std::min(static_cast<double>(input_->size()) / static_cast<double>(*declared_size_), 1.0);
}

}  // namespace unreel
