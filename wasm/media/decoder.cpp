#include "media/decoder.h"

#include "media/describe.h"

namespace unreel {

namespace {

constexpr int highest_sample_rate = 6'144'000;  // DSD256 as PCM and then some
constexpr int most_channels = 64;

}  // namespace

Result<Decoder> Decoder::open(const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    if (codec == nullptr) return fail(ErrorCode::unsupported_codec, "no decoder", codec_name(parameters));
    CodecContextPtr context(avcodec_alloc_context3(codec));
    FramePtr frame(av_frame_alloc());
    if (!context || !frame) return fail(ErrorCode::out_of_memory, "avcodec_alloc_context3");
    if (const int code = avcodec_parameters_to_context(context.get(), &parameters); code < 0) {
        return av_failure("avcodec_parameters_to_context", code, ErrorCode::damaged);
    }
    context->pkt_timebase = stream.time_base;
    if (const int code = avcodec_open2(context.get(), codec, nullptr); code < 0) {
        const bool is_unknown_variant = code == AVERROR_PATCHWELCOME || code == AVERROR(ENOSYS);
        if (is_unknown_variant) {
            return fail(ErrorCode::unsupported_codec, "avcodec_open2: " + describe_av_error(code), codec_name(parameters));
        }
        return av_failure("avcodec_open2", code, ErrorCode::damaged);
    }
    return Decoder(std::move(context), std::move(frame));
}

Result<void> Decoder::restart(const AVStream& stream) {
    auto fresh = Decoder::open(stream);
    if (!fresh) return std::unexpected(fresh.error());
    context_ = std::move(fresh->context_);
    return {};
}

Result<void> Decoder::send(const AVPacket* packet) {
    // An empty packet means the end of the stream to libavcodec, which some demuxers do not mean by it.
    if (packet != nullptr && packet->size == 0) return {};
    if (packet != nullptr) {
        ++packets_;
        start_ = static_cast<uint16_t>(packet->data[0] << 8 | (packet->size > 1 ? packet->data[1] : 0));
    }
    const int code = avcodec_send_packet(context_.get(), packet);
    if (code == AVERROR(ENOMEM)) return av_failure("avcodec_send_packet", code, ErrorCode::out_of_memory);
    if (code < 0 && code != AVERROR_EOF) note_corrupt();
    return {};
}

Result<const AVFrame*> Decoder::receive() {
    while (true) {
        const int code = avcodec_receive_frame(context_.get(), frame_.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return nullptr;
        if (code == AVERROR(ENOMEM)) return av_failure("avcodec_receive_frame", code, ErrorCode::out_of_memory);
        if (code < 0) {
            note_corrupt();
            return nullptr;
        }
        if (is_usable(*frame_)) {
            good_start_ = start_;
            return frame_.get();
        }
        note_corrupt();
    }
}

void Decoder::note_corrupt() {
    ++corrupt_packets_;
    damaged_frames_ += start_ == good_start_ ? 1 : 0;
}

bool Decoder::is_usable(const AVFrame& frame) const {
    return frame.nb_samples > 0 && frame.sample_rate > 0 && frame.sample_rate <= highest_sample_rate &&
           frame.ch_layout.nb_channels > 0 && frame.ch_layout.nb_channels <= most_channels;
}

}  // namespace unreel
