#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "convert/mp3_copy.h"
#include "convert/options.h"
#include "convert/segment_reader.h"
#include "convert/tag_plan.h"
#include "convert/warnings.h"
#include "io/byte_sink.h"
#include "io/byte_source.h"
#include "mp3/mp3_writer.h"

namespace unreel {

struct ConversionSummary {
    EncoderSettings settings;   // of a copy: rate and channels alone
    bool is_copied = false;     // the source's MPEG frames as they were
    bool is_variable = false;   // not every frame has the same bitrate
    int bitrate_kbps = 0;       // on average
    int64_t samples = 0;        // per channel, as a player that honours the LAME tag plays them
    int64_t bytes = 0;          // of the MP3 file
    std::vector<Warning> warnings;

    double duration_seconds() const { return static_cast<double>(samples) / settings.sample_rate; }
};

/// One file's way to MP3, but for the encoding, which happens wherever the caller has cores: take segments out, encode each
/// (see SegmentEncoder) in any order, hand them back in order, finish. Where an MP3's frames are copied, there are no segments.
class Conversion {
public:
    /// `source` and `sink` must outlive the conversion. Fails as `SegmentReader::open` does, with `invalid_option` where the recipe
    /// is not possible, and with `cannot_copy` where copying is asked for and is not.
    static Result<std::unique_ptr<Conversion>> open(ByteSource& source, ByteSink& sink, ConversionOptions options);

    /// As `SegmentReader::read()`, but works on until a segment is ready or about 30 ms are over.
    Result<SegmentReader::Step> read_segment();

    /// Takes encoded segments in order. Fails with `write_failed` or `engine_crashed`.
    Result<void> write_segment(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> bytes);

    /// Once every segment was written. Fails with `write_failed`.
    Result<ConversionSummary> finish();

    const MediaInfo& info() const { return copy_ ? copy_->info() : segments_->reader().info(); }

    struct Progress {
        double fraction = 0;  // 0 … 1, never backwards
        double seconds = 0;   // of audio written
        int64_t bytes_written = 0;
    };
    Progress progress();

private:
    Conversion(ByteSource& source, ByteSink& sink, ConversionOptions options)
        : source_(source), sink_(sink), options_(std::move(options)) {}

    Result<void> open_source();
    Result<void> open_to_copy(std::unique_ptr<Demuxer> demuxer);
    Result<void> open_to_encode(std::unique_ptr<Demuxer> demuxer);
    Result<void> encode_instead(CopyRefusal why);
    Result<SegmentReader::Step> copy_until(std::chrono::steady_clock::time_point deadline);
    Result<ConversionSummary> encoded();
    ConversionSummary copied() const;
    std::vector<Warning> warnings(const ConversionSummary& summary) const;

    ByteSource& source_;
    ByteSink& sink_;
    ConversionOptions options_;
    TagPlan tag_;
    // One of these two.
    std::unique_ptr<SegmentReader> segments_;
    std::optional<Mp3Copy> copy_;
    std::optional<CopyRefusal> refusal_;  // that came after the copy had begun
    std::optional<Mp3Writer> writer_;
    double fraction_ = 0;
};

}  // namespace unreel
