#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "base/media_info.h"
#include "media/demuxer.h"
#include "media/mp3_packet.h"
#include "media/playlist.h"
#include "media/read_options.h"
#include "media/sounding_samples.h"
#include "media/timeline.h"
#include "mp3/copy/source_tag.h"

namespace unreel {

/// From a media file to whole Layer III frames, and which of their samples are to be heard: those that `AudioReader` gives to
/// the encoders from the start of the first range to the end of the last one. Nothing is decoded.
///
/// Refuses to go on as soon as that would not be the frames as they are: where `AudioReader` puts silence into holes, where
/// decoders disagree about what is a frame, where the format changes.
class Mp3FrameReader {
public:
    using Opened = std::variant<std::unique_ptr<Mp3FrameReader>, CopyRefusal>;
    /// Reads up to the first frame. Fails as `AudioReader::open` does. `source` must outlive the reader.
    static Result<Opened> open(ByteSource& source, const ReadOptions& options);
    /// The same of a file that is open, of which no packet was read.
    static Result<Opened> open(ByteSource& source, std::unique_ptr<Demuxer> demuxer, const ReadOptions& options);

    struct Working {};  // a packet was read; call again
    struct Frame {
        std::vector<std::byte> bytes;
        Heard heard;
        int64_t silence_before = 0;  // samples of it that are heard: of a first frame alone
        int64_t at = 0;              // of the first one that is heard, in samples of all that is heard of the file
    };
    struct Ended {};
    using Next = std::variant<Working, Frame, Ended, CopyRefusal>;
    /// Reads one packet at most. Fails with `read_failed`, `out_of_memory` or `encrypted`.
    Result<Next> next();

    const std::shared_ptr<const MediaInfo>& info() const { return info_; }
    const MpegFrameHeader& first_header() const { return *first_header_; }
    /// Whether the first frame needs main data that stood before it: the source was cut off from something longer.
    bool begins_within() const { return begins_within_; }
    /// The Xing/LAME tag before the first frame of an MP3 file.
    const std::optional<SourceTag>& source_tag() const { return source_tag_; }
    /// Whether samples at either end are left out, as far as can be known beforehand.
    bool leaves_out() const { return skips_at_first_ || playlist_->clip()->first > 0 || playlist_->clip()->last != open_end; }
    bool is_part() const { return ranges().front().start_seconds > 0 || ranges().back().end_seconds.has_value(); }
    const std::vector<ReadRange>& ranges() const { return options_.ranges; }
    /// Whether the file ended within a frame, which was left out.
    bool ended_in_a_frame() const { return ended_in_a_frame_; }
    /// Seconds that all of the track lasts, as far as the file tells.
    std::optional<double> claimed_seconds() const { return unreel::claimed_seconds(*demuxer_, *stream_); }
    /// What part of the file was read, 0 … 1.
    double read_fraction() const;
    /// Calls to the source so far.
    int64_t source_reads() const { return demuxer_->input().source_reads(); }

private:
    struct Waiting {
        std::vector<std::byte> bytes;
        Heard kept;
        bool is_timed;  // it has samples, so the time line knows it
    };
    using Checked = std::expected<void, CopyRefusal>;

    Mp3FrameReader(std::unique_ptr<Demuxer> demuxer, AVStream& stream, ReadOptions options);

    Result<Checked> read_packet();
    Checked take(const AVPacket& packet);
    Checked take_junk(const PacketContent& content);
    Checked begin(const FrameView& frame);
    Checked check(const FrameView& frame) const;
    Checked queue(const AVPacket& packet, const PacketFrame& frame, bool is_first);
    std::optional<Next> place();
    std::optional<CopyRefusal> why_no_silence(int64_t silence, Heard heard) const;
    std::optional<int64_t> position_of(const AVPacket& packet, int skipped) const;
    bool is_mp3_file() const;
    Result<void> read_source_tag(ByteSource& source);

    std::unique_ptr<Demuxer> demuxer_;
    const AVStream* stream_;
    ReadOptions options_;
    std::shared_ptr<const MediaInfo> info_;
    Mp3Packets packets_;
    SoundingSamples sounding_;
    std::optional<MpegFrameHeader> first_header_;
    std::optional<SourceTag> source_tag_;
    int64_t first_position_ = 0;  // in the file
    std::optional<Playlist> playlist_;
    std::optional<Timeline> timeline_;
    std::deque<Waiting> waiting_;
    int64_t frames_ = 0;
    bool has_placed_ = false;
    bool begins_within_ = false;
    bool skips_at_first_ = false;
    bool packets_ended_ = false;
    bool saw_junk_ = false;  // what follows is no frame any more, or the file is refused
    bool ended_in_a_frame_ = false;
};

}  // namespace unreel
