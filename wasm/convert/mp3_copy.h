#pragma once

#include <memory>
#include <variant>

#include "io/byte_sink.h"
#include "media/mp3_frame_reader.h"
#include "mp3/copy/copied_mp3_writer.h"

namespace unreel {

/// What was copied.
struct CopySummary {
    int sample_rate = 0;
    int channels = 0;
    int64_t samples = 0;      // per channel, as a player that honours the LAME tag plays them
    int64_t bytes = 0;        // of the MP3 file
    int64_t mpeg_frames = 0;  // without the tag's
    int bitrate_kbps = 0;     // the mean
    bool is_variable = false;
    bool ended_in_a_frame = false;  // the source did; what there was of the frame is left out

    double duration_seconds() const { return static_cast<double>(samples) / sample_rate; }
};

/// One MP3's way to another without a loss: its frames are copied, a cut is exact to the sample (see `FrameCutter`).
///
/// Refusals come as early as can be, yet a surprise in the middle of a file comes in the middle: what was written is
/// worthless then, and the caller encodes instead.
class Mp3Copy {
public:
    /// `sink` must outlive the copy. `id3v2` is what `make_id3v2` made, and may be empty.
    Mp3Copy(std::unique_ptr<Mp3FrameReader> reader, ByteSink& sink, std::span<const std::byte> id3v2);

    struct Working {};  // a piece of work was done; call again
    struct Finished {};
    using Step = std::variant<Working, Finished, CopyRefusal>;
    /// Does a bounded piece of work: some packets, one call to the source at most. Not to be called after the last step.
    /// Fails with `read_failed`, `write_failed`, `out_of_memory`, `encrypted`, and with `nothing_to_convert` where there is no
    /// sample between start and end.
    Result<Step> step();

    const MediaInfo& info() const { return reader_->info(); }

    /// Calls to the source so far.
    int64_t source_reads() const { return reader_->source_reads(); }

    struct Progress {
        double fraction = 0;  // 0 … 1, never backwards
        double seconds = 0;   // of audio written
        int64_t bytes_written = 0;
    };
    Progress progress();

    /// After `Finished`.
    CopySummary summary() const;

private:
    // What the file says before its first frame.
    enum class TagKind {
        delay,      // what is to be left out
        as_before,  // what the source's tag says, which some decoders leave out, and some do not
        none,       // nothing, for no silence can be put before a first frame that needs what stood before it
    };
    static TagKind tag_kind_of(const Mp3FrameReader& reader);

    Result<Step> take(Mp3FrameReader::Frame frame);
    Result<Step> finish();
    std::expected<std::optional<CopiedTag::Ends>, CopyRefusal> ends() const;

    std::unique_ptr<Mp3FrameReader> reader_;
    TagKind tag_kind_;
    FrameCutter cutter_;
    CopiedMp3Writer writer_;
    std::vector<std::vector<std::byte>> output_;
    double fraction_ = 0;
};

}  // namespace unreel
