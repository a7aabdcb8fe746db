#pragma once

#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "convert/mp3_copy.h"
#include "convert/options.h"
#include "convert/part_file.h"
#include "convert/segment_reader.h"
#include "convert/warnings.h"

namespace unreel {

struct ConversionSummary {
    int part = 0;               // index into `Programme::parts`
    EncoderSettings settings;   // of a copy: rate and channels alone
    bool is_copied = false;     // the source's MPEG frames as they were
    bool is_variable = false;   // not every frame has the same bitrate
    int bitrate_kbps = 0;       // on average
    int64_t samples = 0;        // per channel, as a player that honours the LAME tag plays them
    int64_t bytes = 0;          // of the MP3 file
    uint32_t crc32 = 0;         // of all of it, as zip archives have it
    /// Of what is in it, but for what the coding adds; nothing where nobody measured it (see `is_measured`).
    std::optional<LoudnessFacts> loudness;
    std::optional<LoudnessGain> loudness_gain;  // that was chosen
    std::vector<Warning> warnings;

    double duration_seconds() const { return static_cast<double>(samples) / settings.sample_rate; }
};

/// The way of files to MP3s, in one pass, but for the encoding, which happens wherever the caller has cores: take segments out, encode each
/// (see SegmentEncoder) in any order, hand them back in order, finish. Where an MP3's frames are copied, there are no segments.
class Conversion {
public:
    /// `sources` and `outputs` must outlive the conversion. Fails as `SegmentReader::open` and `check_programme` do, with `invalid_option`
    /// where the recipe is not possible, and with `cannot_copy` where copying is asked for and is not.
    static Result<std::unique_ptr<Conversion>> open(Sources& sources, Outputs& outputs, ConversionOptions options);

    /// As `SegmentReader::read()`, but works on until a segment is ready or about 30 ms are over. What is copied is written meanwhile.
    Result<SegmentReader::Step> read_segment();

    /// Where an encoded segment lies in its MP3.
    struct Place {
        int64_t position = 0;
        uint32_t crc32 = 0;  // of its bytes
    };
    /// Takes encoded segments in order. Fails with `write_failed` or `engine_crashed`.
    Result<Place> write_segment(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> bytes);

    /// Hands on what was kept back to be written in larger pieces. Fails with `write_failed`.
    Result<void> flush();

    /// Once every segment was written: a summary of each MP3 that was made. Fails with `write_failed`.
    Result<std::vector<ConversionSummary>> finish();

    /// Of the first source.
    const MediaInfo& info() const { return *info_; }
    /// Index of the source at hand, for whoever has to say which one it was that failed.
    int source() const { return segments_ ? segments_->source() : options_.programme.parts.front().clips.front().source; }

    struct Progress {
        double fraction = 0;  // 0 … 1, never backwards
        double seconds = 0;   // of audio written
        int64_t bytes_written = 0;
    };
    Progress progress();

private:
    Conversion(Sources& sources, Outputs& outputs, ConversionOptions options)
        : sources_(sources), options_(std::move(options)), tags_(options_), file_(outputs) {}

    Result<OpenedMedia> open_first_source();
    Result<void> open_source();
    Result<void> open_to_copy(OpenedMedia media, const std::vector<TimeRange>& ranges);
    Result<void> open_to_encode(OpenedMedia media);
    Result<void> encode_instead(CopyRefusal why);
    Result<SegmentReader::Step> copy_until(std::chrono::steady_clock::time_point deadline);
    Result<void> copy_into_part(int part);
    Result<void> finish_copied(const Mp3Copy::PartEnded& ended);
    Result<void> begin_part(int part);
    Result<void> finish_part();
    Result<void> complete(ConversionSummary summary, std::vector<Warning> findings, const std::optional<ReplayGain>& replay_gain);

    Sources& sources_;
    ConversionOptions options_;
    TagPlanner tags_;
    std::shared_ptr<const MediaInfo> info_;
    int64_t tag_bytes_ = 0;
    // One of these two.
    std::unique_ptr<SegmentReader> segments_;
    OpenedSource copied_file_;
    std::optional<Mp3Copy> copy_;
    int first_encoded_part_ = 0;
    double seconds_copied_ = 0;  // before it
    std::string missing_language_;  // that was asked for
    std::optional<CopyRefusal> refusal_;  // that came after the copy had begun
    // Of the segments that were read and not yet written, in their order.
    std::deque<int> parts_in_flight_;
    int64_t next_index_ = 0;
    PartFile file_;
    std::vector<ConversionSummary> summaries_;
    // Of the MP3s that are complete.
    double seconds_before_ = 0;
    int64_t bytes_before_ = 0;
    double fraction_ = 0;
};

}  // namespace unreel
