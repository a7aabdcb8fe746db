#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/lyrics.h"
#include "media/demuxer.h"
#include "marks/cue_words.h"

namespace unreel {

/// Which words of a file.
struct TextTrackChoice {
    std::optional<int> track = {};  // index into MediaInfo::text_tracks
    std::string language = {};      // where no track is named: see `text_track_in`
};

/// One pass over a file's text track. Words stand in an MP3's tag, before its sound, so they are read before anything is converted. Where a
/// container has an index, only they are read; else all of the file is, as nothing says where they lie. In steps, in bounded memory:
/// 10,000 lines or 512 KiB of words, after which the pass ends.
class TextTrackReader {
public:
    /// Nothing where the file has no such track. Fails as `Demuxer::open`, and with `no_such_track` where one is named that is not there.
    /// `source` must outlive the reader.
    static Result<std::unique_ptr<TextTrackReader>> open(ByteSource& source, ReadStrategy strategy, std::string_view file_name,
                                                         const TextTrackChoice& choice);

    /// About 30 ms of work; whether that was all. Fails with `read_failed` or `out_of_memory`.
    Result<bool> read();
    /// 0 … 1, never backwards.
    double fraction();

    /// Once, after `read` gave true: the lines in the order of time, on the time line of what is heard. What is shown twice at once, as
    /// shadows are, is one line.
    Lyrics take();

private:
    TextTrackReader(std::unique_ptr<Demuxer> demuxer, const AVStream& stream, CueCoding coding);

    Result<bool> step();
    void add(const AVPacket& packet);

    struct Cue {
        int64_t start_us = 0;
        int64_t end_us = 0;  // the same where the file does not say
        std::string words;
    };

    std::unique_ptr<Demuxer> demuxer_;
    const AVStream& stream_;
    CueCoding coding_;
    std::vector<Cue> cues_;  // on the clock of the media
    size_t bytes_ = 0;
    double fraction_ = 0;
    bool finished_ = false;
};

/// All of it at once; nothing where the file has no such track, or no words in it.
Result<std::optional<Lyrics>> read_text_track(ByteSource& source, ReadStrategy strategy, std::string_view file_name, const TextTrackChoice& choice);

}  // namespace unreel
