#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/media_info.h"
#include "marks/cue_words.h"
#include "media/ffmpeg.h"

namespace unreel {

/// How a stream's packets say words; nothing where they say none as text (pictures of words, say).
std::optional<CueCoding> cue_coding_of(const AVStream& stream);

/// The streams of `MediaInfo::text_tracks`, in their order.
std::vector<AVStream*> text_streams(const AVFormatContext& format);

std::vector<TextTrack> describe_text_tracks(const AVFormatContext& format);

/// The track that is taken where words in `language` are asked for; empty: in any, then rather in that of the default sound. One that holds
/// only what is said in other languages comes last, one that its file marks as a default first. An index into `MediaInfo::text_tracks`.
std::optional<int> text_track_in(const MediaInfo& info, std::string_view language);

}  // namespace unreel
