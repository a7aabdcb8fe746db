#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "base/media_info.h"
#include "media/decoder.h"
#include "media/demuxer.h"
#include "media/frame_queue.h"
#include "media/playlist.h"
#include "media/read_options.h"
#include "media/resampler.h"
#include "media/sounding_samples.h"
#include "media/timeline.h"

namespace unreel {

/// What the first decoded frame is like.
struct SourceFormat {
    int sample_rate = 0;
    int channels = 0;
};

/// From a media file to samples: demuxer, decoder, time line, trim, resampler.
///
/// Ranges are exact to the source's sample. Holes become silence, nothing is dropped (see `Timeline`), a change of rate or
/// channels half-way changes the resampler only: the output keeps the format that was chosen at the first frame.
class AudioReader {
public:
    /// Chooses what the samples are to be like, once it is known what they are. Called once.
    using ChooseFormat = std::function<Result<Resampler::Format>(const SourceFormat&)>;

    /// Fails as `Demuxer::open` and `Demuxer::audio_stream` do, and as `check_ranges` does.
    static Result<std::unique_ptr<AudioReader>> open(ByteSource& source, const ReadOptions& options, ChooseFormat choose_format);
    /// The same of a file that is open, of which no packet was read.
    static Result<std::unique_ptr<AudioReader>> open(std::unique_ptr<Demuxer> demuxer, const ReadOptions& options,
                                                     ChooseFormat choose_format);

    struct Working {};   // a piece of work was done; call again
    struct Begun {       // what was given before is over: the samples of this range come next, which begins anew
        size_t range;
    };
    struct Finished {};  // all samples were returned
    /// Samples, in as many planes as the format has channels, valid until the next call.
    using Step = std::variant<Working, Resampler::Planes, Begun, Finished>;

    /// Does one bounded piece of work: a packet, a frame, a second of silence.
    /// Fails as `ChooseFormat` does, with `read_failed`, `out_of_memory`, `encrypted`, `unsupported_codec`; and at the end, where
    /// nothing could be read, with `truncated`, `damaged`, `not_media` or `nothing_to_convert`.
    Result<Step> read();

    const MediaInfo& info() const { return *info_; }
    const std::shared_ptr<const MediaInfo>& shared_info() const { return info_; }
    /// Of `MediaInfo::audio_tracks`: the one that is read.
    int track() const { return track_; }

    /// Samples per channel so far; the whole after `Finished`.
    int64_t output_samples() const { return output_samples_; }
    /// Seconds that all samples will last, as far as the file tells (see `expected_seconds` of media/read_options.h).
    std::optional<double> expected_seconds() const { return expected_seconds_; }
    /// Seconds that all of the track lasts, as far as the file tells.
    std::optional<double> claimed_seconds() const { return claimed_seconds_; }
    /// What part of the file was read, 0 … 1: the only measure where no duration is known.
    double read_fraction() const;
    /// Calls to the source so far.
    int64_t source_reads() const { return demuxer_->input().source_reads(); }

    struct Findings {
        int corrupt_packets = 0;
        /// Where the first of them were, in seconds of the source, to a few frames; at most `most_places`.
        std::vector<double> corrupt_places;
        int gaps = 0;
        double gap_seconds = 0;
        /// Where the first of them begin, in the same way.
        std::vector<double> gap_places;
        /// New counts of the time stamps, joined, and how far apart they were.
        int jumps = 0;
        double jump_seconds = 0;
        /// By how much the time stamps ran ahead of the sound (negative: behind); 0 where that is not worth a word.
        double drift_seconds = 0;
        /// Set where the file ends clearly before it should: what it claims to last, and what it lasted.
        std::optional<std::pair<double, double>> cut_off;
        /// Set where the whole track was read and another one of the file lasts clearly longer: what this one and that one last.
        std::optional<std::pair<double, double>> outlasted;
    };
    Findings findings() const;

private:
    AudioReader(std::unique_ptr<Demuxer> demuxer, AVStream& stream, Decoder decoder, ReadOptions options,
                ChooseFormat choose_format);

    ClipList plan() const;
    void seek_to_start();
    bool seek_to(int64_t position, int sample_rate);
    Result<void> advance();
    Result<void> take_packet();
    Result<void> go_on_in_another_stream();
    Result<void> decode(const AVPacket* packet);
    Result<void> take_frame(const AVFrame& frame);
    Result<void> take_changed_frame();
    Result<void> queue(const AVFrame& frame);
    bool place_next(bool is_last);
    Result<void> prepare_for(const AVFrame& frame);
    Result<void> emit_pause();
    Result<void> emit_silence();
    Result<void> emit_frame();
    Result<void> push_silence(int64_t count);
    Result<void> drain_resampler();
    Result<void> finish_clip();
    Result<void> finish_range();
    enum class Way { within_range, to_next_range };
    Result<void> go_on(Way way);
    Result<void> restart_at(int64_t position);
    bool has_more_ranges() const { return range_ + 1 < options_.ranges.size(); }
    bool goes_beyond_range(int64_t position) const;
    int64_t next_position() const;
    Result<void> finish_stream();
    Error nothing_read() const;
    int corrupt_packets() const;
    void note_damage();
    void give(const Resampler::Planes& planes);
    std::optional<int64_t> position_of(const AVFrame& frame) const;

    std::unique_ptr<Demuxer> demuxer_;
    const AVStream* stream_;
    Decoder decoder_;
    ReadOptions options_;
    ChooseFormat choose_format_;
    std::shared_ptr<const MediaInfo> info_;
    int track_ = 0;
    std::optional<double> expected_seconds_;
    std::optional<double> claimed_seconds_;
    int planned_rate_;
    ClipList clips_;    // of all that is heard, at that rate
    size_t range_ = 0;  // that is read
    Playlist playlist_;  // of that range
    bool is_drained_ = false;  // the range is over, and what its change of rate held is given
    std::optional<size_t> begun_;  // by the piece of work at hand
    std::optional<Resampler::Format> format_;
    std::optional<Timeline> timeline_;
    std::optional<Resampler> resampler_;
    std::optional<Resampler> earlier_resampler_;  // whose last samples are given still
    Resampler::Planes given_;                     // by the piece of work at hand
    int64_t output_samples_ = 0;

    FrameQueue waiting_;  // as the time line's
    FrameQueue changed_;  // one frame at most, of another format than those that wait
    bool is_front_spent_ = false;  // the oldest frame that waits was given, and goes at the next call
    // Of the oldest frame that waits, once it is placed: the silence before it comes first.
    bool is_placed_ = false;
    int64_t frame_position_ = 0;
    int64_t silence_left_ = 0;
    int64_t silence_position_ = 0;

    bool sought_ = false;
    SoundingSamples sounding_;
    bool ignores_timestamps_ = false;
    PacketPtr next_stream_packet_;  // the first of the stream that takes over, once the decoder is empty
    int earlier_corrupt_packets_ = 0;  // of streams before this one
    int placed_corrupt_packets_ = 0;   // that `corrupt_places_` knows of
    std::vector<double> corrupt_places_;
    bool packets_ended_ = false;
    bool decoder_ended_ = false;
    bool finished_ = false;
    bool trimmed_at_end_ = false;
    int damaged_seen_ = 0;
    int64_t frames_ = 0;
};

}  // namespace unreel
