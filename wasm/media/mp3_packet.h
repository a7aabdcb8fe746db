#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "media/ffmpeg.h"
#include "mp3/copy/frame_cutter.h"

namespace unreel {

/// A frame as libavcodec would decode it: what of its samples is left when those are gone that the packet says to discard.
struct PacketFrame {
    FrameView view;  // in the packet's memory
    Heard kept;
};

/// What a packet holds. libavformat's parser of MPEG audio puts bytes that are no frame before the frame that follows them, in the same
/// packet, which libavcodec then rejects as a whole, but for zeros.
struct PacketContent {
    std::vector<PacketFrame> frames;
    /// Behind these, there is something else.
    bool is_junk = false;
    /// Whether a whole frame stands at the end of the junk.
    bool hides_frame = false;
    /// The end of a frame is missing, in a packet that begins with one.
    bool is_cut = false;
    /// Zeros stand before a frame. libavcodec steps over them; others look for the next frame and forget what the ones before held.
    bool has_zeros = false;
};

/// Takes packets apart, as libavcodec does.
class Mp3Packets {
public:
    /// Refuses where padding is said in a way that libavcodec takes differently for each frame of the packet.
    std::expected<PacketContent, CopyRefusal> take(const AVPacket& packet);

private:
    Heard keep(int samples, int discarded_at_end, bool is_discarded);

    int64_t left_to_skip_ = 0;
};

}  // namespace unreel
