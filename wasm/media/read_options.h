#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time_range.h"
#include "media/demuxer.h"
#include "media/mix_matrix.h"

namespace unreel {

/// A piece of what is heard of a file, by itself or right after the one before.
struct ReadRange : TimeRange {
    /// The change of rate begins anew: what comes before does not sound on, and the samples are counted for themselves.
    bool begins_anew = false;
};

/// Which audio of a file.
struct ReadOptions {
    std::optional<int> track = {};  // index into MediaInfo::audio_tracks
    std::string language = {};      // where no track is named: the track in it, if there is one (see `track_in_language`), else the default one
    /// One at least, ascending, none overlaps another; heard one after the other without a pause.
    std::vector<ReadRange> ranges = {{}};
    FoldDown fold_down = FoldDown::standard;  // of more than two channels
    ReadStrategy reads = ReadStrategy::automatic;
    std::string file_name = {};  // its ending tells what headerless recordings are; any, or none
};

/// Whether the ranges are what they should be. Fails as `check_range`, and with `invalid_option` "ranges" where they do not ascend.
Result<void> check_ranges(const ReadOptions& options);

/// The stream that is meant. Fails as `Demuxer::audio_stream` does.
Result<AVStream*> stream_of(const Demuxer& demuxer, const ReadOptions& options);

/// Seconds that all of `stream` lasts, as far as the file tells: not a duration that FFmpeg guessed from a bitrate, which can be wrong by a
/// factor.
std::optional<double> claimed_seconds(const Demuxer& demuxer, const AVStream& stream);

/// Seconds that the ranges of `stream` last, as far as that is known.
std::optional<double> expected_seconds(const Demuxer& demuxer, const AVStream& stream, const ReadOptions& options);

}  // namespace unreel
