#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "base/media_info.h"
#include "media/av_input.h"
#include "media/clips.h"
#include "media/succession.h"
#include "tags/read_tags.h"

namespace unreel {

/// A media file opened by libavformat: its streams, and the packets of one of them.
class Demuxer {
public:
    /// Finds out what the content is; the file's name counts only where content has no sign of it (see `recognise`).
    /// Fails with `unsupported_codec`, `empty_file`, `not_media`, `truncated`, `damaged`, `read_failed` or `out_of_memory`.
    static Result<std::unique_ptr<Demuxer>> open(ByteSource& source, ReadStrategy strategy = ReadStrategy::automatic,
                                                 std::string_view file_name = {});

    const AVFormatContext& format() const { return *format_; }
    MediaInfo describe() const;

    /// The stream of an audio track; the default track where `track` is nothing.
    /// Fails with `no_audio`, `no_such_track`, `encrypted` or `unsupported_codec`.
    Result<AVStream*> audio_stream(std::optional<int> track) const;
    /// The track that an audio stream is: an index into MediaInfo::audio_tracks.
    int track_of(const AVStream& stream) const;

    /// What is heard of a stream, in samples at `sample_rate`: all of it, unless `has_clips()`. Clips count from `start_time_us()`.
    ClipList clips(const AVStream& stream, int sample_rate) const;
    /// How long that lasts, as far as the file says so of this stream.
    std::optional<double> heard_seconds(const AVStream& stream) const;
    /// Whether the container says by edit lists or counts what is heard. Packets have the media's own time then, and padding
    /// is left on them.
    bool has_clips() const { return edits_.has_value() || packet_table_.has_value(); }

    /// From now on `read_packet()` returns packets of `stream` only, and of the one that takes its place where it ends (see
    /// `Succession`); others are skipped without being read where the container allows it.
    void select(const AVStream& stream);

    /// The next packet, whose `stream_index` tells when another stream took over; nothing at the end of the file. Fails with `read_failed`, `out_of_memory` or `encrypted`.
    /// Damage to the container ends the stream; `damage_count()` tells.
    Result<PacketPtr> read_packet();

    /// From now on `read_text_packet()` returns packets of `text`, a stream of words.
    void select_text(const AVStream& text);
    /// The next packet, nothing at the end. Words come rarely: where the container has no index of them, packets of sound come along, so that
    /// no call takes long. Fails as `read_packet()`.
    Result<PacketPtr> read_text_packet();

    int damage_count() const { return damage_count_; }

    /// Goes to a place not after `timestamp` (in the time base of `stream`). False where the container cannot.
    bool seek(const AVStream& stream, int64_t timestamp);

    /// The file's own start in microseconds: what the user's time line calls 0.
    int64_t start_time_us() const;

    const AvInput& input() const { return *input_; }
    /// The part of the file that is there, by what it says of its own length: less than 1 where it was cut.
    double present_fraction() const;
    /// Whether the content was recognised by weak signs only, so that a failure to decode means "not media".
    bool is_uncertain() const { return is_uncertain_; }

private:
    enum class Next { packet, end, broken };
    /// libavformat's next packet into `packet`, over damage as far as it goes on behind it.
    Result<Next> read_next(AVPacket& packet);

    AVStream& selected() const { return *format_->streams[selected_stream_]; }

    Demuxer(std::unique_ptr<AvInput> input, InputFormatPtr format, FoundTags tags, bool is_uncertain,
            std::optional<int64_t> declared_size)
        : input_(std::move(input)),
          format_(std::move(format)),
          tags_(std::move(tags)),
          is_uncertain_(is_uncertain),
          declared_size_(declared_size) {}

    // Order matters: the format context reads through the input to its end.
    std::unique_ptr<AvInput> input_;
    InputFormatPtr format_;
    FoundTags tags_;
    bool is_uncertain_;
    std::optional<MovieEdits> edits_;
    std::optional<GaplessCounts> packet_table_;
    std::optional<int64_t> declared_size_;
    int selected_stream_ = -1;
    int padding_to_skip_ = 0;
    std::optional<Succession> succession_;
    int damage_count_ = 0;
};

}  // namespace unreel
