// The boxes of an MP4 or QuickTime file, to be changed: what no tool writes is made of what one wrote.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/files.h"

namespace unreel::test {

struct Box {
    std::string type;
    Bytes content;           // of a box without children
    std::vector<Box> boxes;  // of moov, trak, mdia, minf, stbl, edts, udta, meta, ilst
};

/// A file whose header stands at the end, so that its changes move no sample.
class Mp4File {
public:
    explicit Mp4File(const Bytes& bytes);

    Bytes bytes() const;
    /// The first box of a path "moov/trak/mdia/mdhd"; fails the test where there is none.
    Box& at(std::string_view path);
    /// The track whose handler is "soun".
    Box& sound_track();
    /// The first `count` of the file's boxes of this type.
    void remove(std::string_view type, size_t count);

    struct Edit {
        int64_t duration;    // in ticks of the movie
        int64_t media_time;  // in ticks of the track; -1: empty
        double rate = 1;
    };
    /// Replaces the sound track's edit list, or removes it where there are none.
    void set_edits(const std::vector<Edit>& edits, int version = 0);
    void set_movie_timescale(uint32_t timescale);
    /// Adds the tag that iTunes writes.
    void set_itunes_gapless(const std::string& value);
    /// How long the sound track's media lasts, by its header (`mdhd`).
    int64_t media_duration();

private:
    std::vector<Box> boxes_;
};

}  // namespace unreel::test
