#include "media/text_tracks.h"

#include "media/describe.h"
#include "media/language.h"

namespace unreel {

namespace {

std::string tag_of(const AVStream& stream, const char* name) {
    const AVDictionaryEntry* entry = av_dict_get(stream.metadata, name, nullptr, 0);
    return entry == nullptr || entry->value == nullptr ? std::string() : entry->value;
}

}  // namespace

std::optional<CueCoding> cue_coding_of(const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    // libavformat 7.1 does not know it.
    if (parameters.codec_tag == MKTAG('w', 'v', 't', 't')) return CueCoding::boxes;
    switch (parameters.codec_id) {
        case AV_CODEC_ID_SUBRIP:
        case AV_CODEC_ID_TEXT:
        case AV_CODEC_ID_WEBVTT: return CueCoding::text;
        case AV_CODEC_ID_ASS: return CueCoding::alpha;
        case AV_CODEC_ID_MOV_TEXT: return CueCoding::timed;
        default: return std::nullopt;
    }
}

std::vector<AVStream*> text_streams(const AVFormatContext& format) {
    std::vector<AVStream*> streams;
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        if (cue_coding_of(*format.streams[index])) streams.push_back(format.streams[index]);
    }
    return streams;
}

std::vector<TextTrack> describe_text_tracks(const AVFormatContext& format) {
    std::vector<TextTrack> tracks;
    for (const AVStream* stream : text_streams(format)) {
        const bool is_boxes = cue_coding_of(*stream) == CueCoding::boxes;
        tracks.push_back({
            .codec = is_boxes ? "WebVTT subtitle" : codec_name(*stream->codecpar),
            .language = tag_of(*stream, "language"),
            .title = tag_of(*stream, "title"),
            .is_default = (stream->disposition & AV_DISPOSITION_DEFAULT) != 0,
            .is_forced = (stream->disposition & AV_DISPOSITION_FORCED) != 0,
        });
    }
    return tracks;
}

std::optional<int> text_track_in(const MediaInfo& info, std::string_view language) {
    const auto sound = static_cast<size_t>(info.default_track);
    const std::string_view heard = sound < info.audio_tracks.size() ? info.audio_tracks[sound].language : std::string_view();
    std::optional<int> best;
    int best_rank = -1;
    for (size_t index = 0; index < info.text_tracks.size(); ++index) {
        const TextTrack& track = info.text_tracks[index];
        if (!language.empty() && !same_language(track.language, language)) continue;
        const int rank = (track.is_forced ? 0 : 4) + (same_language(track.language, heard) ? 2 : 0) + (track.is_default ? 1 : 0);
        if (rank <= best_rank) continue;
        best = static_cast<int>(index);
        best_rank = rank;
    }
    return best;
}

}  // namespace unreel
