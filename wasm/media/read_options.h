#pragma once

#include <optional>
#include <string>

#include "media/demuxer.h"
#include "media/mix_matrix.h"

namespace unreel {

/// Which audio of a file.
struct ReadOptions {
    std::optional<int> track = {};  // index into MediaInfo::audio_tracks
    std::string language = {};      // where no track is named: the track in it, if there is one (see `track_in_language`), else the default one
    double start_seconds = 0;
    std::optional<double> end_seconds = {};   // the end of the file where nothing
    FoldDown fold_down = FoldDown::standard;  // of more than two channels
    ReadStrategy reads = ReadStrategy::automatic;
    std::string file_name = {};  // its ending tells what headerless recordings are; any, or none
};

/// Whether start and end are times. Fails with `invalid_option`, or with `nothing_to_convert` where end is not after start.
Result<void> check_range(const ReadOptions& options);

/// The stream that is meant. Fails as `Demuxer::audio_stream` does.
Result<AVStream*> stream_of(const Demuxer& demuxer, const ReadOptions& options);

/// Seconds that what is meant of `stream` lasts, as far as the file tells: not a duration that FFmpeg guessed from a bitrate, which
/// can be wrong by a factor.
std::optional<double> expected_seconds(const Demuxer& demuxer, const AVStream& stream, const ReadOptions& options);

}  // namespace unreel
