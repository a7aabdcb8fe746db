#pragma once

#include <memory>
#include <optional>
#include <variant>

#include "convert/frame_history.h"
#include "io/byte_sink.h"
#include "media/mp3_frame_reader.h"
#include "mp3/copy/copied_mp3_writer.h"

namespace unreel {

/// What was copied into one MP3.
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

/// One MP3's way to others without a loss: its frames are copied, a cut is exact to the sample (see `FrameCutter`). Each of the
/// reader's ranges becomes an MP3; a range of which nothing is there becomes none. The file is read once: what the first frames of a part
/// need of those before is kept at hand.
///
/// Refusals come as early as can be, yet a surprise in the middle of a file comes in the middle: what was written of that part is
/// worthless then, and the caller encodes from there on instead.
class Mp3Copy {
public:
    explicit Mp3Copy(std::unique_ptr<Mp3FrameReader> reader);

    struct Working {};  // a piece of work was done; call again
    struct PartBegins { // call `begin`, and again
        size_t part;
    };
    struct PartEnded {  // its MP3 is complete
        size_t part;
        CopySummary summary;
    };
    struct Finished {};
    using Step = std::variant<Working, PartBegins, PartEnded, Finished, CopyRefusal>;
    /// Does a bounded piece of work: some packets, one call to the source at most. Not to be called after the last step.
    /// Fails with `read_failed`, `write_failed`, `out_of_memory`, `encrypted`, and with `nothing_to_convert` where there is no
    /// sample in any range.
    Result<Step> step();
    /// `sink` takes the part that begins, up to its end. `id3v2` is what `make_id3v2` made, and may be empty.
    void begin(ByteSink& sink, std::span<const std::byte> id3v2);

    const Mp3FrameReader& reader() const { return *reader_; }
    /// That begins, that is being copied, or at which the copy was refused.
    size_t part() const { return part_; }

    struct Progress {
        double fraction = 0;  // 0 … 1, never backwards
        double seconds = 0;   // of audio written
        int64_t bytes_written = 0;
    };
    Progress progress();

private:
    // What an MP3 says before its first frame.
    enum class TagKind {
        delay,      // what is to be left out
        as_before,  // what the source's tag says, which some decoders leave out, and some do not
        none,       // nothing, for no silence can be put before a first frame that needs what stood before it
    };
    static TagKind tag_kind_of(const Mp3FrameReader& reader);

    bool is_last_part() const { return part_ + 1 == reader_->ranges().size(); }
    // Samples of all that is heard of the file.
    int64_t part_start() const;
    int64_t part_end() const;
    Heard heard_in_part() const;
    bool is_behind_part() const;
    Result<std::optional<Step>> take_frame();
    Result<std::optional<Step>> write_frame(Heard heard);
    Result<Step> finish_part();
    std::expected<std::optional<CopiedTag::Ends>, CopyRefusal> ends() const;
    CopySummary summary() const;

    std::unique_ptr<Mp3FrameReader> reader_;
    TagKind tag_kind_;
    size_t part_ = 0;
    std::optional<Mp3FrameReader::Frame> frame_;  // at hand
    bool ended_ = false;
    FrameHistory history_;
    // Of the part.
    std::optional<FrameCutter> cutter_;
    std::optional<CopiedMp3Writer> writer_;
    std::vector<std::vector<std::byte>> output_;
    // Of those before.
    size_t parts_written_ = 0;
    int64_t samples_before_ = 0;
    int64_t bytes_before_ = 0;
    double fraction_ = 0;
};

}  // namespace unreel
