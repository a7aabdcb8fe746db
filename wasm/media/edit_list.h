#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "media/ffmpeg.h"

namespace unreel {

/// One entry of a track's edit list (`elst`, ISO/IEC 14496-12 8.6.6; QuickTime File Format, "Edit List Atom").
struct Edit {
    int64_t duration = 0;  // in ticks of the movie; 0 in the last one: to the end of the media
    int64_t media_time = 0;  // in ticks of the track
    bool is_silent = false;  // an empty edit, or one in which the media stands still
};

struct TrackEdits {
    uint32_t track_id = 0;
    std::vector<Edit> edits;
};

/// What the header of an MP4 or QuickTime file says of the order in which its tracks are played.
struct MovieEdits {
    uint32_t timescale = 0;  // ticks of the movie in a second; never 0
    uint64_t duration = 0;   // in those, as the file claims; 0 where it does not
    bool is_fragmented = false;
    std::vector<TrackEdits> tracks;  // those that have an edit list

    /// Empty where the track has no edit list.
    const std::vector<Edit>& of(int track_id) const;
};

/// Walks through the boxes from the file's beginning and goes back there. Reads little: samples and their tables are jumped over.
/// Nothing where there is no header, or one that is compressed (`cmov`), or is not what it should be.
///
/// libavformat applies edit lists by whole packets, and knows the movie's time stamps only afterwards. It is told to ignore
/// them, and `clips_of()` makes of them what is played to the sample.
std::optional<MovieEdits> read_edit_lists(AVIOContext& file);

}  // namespace unreel
