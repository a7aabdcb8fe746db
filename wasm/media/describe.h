// From libavformat's structures to plain data.
#pragma once

#include <vector>

#include "base/media_info.h"
#include "media/ffmpeg.h"
#include "tags/read_tags.h"

namespace unreel {

/// `found`: what Unreel's own readers of tags made of the file.
MediaInfo describe_media(const AVFormatContext& format, const FoundTags& found);

/// The streams that are audio tracks, in the order of the file; the index into this is a track's number.
std::vector<AVStream*> audio_streams(const AVFormatContext& format);

/// The track a player would take, among those that can be decoded and of which there was sound, as far as the streams were looked
/// into, if there are any. 0 where there is none.
int default_audio_track(const AVFormatContext& format);

/// The codec's name for people, also where FFmpeg knows no more than a four-character code.
std::string codec_name(const AVCodecParameters& parameters);

/// Whether the container marks the stream as encrypted. Some say so only packet by packet.
bool is_encrypted(const AVFormatContext& format, const AVStream& stream);

/// Whether libavformat computed the file's duration from a bitrate, and may be wrong by a factor.
bool duration_is_guessed(const AVFormatContext& format);

/// Seconds that the stream lasts by what the file says of this stream, not of the whole.
std::optional<double> stream_duration_seconds(const AVStream& stream);

}  // namespace unreel
