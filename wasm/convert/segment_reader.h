#pragma once

#include <memory>
#include <optional>
#include <variant>

#include "convert/options.h"
#include "convert/part_facts.h"
#include "convert/sources.h"
#include "media/audio_reader.h"
#include "mp3/part_segmenter.h"
#include "programme/reading_plan.h"
#include "sound/sound_chain.h"

namespace unreel {

/// A file that is open, of which no packet was read.
struct OpenedMedia {
    OpenedSource file;
    std::unique_ptr<Demuxer> demuxer;
};

/// How a file is read whose turn it is.
ReadOptions read_options_for(const ConversionOptions& options, const OpenedSource& file);

/// From media files to segments of PCM, ready for the encoders: for each source of the programme a reader, one after the other, sound, parts.
/// Which rate, channels and bitrate the MP3s get is decided here, when the first frame is known; sources after the first are
/// resampled to that.
///
/// Parts that follow each other in a source have one chain of sound, and their encoders know what sounds beyond their borders. Between
/// others, and where each has its own fades, all begins anew.
class SegmentReader {
public:
    /// `sources` and `options` must outlive the reader. `first_part`: those before it are not read. Fails as `AudioReader::open` does.
    static Result<std::unique_ptr<SegmentReader>> open(Sources& sources, const ConversionOptions& options);
    /// The same where the first source is open.
    static Result<std::unique_ptr<SegmentReader>> open(Sources& sources, OpenedMedia first, const ConversionOptions& options, int first_part = 0);

    struct Working {};   // a piece of work was done; call again
    struct Finished {};  // all segments were returned
    using Step = std::variant<Working, PcmSegment, Finished>;

    /// Does one bounded piece of work. Fails as `AudioReader::open`, `AudioReader::read()` and `choose_settings` do. `tag_bytes`: of an
    /// MP3's ID3v2 tag, looked at when the settings are chosen.
    Result<Step> read(int64_t tag_bytes = 0);

    /// Of the source that is being read, or was the last.
    const AudioReader& reader() const { return *reader_; }
    /// Index of that source.
    int source() const { return plan_[place_].source; }
    /// Known from the first decoded frame on.
    const std::optional<EncoderSettings>& settings() const { return settings_; }
    /// Samples of the output so far, of all parts, which lag behind those that were read by what the sound's stages hold back.
    int64_t output_samples() const { return output_samples_; }
    /// Calls to all sources so far.
    int64_t source_reads() const { return earlier_reads_ + (reader_ ? reader_->source_reads() : 0); }
    /// What part of the sources was read, 0 … 1: the only measure where no duration is known.
    double read_fraction() const;
    /// How long all parts will last, as far as that is known: of a single source.
    std::optional<double> expected_seconds() const;

    /// What is known of a part of which a segment was read; whole, when one of a later part was, or all.
    PartFactsList& parts() { return facts_; }

private:
    SegmentReader(Sources& sources, const ConversionOptions& options, std::vector<PlannedSource> plan);

    Result<void> open_source();
    Result<void> open_source(OpenedMedia media);
    Result<Resampler::Format> choose_format(const SourceFormat& source);
    Result<void> advance();
    Result<void> read_on();
    Result<void> leave();
    void drain();
    Result<void> begin_next();
    Result<void> begin_next_source();
    void begin_run(int part);
    void begin_fades(size_t first_range);
    void add_borders(size_t first_range);
    void push(const Planes& planes);
    void measure(PartFacts& facts, const Planes& planes, size_t first, size_t count);
    void cross_borders();
    const std::vector<PlannedRange>& ranges() const { return plan_[place_].ranges; }

    Sources& sources_;
    const ConversionOptions& options_;
    std::vector<PlannedSource> plan_;
    bool has_borders_;
    size_t place_ = 0;  // in the plan
    OpenedSource file_;
    std::unique_ptr<AudioReader> reader_;
    int64_t earlier_reads_ = 0;
    int source_rate_ = 0;

    int64_t tag_bytes_ = 0;
    std::optional<EncoderSettings> settings_;
    SoundFormat input_;
    std::optional<Fades> fades_;  // into what the source at hand is joined to
    // Of the parts that are heard without a break.
    std::optional<SoundChain> sound_;
    std::optional<PartSegmenter> segmenter_;
    int64_t run_input_ = 0;   // samples that went into the sound
    int64_t run_output_ = 0;  // and came out
    struct Border {
        int64_t position;  // in those samples
        int part;          // that begins there
    };
    std::vector<Border> borders_;
    size_t next_border_ = 0;

    enum class State {
        reading,
        leaving,   // of what was read, what fades out is still held
        draining,  // so does the sound
        between,   // what was read is over, and its segments go first
        finished,
    };
    State state_ = State::reading;
    std::optional<size_t> next_range_;  // of the source at hand, with which all begins anew; nothing: another source
    PartFactsList facts_;
    int64_t output_samples_ = 0;
    int64_t next_index_ = 0;
};

}  // namespace unreel
