#include "media/describe.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <string_view>

#include "media/container_tags.h"
#include "media/text_tracks.h"

namespace unreel {

namespace {

constexpr unsigned most_chapters = 10'000;

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

std::string find_tag(const AVDictionary* tags, const char* name) {
    const AVDictionaryEntry* entry = av_dict_get(tags, name, nullptr, 0);
    return entry == nullptr ? std::string() : text_of(entry->value);
}

std::optional<double> duration_seconds(const AVFormatContext& format) {
    if (format.duration == AV_NOPTS_VALUE || format.duration <= 0) return std::nullopt;
    return static_cast<double>(format.duration) / AV_TIME_BASE;
}

bool is_cover(const AVStream& stream) { return (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0; }

bool is_moving_picture(const AVStream& stream) {
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !is_cover(stream);
}

std::vector<Chapter> collect_chapters(const AVFormatContext& format) {
    std::vector<Chapter> chapters;
    // In an MP3 they come from ID3v2, and count from the first sample that is heard; libavformat's clock has the encoder's delay before it.
    const bool counts_from_zero = format.start_time == AV_NOPTS_VALUE || std::string_view(format.iformat->name) == "mp3";
    const double origin = counts_from_zero ? 0 : static_cast<double>(format.start_time) / AV_TIME_BASE;
    for (unsigned index = 0; index < std::min(format.nb_chapters, most_chapters); ++index) {
        const AVChapter& chapter = *format.chapters[index];
        const double unit = av_q2d(chapter.time_base);
        chapters.push_back({static_cast<double>(chapter.start) * unit - origin,
                            static_cast<double>(chapter.end) * unit - origin, find_tag(chapter.metadata, "title")});
    }
    return chapters;
}

std::string layout_name(const AVChannelLayout& layout) {
    char name[64] = {};
    if (av_channel_layout_describe(&layout, name, sizeof name) < 0) return {};
    return name;
}

AudioTrack describe_track(const AVFormatContext& format, const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    return AudioTrack{
        .codec = codec_name(parameters),
        .profile = text_of(avcodec_profile_name(parameters.codec_id, parameters.profile)),
        .language = find_tag(stream.metadata, "language"),
        .title = find_tag(stream.metadata, "title"),
        .channel_layout = layout_name(parameters.ch_layout),
        .channels = parameters.ch_layout.nb_channels,
        .sample_rate = parameters.sample_rate,
        .bitrate_kbps = static_cast<int>(std::clamp<int64_t>((parameters.bit_rate + 500) / 1000, 0, 1'000'000)),
        .duration_seconds = stream_duration_seconds(stream),
        .is_default = (stream.disposition & AV_DISPOSITION_DEFAULT) != 0,
        .can_convert = avcodec_find_decoder(parameters.codec_id) != nullptr && !is_encrypted(format, stream),
        .is_encrypted = is_encrypted(format, stream),
    };
}

// "00:10:00.023000000", which Matroska writers leave in a tag of each track.
std::optional<double> parse_duration_tag(const std::string& text) {
    int hours = 0;
    int minutes = 0;
    double seconds = 0;
    if (std::sscanf(text.c_str(), "%d:%d:%lf", &hours, &minutes, &seconds) != 3) return std::nullopt;
    const double total = hours * 3600.0 + minutes * 60.0 + seconds;
    if (!(total > 0)) return std::nullopt;
    return total;
}

}  // namespace

std::vector<AVStream*> audio_streams(const AVFormatContext& format) {
    std::vector<AVStream*> streams;
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        AVStream* stream = format.streams[index];
        if (stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO) streams.push_back(stream);
    }
    return streams;
}

int default_audio_track(const AVFormatContext& format) {
    const auto streams = audio_streams(format);
    const auto rank = [&](const AVStream* stream) {
        const bool can_convert =
            avcodec_find_decoder(stream->codecpar->codec_id) != nullptr && !is_encrypted(format, *stream);
        const bool is_default = (stream->disposition & AV_DISPOSITION_DEFAULT) != 0;
        const bool is_for_few = (stream->disposition & (AV_DISPOSITION_VISUAL_IMPAIRED | AV_DISPOSITION_COMMENT)) != 0;
        // Of a track without samples, or one that is only announced, no packet came while the streams were looked into.
        const bool was_heard = stream->codecpar->ch_layout.nb_channels > 0 && (stream->event_flags & AVSTREAM_EVENT_FLAG_NEW_PACKETS) != 0;
        return (can_convert ? 8 : 0) + (was_heard ? 4 : 0) + (is_default ? 2 : 0) + (is_for_few ? 0 : 1);
    };
    // The first of the best: max_element keeps the earlier one of equals.
    return static_cast<int>(std::ranges::max_element(streams, {}, rank) - streams.begin());
}

std::string codec_name(const AVCodecParameters& parameters) {
    if (parameters.codec_id != AV_CODEC_ID_NONE) {
        const AVCodecDescriptor* descriptor = avcodec_descriptor_get(parameters.codec_id);
        if (descriptor != nullptr && descriptor->long_name != nullptr) return descriptor->long_name;
        return avcodec_get_name(parameters.codec_id);
    }
    if (parameters.codec_tag == 0) return "unknown";
    char fourcc[AV_FOURCC_MAX_STRING_SIZE] = {};
    return av_fourcc_make_string(fourcc, parameters.codec_tag);
}

bool is_encrypted(const AVFormatContext& format, const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    // Common Encryption, Apple FairPlay, Audible.
    for (const uint32_t tag : {MKTAG('e', 'n', 'c', 'a'), MKTAG('d', 'r', 'm', 's'), MKTAG('a', 'a', 'v', 'd')}) {
        if (parameters.codec_tag == tag) return true;
    }
    const bool has_keys_to_ask_for =
        av_packet_side_data_get(parameters.coded_side_data, parameters.nb_coded_side_data,
                                AV_PKT_DATA_ENCRYPTION_INIT_INFO) != nullptr;
    // Windows Media says it for the whole file.
    return has_keys_to_ask_for || !find_tag(format.metadata, "ASF_Protection_Type").empty();
}

bool duration_is_guessed(const AVFormatContext& format) {
    return format.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
}

std::optional<double> stream_duration_seconds(const AVStream& stream) {
    if (stream.duration != AV_NOPTS_VALUE && stream.duration > 0) {
        return static_cast<double>(stream.duration) * av_q2d(stream.time_base);
    }
    return parse_duration_tag(find_tag(stream.metadata, "DURATION"));
}

MediaInfo describe_media(const AVFormatContext& format, const FoundTags& found) {
    MediaInfo info;
    info.container = text_of(format.iformat->name);
    info.container_name = text_of(format.iformat->long_name);
    info.duration_seconds = duration_seconds(format);
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        info.has_video = info.has_video || is_moving_picture(*format.streams[index]);
    }
    const auto streams = audio_streams(format);
    for (const AVStream* stream : streams) info.audio_tracks.push_back(describe_track(format, *stream));
    info.default_track = default_audio_track(format);
    info.text_tracks = describe_text_tracks(format);
    RawTags tags = found.tags;
    if (!found.are_all) tags.fill_from(container_tags(format, streams.empty() ? nullptr : streams[static_cast<size_t>(info.default_track)]));
    tags.move_to(info);
    info.chapters = collect_chapters(format);
    return info;
}

}  // namespace unreel
