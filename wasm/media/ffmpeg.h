// FFmpeg's headers and owners for its objects. Nothing outside media/ includes this.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/mathematics.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include <memory>
#include <string>

#include "base/error.h"

namespace unreel {

template <auto Free>
struct AvDeleter {
    template <class T>
    void operator()(T* object) const {
        Free(&object);
    }
};

using FramePtr = std::unique_ptr<AVFrame, AvDeleter<av_frame_free>>;
using PacketPtr = std::unique_ptr<AVPacket, AvDeleter<av_packet_free>>;
using CodecContextPtr = std::unique_ptr<AVCodecContext, AvDeleter<avcodec_free_context>>;
using ResamplerPtr = std::unique_ptr<SwrContext, AvDeleter<swr_free>>;
/// For input contexts only: output contexts have another destroyer.
using InputFormatPtr = std::unique_ptr<AVFormatContext, AvDeleter<avformat_close_input>>;

/// FFmpeg's text for one of its error numbers.
inline std::string describe_av_error(int code) {
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return text;
}

/// An FFmpeg error number as an Error: `otherwise` unless the number has a meaning of its own.
inline std::unexpected<Error> av_failure(const char* call, int code, ErrorCode otherwise) {
    const ErrorCode error_code = code == AVERROR(ENOMEM) ? ErrorCode::out_of_memory : otherwise;
    return fail(error_code, std::string(call) + ": " + describe_av_error(code));
}

}  // namespace unreel
