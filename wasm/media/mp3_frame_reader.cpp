#include "media/mp3_frame_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "io/buffered_source.h"
#include "media/container_clock.h"
#include "media/copy_verdict.h"

namespace unreel {

namespace {

constexpr int64_t farthest_position = int64_t{1} << 52;
// More than this before the first frame is no MP3.
constexpr int most_packets_before_sound = 64;
constexpr int64_t longest_frame = 1441;
// In silent frames, which are made at once.
constexpr int longest_silence_seconds = 60;

}  // namespace

Result<Mp3FrameReader::Opened> Mp3FrameReader::open(ByteSource& source, const ReadOptions& options) {
    if (auto checked = check_ranges(options); !checked) return std::unexpected(checked.error());
    auto demuxer = Demuxer::open(source, options.reads, options.file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    return open(source, std::move(*demuxer), options);
}

Result<Mp3FrameReader::Opened> Mp3FrameReader::open(ByteSource& source, std::unique_ptr<Demuxer> demuxer, const ReadOptions& options) {
    if (auto checked = check_ranges(options); !checked) return std::unexpected(checked.error());
    auto stream = stream_of(*demuxer, options);
    if (!stream) return std::unexpected(stream.error());
    if (const auto refusal = why_not_copied(*demuxer, **stream)) return Opened(*refusal);
    demuxer->select(**stream);
    std::unique_ptr<Mp3FrameReader> reader(new Mp3FrameReader(std::move(demuxer), **stream, options));
    for (int packets = 0; packets < most_packets_before_sound && !reader->packets_ended_ && !reader->first_header_; ++packets) {
        const auto read = reader->read_packet();
        if (!read) return std::unexpected(read.error());
        if (!*read) return Opened(read->error());
    }
    if (!reader->first_header_) return Opened(CopyRefusal::damaged_frame);
    if (auto tag = reader->read_source_tag(source); !tag) return std::unexpected(tag.error());
    // libavformat did not see it, for what stands before it. Others do.
    const bool is_unseen = reader->source_tag_ && reader->source_tag_->is_known_to_ffmpeg() && !reader->skips_at_first_;
    if (is_unseen) return Opened(CopyRefusal::misplaced_tag);
    return Opened(std::move(reader));
}

Mp3FrameReader::Mp3FrameReader(std::unique_ptr<Demuxer> demuxer, AVStream& stream, ReadOptions options)
    : demuxer_(std::move(demuxer)),
      stream_(&stream),
      options_(std::move(options)),
      info_(std::make_shared<const MediaInfo>(demuxer_->describe())),
      sounding_(*demuxer_, stream) {}

Result<Mp3FrameReader::Next> Mp3FrameReader::next() {
    if (auto placed = place()) return std::move(*placed);
    const bool is_at_end = packets_ended_ || timeline_->end() >= playlist_->clip()->last;
    if (is_at_end) return Next(Ended{});
    const auto read = read_packet();
    if (!read) return std::unexpected(read.error());
    if (!*read) return Next(read->error());
    return Next(Working{});
}

Result<Mp3FrameReader::Checked> Mp3FrameReader::read_packet() {
    const auto packet = demuxer_->read_packet();
    if (!packet) return std::unexpected(packet.error());
    if (demuxer_->damage_count() > 0) return Checked(std::unexpect, CopyRefusal::damaged_frame);
    if (!*packet) {
        packets_ended_ = true;
        return Checked();
    }
    return take(**packet);
}

Mp3FrameReader::Checked Mp3FrameReader::take(const AVPacket& packet) {
    if (packet.stream_index != stream_->index) return std::unexpected(CopyRefusal::changes_midway);
    if (!first_header_) first_position_ = packet.pos;
    const auto content = packets_.take(packet);
    if (!content) return std::unexpected(content.error());
    if (content->has_zeros && is_mp3_file() && first_header_) return std::unexpected(CopyRefusal::junk_between_frames);
    bool is_first = true;
    for (const PacketFrame& frame : content->frames) {
        if (saw_junk_) return std::unexpected(CopyRefusal::junk_between_frames);
        if (!first_header_) {
            if (auto begun = begin(frame.view); !begun) return begun;
        }
        if (auto checked = check(frame.view); !checked) return checked;
        if (auto queued = queue(packet, frame, std::exchange(is_first, false)); !queued) return queued;
        ++frames_;
    }
    return take_junk(*content);
}

// What is no frame is left out before the first and behind the last one.
Mp3FrameReader::Checked Mp3FrameReader::take_junk(const PacketContent& content) {
    if (!content.is_junk && !content.is_cut) return {};
    if (content.hides_frame && (first_header_ || is_mp3_file())) return std::unexpected(CopyRefusal::junk_between_frames);
    saw_junk_ = first_header_.has_value();
    ended_in_a_frame_ |= content.is_cut;
    return {};
}

Mp3FrameReader::Checked Mp3FrameReader::begin(const FrameView& frame) {
    // libavformat takes the tag of an MP3 file out, unless something stands before it that is no frame. Others do so all the same.
    if (is_mp3_file() && is_tag_frame(frame)) return std::unexpected(CopyRefusal::misplaced_tag);
    first_header_ = frame.header;
    begins_within_ = frame.main_data_begin > 0;
    const int rate = frame.header.sample_rate;
    const int64_t start = to_sample(ranges().front().start_seconds, rate);
    const int64_t end = ranges().back().end_seconds ? to_sample(*ranges().back().end_seconds, rate) : open_end;
    const ClipList list = demuxer_->clips(*stream_, rate).between(start, end);
    if (list.clips.size() != 1 || list.end != open_end) return std::unexpected(CopyRefusal::several_clips);
    playlist_.emplace(list, start);
    timeline_.emplace(rate, clock_of(demuxer_->format(), *stream_, rate));
    return {};
}

Mp3FrameReader::Checked Mp3FrameReader::check(const FrameView& frame) const {
    const MpegFrameHeader& header = frame.header;
    const bool is_same = header.sample_rate == first_header_->sample_rate && header.version == first_header_->version &&
                         header.mono == first_header_->mono;
    if (!is_same) return std::unexpected(CopyRefusal::changes_midway);
    if (!frame.is_decodable) return std::unexpected(CopyRefusal::damaged_frame);
    // Each decoder does something else there.
    const bool leaves_out = source_tag_ && (source_tag_->delay_samples() > 0 || source_tag_->padding_samples() > 0);
    if (leaves_out && source_tag_->mpeg_frames && frames_ >= *source_tag_->mpeg_frames) return std::unexpected(CopyRefusal::counts_disagree);
    return {};
}

Mp3FrameReader::Checked Mp3FrameReader::queue(const AVPacket& packet, const PacketFrame& frame, bool is_first) {
    Heard kept = frame.kept;
    if (frames_ == 0) skips_at_first_ = kept.nothing() || kept.first > 0;
    if (!kept.nothing()) {
        const int64_t pts = is_first ? packet.pts : AV_NOPTS_VALUE;
        const int rate = first_header_->sample_rate;
        const int64_t sounding = sounding_.of(pts, packet.duration, kept.last - kept.first, rate);
        kept.last = kept.first + static_cast<int>(sounding);
        const auto position = is_first ? position_of(packet, kept.first) : std::nullopt;
        const bool counts_media = demuxer_->has_clips() && waiting_.empty() && !has_placed_;
        if (counts_media && position) timeline_->start_at(std::min(*position, playlist_->clip()->first));
        timeline_->add(position, sounding);
    }
    waiting_.push_back({{frame.view.bytes.begin(), frame.view.bytes.end()}, kept, !kept.nothing()});
    return {};
}

// The oldest frame, once it is known where it belongs.
std::optional<Mp3FrameReader::Next> Mp3FrameReader::place() {
    if (waiting_.empty()) return std::nullopt;
    const Waiting& front = waiting_.front();
    Heard heard;
    int64_t silence_before = 0;
    int64_t at = 0;
    if (front.is_timed) {
        const int64_t before = timeline_->end();
        const auto silence = timeline_->next(packets_ended_);
        if (!silence) return std::nullopt;
        silence_before = playlist_->visible(before, *silence).second;
        const auto [offset, length] = playlist_->visible(before + *silence, front.kept.last - front.kept.first);
        if (length > 0) heard = {front.kept.first + static_cast<int>(offset), front.kept.first + static_cast<int>(offset + length)};
        at = playlist_->clip()->at + before + *silence + offset - playlist_->clip()->first;
        if (!heard.nothing()) {
            silence_before += playlist_->silence_due();
            playlist_->note_heard(playlist_->silence_due());
        }
        if (silence_before > 0) {
            if (const auto refusal = why_no_silence(silence_before, heard)) return *refusal;
        }
        has_placed_ = true;
    }
    Frame frame{std::move(waiting_.front().bytes), heard, silence_before, at};
    waiting_.pop_front();
    return Next(std::move(frame));
}

std::optional<CopyRefusal> Mp3FrameReader::why_no_silence(int64_t silence, Heard heard) const {
    if (has_placed_) return CopyRefusal::gaps;
    const bool is_before_sound = heard.first == 0 && !heard.nothing();
    const bool is_short = silence <= int64_t{longest_silence_seconds} * first_header_->sample_rate;
    return is_before_sound && is_short ? std::nullopt : std::optional(CopyRefusal::starts_late);
}

// As in `AudioReader::position_of`, of the first sample that is left.
std::optional<int64_t> Mp3FrameReader::position_of(const AVPacket& packet, int skipped) const {
    const int64_t timestamp = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
    if (timestamp == AV_NOPTS_VALUE) return std::nullopt;
    const AVRational sample{1, first_header_->sample_rate};
    const int64_t start = av_rescale_q(demuxer_->start_time_us(), AVRational{1, AV_TIME_BASE}, sample);
    const int64_t position = av_rescale_q(av_sat_add64(timestamp, av_rescale_q(skipped, sample, stream_->time_base)), stream_->time_base, sample);
    return std::clamp(position, -farthest_position, farthest_position) - std::clamp(start, -farthest_position, farthest_position);
}

bool Mp3FrameReader::is_mp3_file() const { return std::string_view(demuxer_->format().iformat->name) == "mp3"; }

// libavformat tells nothing of the tag but what is to be skipped. Its frame ends where the first other one begins.
Result<void> Mp3FrameReader::read_source_tag(ByteSource& source) {
    if (!is_mp3_file() || first_position_ <= 0) return {};
    const int64_t from = std::max<int64_t>(0, first_position_ - longest_frame);
    const auto bytes = read_bytes(source, from, static_cast<size_t>(first_position_ - from));
    if (!bytes) return std::unexpected(bytes.error());
    for (size_t position = 0; position + 4 <= bytes->size(); ++position) {
        const auto rest = std::span(*bytes).subspan(position);
        const auto frame = view_frame(rest);
        if (!frame || frame->bytes.size() != rest.size() || !is_tag_frame(*frame)) continue;
        source_tag_ = unreel::read_source_tag(*frame);
        break;
    }
    return {};
}

double Mp3FrameReader::read_fraction() const {
    const AvInput& input = demuxer_->input();
    return std::clamp(static_cast<double>(input.position()) / static_cast<double>(input.size()), 0.0, 1.0);
}

}  // namespace unreel
