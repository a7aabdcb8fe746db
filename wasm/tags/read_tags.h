#pragma once

#include <string_view>

#include "io/byte_source.h"
#include "tags/raw_tags.h"

namespace unreel {

struct FoundTags {
    RawTags tags;
    /// Whether libavformat has nothing to add: it reads the same tags, with less of what is in them.
    bool are_all = false;
};

/// The ID3v2, ID3v1 and APEv2 tags of a file, wherever its container has them: at its beginning or end, or in a chunk of WAV, AIFF
/// and DSF. `container` is FFmpeg's short name. The order of trust: ID3v2, APEv2, ID3v1; for APE, WavPack and Musepack APEv2 first.
/// Fails with `read_failed`.
Result<FoundTags> read_tags(ByteSource& source, std::string_view container);

}  // namespace unreel
