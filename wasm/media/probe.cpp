#include "media/probe.h"

#include "media/demuxer.h"

namespace unreel {

Result<MediaInfo> probe(ByteSource& source, std::string_view file_name) {
    auto demuxer = Demuxer::open(source, ReadStrategy::automatic, file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    MediaInfo info = (*demuxer)->describe();
    const auto stream = (*demuxer)->audio_stream(std::nullopt);
    if (!stream) {
        if (stream.error().code == ErrorCode::not_media) return std::unexpected(stream.error());
        return info;
    }
    // MP4 says only packet by packet that it is encrypted.
    (*demuxer)->select(**stream);
    const auto packet = (*demuxer)->read_packet();
    if (packet) return info;
    if (packet.error().code != ErrorCode::encrypted) return std::unexpected(packet.error());
    AudioTrack& track = info.audio_tracks[static_cast<size_t>(info.default_track)];
    track.can_convert = false;
    track.is_encrypted = true;
    return info;
}

}  // namespace unreel
