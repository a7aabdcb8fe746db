#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "convert/options.h"
#include "convert/segment_reader.h"
#include "io/byte_sink.h"
#include "io/byte_source.h"
#include "mp3/mp3_writer.h"

namespace unreel {

/// What the user should know about a conversion that succeeded all the same.
struct CorruptPackets {
    int count;
};
struct CutOff {
    double expected_seconds;
    double converted_seconds;
};
struct GapsFilled {
    int count;
    double seconds;
};
struct TimestampJumps {
    int count;
    double seconds;  // how far apart the clocks were, in all
};
struct ClockDrift {
    double seconds;  // by which the time stamps and the sound disagree at the end
};
struct BitrateAdjusted {
    int requested_kbps;
    int actual_kbps;
};
/// Louder than full scale, where a player clips.
struct AboveFullScale {
    double decibels;
};
/// Another track of the file lasts clearly longer.
struct TrackOutlasted {
    double converted_seconds;
    double longest_seconds;
};
/// Attached pictures that are none (cut off, damaged, another kind of data) or over 16 MiB.
struct PicturesLeftOut {
    int count;
};
/// Fields of the tags that are too many or too long, and were shortened or left out.
struct TagsShortened {
    int count;
};
using Warning = std::variant<CorruptPackets, CutOff, GapsFilled, TimestampJumps, ClockDrift, BitrateAdjusted, AboveFullScale,
                             TrackOutlasted, PicturesLeftOut, TagsShortened>;

struct ConversionSummary {
    EncoderSettings settings;
    int64_t samples = 0;  // per channel, as a player that honours the LAME tag plays them
    int64_t bytes = 0;    // of the MP3 file
    std::vector<Warning> warnings;

    double duration_seconds() const { return static_cast<double>(samples) / settings.sample_rate; }
};

/// One file's way to MP3, but for the encoding, which happens wherever the caller has cores: take segments out, encode each
/// (see SegmentEncoder) in any order, hand them back in order, finish.
class Conversion {
public:
    /// `source` and `sink` must outlive the conversion. Fails as `SegmentReader::open` does.
    static Result<std::unique_ptr<Conversion>> open(ByteSource& source, ByteSink& sink, ConversionOptions options);

    /// As `SegmentReader::read()`, but works on until a segment is ready or about 30 ms are over.
    Result<SegmentReader::Step> read_segment();

    /// Takes encoded segments in order. Fails with `write_failed` or `engine_crashed`.
    Result<void> write_segment(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> bytes);

    /// Once every segment was written. Fails with `write_failed`.
    Result<ConversionSummary> finish();

    const MediaInfo& info() const { return segments_->reader().info(); }

    struct Progress {
        double fraction = 0;  // 0 … 1, never backwards
        double seconds = 0;   // of audio written
        int64_t bytes_written = 0;
    };
    Progress progress();

private:
    Conversion(ByteSink& sink, ConversionOptions options) : sink_(sink), options_(std::move(options)) {}

    std::vector<Warning> warnings() const;

    ByteSink& sink_;
    ConversionOptions options_;
    std::unique_ptr<SegmentReader> segments_;
    std::optional<Mp3Writer> writer_;
    double fraction_ = 0;
};

}  // namespace unreel
