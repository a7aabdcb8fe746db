#include "media/copy_verdict.h"

namespace unreel {

std::optional<CopyRefusal> why_not_copied(const Demuxer& demuxer, const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    if (parameters.codec_id == AV_CODEC_ID_MP1 || parameters.codec_id == AV_CODEC_ID_MP2) return CopyRefusal::other_layer;
    if (parameters.codec_id != AV_CODEC_ID_MP3) return CopyRefusal::not_mp3;
    const int rate = parameters.sample_rate > 0 ? parameters.sample_rate : 44100;
    const ClipList list = demuxer.clips(stream, rate);
    if (list.clips.size() != 1 || list.end != open_end) return CopyRefusal::several_clips;
    if (list.clips.front().at > 0 && list.clips.front().first > 0) return CopyRefusal::starts_late;
    return std::nullopt;
}

}  // namespace unreel
