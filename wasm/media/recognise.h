#pragma once

#include <string_view>

#include "media/av_input.h"

namespace unreel {

struct Recognised {
    const AVInputFormat* container = nullptr;
    /// FFmpeg's, 0 … 100: below `AVPROBE_SCORE_RETRY` by weak signs only, so that a failure to decode means "not media".
    int score = 0;
    /// Of a recording without a header; 0 where the content says it.
    int sample_rate = 0;
};

/// Finds out what the content is, by itself, behind ID3v2 tags of any size. Only where it has no sign, or weak ones, and
/// `file_name` ends like a telephone recording of a known kind, whose samples have no header, the name says what it is.
/// Fails with `not_media` (`subject`: the ending of the name, where files of that name have no header),
/// `unsupported_codec` (free-format MP3) or `out_of_memory`.
Result<Recognised> recognise(AvInput& input, std::string_view file_name);

}  // namespace unreel
