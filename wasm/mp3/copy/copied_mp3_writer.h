#pragma once

#include <optional>
#include <span>

#include "io/buffered_sink.h"
#include "mp3/copy/copied_tag.h"
#include "mp3/crc16.h"
#include "mp3/seek_table.h"

namespace unreel {

/// Writes an MP3 file of frames that exist: what `Mp3Writer` is for encoded segments. Memory: about a megabyte.
class CopiedMp3Writer {
public:
    enum class Tag { none, xing };

    /// `id3v2` may be empty; `first_frame` is the source's.
    CopiedMp3Writer(ByteSink& sink, std::span<const std::byte> id3v2, const MpegFrameHeader& first_frame, Tag tag);

    /// Whole frames, each by itself. Fails with `write_failed`.
    Result<void> write(std::span<const std::byte> frame);

    /// `source`: the tag that the source had; `is_part`: not all of the source was asked for. Fails with `write_failed`.
    Result<void> finish(const std::optional<CopiedTag::Ends>& ends, const std::optional<SourceTag>& source, bool is_part);

    int64_t byte_count() const { return output_.byte_count(); }
    int64_t mpeg_frames() const { return seek_table_.frame_count(); }
    int64_t music_bytes() const { return seek_table_.byte_count(); }
    bool is_variable() const { return is_variable_; }

private:
    BufferedSink output_;
    MpegFrameHeader first_frame_;
    Tag tag_;
    MpegFrameHeader tag_header_;
    int64_t tag_position_;
    SeekTable seek_table_;
    Crc16 music_crc_;
    bool is_variable_ = false;
};

}  // namespace unreel
