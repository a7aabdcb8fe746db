#pragma once

#include <optional>
#include <span>

#include "io/buffered_sink.h"
#include "mp3/crc16.h"
#include "mp3/replay_gain.h"
#include "mp3/seek_table.h"
#include "mp3/segment.h"

namespace unreel {

/// Writes an MP3 file: an ID3v2 tag, the Xing/LAME tag, the frames of the segments. The Xing/LAME tag is written last, into
/// the place kept for it, so the sink must allow one write near its beginning.
/// Memory: about a megabyte, whatever the length.
class Mp3Writer {
public:
    /// `id3v2` may be empty.
    Mp3Writer(ByteSink& sink, const EncoderSettings& settings, std::span<const std::byte> id3v2);

    /// Takes the segments in order. Fails with `write_failed`, or with `engine_crashed` where the bytes are not the
    /// `frame_count` whole frames, of the right settings, that they should be.
    Result<void> write(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> frames);

    /// `sample_count`: samples per channel of the audio in the frames that were written. `replay_gain`: what was measured of it, if anything was.
    Result<void> finish(int64_t sample_count, const std::optional<ReplayGain>& replay_gain = {});

    /// Hands on what was kept back to be written in larger pieces. Fails with `write_failed`.
    Result<void> flush() { return output_.flush(); }

    /// Bytes of the file so far.
    int64_t byte_count() const { return output_.byte_count(); }
    int64_t mpeg_frames() const { return seek_table_.frame_count(); }
    /// Of the frames so far, rounded; 0 before the first.
    int average_bitrate_kbps() const;

private:
    Result<void> take_frames(int frame_count, std::span<const std::byte> frames);

    BufferedSink output_;
    EncoderSettings settings_;
    int64_t tag_position_;
    int tag_bytes_;
    SeekTable seek_table_;
    Crc16 music_crc_;
    int lowpass_hz_ = 0;
    int64_t next_index_ = 0;
};

}  // namespace unreel
