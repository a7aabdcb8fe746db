#pragma once

#include "media/ffmpeg.h"

namespace unreel {

/// One audio stream's packets in, frames out.
class Decoder {
public:
    /// Fails with `unsupported_codec` or `out_of_memory`.
    static Result<Decoder> open(const AVStream& stream);

    /// Hands over a packet, or nothing at the end of the stream. Call `receive()` until it has no more first.
    /// A packet that cannot be decoded is left out and counted. Fails with `out_of_memory`.
    Result<void> send(const AVPacket* packet);

    /// The next frame, with its time in the stream's time base; nothing where another packet is needed, or the end was
    /// reached. The frame is valid until the next call.
    Result<const AVFrame*> receive();

    /// As if just opened, after a seek: libavcodec's flush leaves some decoders with what they last heard (SBR). Keeps the counts.
    Result<void> restart(const AVStream& stream);

    int corrupt_packets() const { return corrupt_packets_; }
    /// Of those, the ones that begin as the stream's other packets do: frames that were damaged, where others are garbage.
    int damaged_frames() const { return damaged_frames_; }
    int64_t packets() const { return packets_; }

private:
    Decoder(CodecContextPtr context, FramePtr frame) : context_(std::move(context)), frame_(std::move(frame)) {}

    bool is_usable(const AVFrame& frame) const;
    void note_corrupt();

    CodecContextPtr context_;
    FramePtr frame_;
    int corrupt_packets_ = 0;
    int damaged_frames_ = 0;
    uint16_t start_ = 0;       // of the last packet: with codecs that are used without a container, a word to synchronise
    uint16_t good_start_ = 0;  // of the last one that was decoded
    int64_t packets_ = 0;
};

}  // namespace unreel
