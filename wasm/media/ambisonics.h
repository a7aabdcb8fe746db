#pragma once

#include <vector>

#include "media/ffmpeg.h"

namespace unreel {

/// Keeps what a container says of ambisonics (MP4's SA3D) while `avformat_find_stream_info` asks the decoders, which know of
/// speakers only and put those in its place.
class DeclaredAmbisonics {
public:
    explicit DeclaredAmbisonics(const AVFormatContext& format);
    ~DeclaredAmbisonics();
    DeclaredAmbisonics(const DeclaredAmbisonics&) = delete;
    DeclaredAmbisonics& operator=(const DeclaredAmbisonics&) = delete;

    /// Gives them back to the streams that have so many channels.
    void restore(const AVFormatContext& format) const;

private:
    std::vector<AVChannelLayout> layouts_;  // of all streams; without channels where it is no ambisonics
};

}  // namespace unreel
