#include "convert/mp3_copy.h"

#include <algorithm>
#include <cmath>

namespace unreel {

namespace {

// Looking whether a message came is dear, a packet is not: this is a millisecond of work or two.
constexpr int most_packets_in_a_step = 256;

}  // namespace

Mp3Copy::Mp3Copy(std::unique_ptr<Mp3FrameReader> reader) : reader_(std::move(reader)), tag_kind_(tag_kind_of(*reader_)) {}

Mp3Copy::TagKind Mp3Copy::tag_kind_of(const Mp3FrameReader& reader) {
    if (reader.leaves_out() || reader.ranges().size() > 1) return TagKind::delay;
    if (reader.source_tag()) return TagKind::as_before;
    return reader.begins_within() ? TagKind::none : TagKind::delay;
}

Result<Mp3Copy::Step> Mp3Copy::step() {
    const int64_t reads_before = reader_->source_reads();
    for (int packets = 0; packets < most_packets_in_a_step && reader_->source_reads() == reads_before; ++packets) {
        while (frame_) {
            auto taken = take_frame();
            if (!taken) return std::unexpected(taken.error());
            if (*taken) return std::move(**taken);
        }
        if (ended_) return Step(Finished{});
        auto next = reader_->next();
        if (!next) return std::unexpected(next.error());
        if (const auto* refusal = std::get_if<CopyRefusal>(&*next)) return Step(*refusal);
        if (auto* frame = std::get_if<Mp3FrameReader::Frame>(&*next)) frame_ = std::move(*frame);
        ended_ = std::holds_alternative<Mp3FrameReader::Ended>(*next);
        if (ended_ && cutter_) return finish_part();
        if (ended_ && parts_written_ == 0) return fail(ErrorCode::nothing_to_convert, "no sample between start and end");
    }
    return Step(Working{});
}

void Mp3Copy::begin(ByteSink& sink, std::span<const std::byte> id3v2) {
    writer_.emplace(sink, id3v2, reader_->first_header(), tag_kind_ == TagKind::none ? CopiedMp3Writer::Tag::none : CopiedMp3Writer::Tag::xing);
    cutter_.emplace(tag_kind_ == TagKind::delay);
    history_.tell(*cutter_);
}

int64_t Mp3Copy::part_start() const {
    return to_sample(reader_->ranges()[part_].start_seconds, reader_->first_header().sample_rate);
}

int64_t Mp3Copy::part_end() const {
    const auto& end = reader_->ranges()[part_].end_seconds;
    return end ? to_sample(*end, reader_->first_header().sample_rate) : open_end;
}

Heard Mp3Copy::heard_in_part() const {
    const auto& [first, last] = frame_->heard;
    const int64_t from = std::max(frame_->at, part_start());
    const int64_t to = std::min(frame_->at + last - first, part_end());
    if (frame_->heard.nothing() || to <= from) return {};
    return {first + static_cast<int>(from - frame_->at), first + static_cast<int>(to - frame_->at)};
}

bool Mp3Copy::is_behind_part() const { return !frame_->heard.nothing() && frame_->at >= part_end(); }

// Goes on with the frame at hand: it is gone where nothing is to be told.
Result<std::optional<Mp3Copy::Step>> Mp3Copy::take_frame() {
    const Heard heard = heard_in_part();
    if (!cutter_) {
        // A part that ends in the silence.
        if (frame_->silence_before > 0 && is_behind_part()) return Step(CopyRefusal::starts_late);
        if (heard.nothing() && is_behind_part() && !is_last_part()) {
            ++part_;
            return std::nullopt;
        }
        if (!heard.nothing()) return Step(PartBegins{part_});
    } else {
        auto written = write_frame(heard);
        if (!written || *written) return written;
        const bool is_over = !is_last_part() && !frame_->heard.nothing() && frame_->at + frame_->heard.last - frame_->heard.first >= part_end();
        if (is_over) {
            // The next part may begin in it.
            frame_->silence_before = 0;
            auto finished = finish_part();
            if (!finished) return std::unexpected(finished.error());
            return std::optional(std::move(*finished));
        }
    }
    if (!is_last_part() || !cutter_) history_.add(frame_->bytes);
    frame_.reset();
    return std::nullopt;
}

Result<std::optional<Mp3Copy::Step>> Mp3Copy::write_frame(Heard heard) {
    output_.clear();
    const auto view = view_frame(frame_->bytes);
    auto cut = frame_->silence_before > 0 ? cutter_->add_silence(frame_->silence_before, *view, output_) : std::expected<void, CopyRefusal>();
    if (cut) cut = cutter_->add(*view, heard, output_);
    if (!cut) return Step(cut.error());
    for (const auto& bytes : output_) {
        if (auto written = writer_->write(bytes); !written) return std::unexpected(written.error());
    }
    return std::nullopt;
}

Result<Mp3Copy::Step> Mp3Copy::finish_part() {
    const auto said = ends();
    if (!said) return Step(said.error());
    const bool is_part = reader_->is_part() || reader_->ranges().size() > 1;
    if (auto finished = writer_->finish(*said, reader_->source_tag(), is_part); !finished) return std::unexpected(finished.error());
    const PartEnded ended{part_, summary()};
    samples_before_ += ended.summary.samples;
    bytes_before_ += ended.summary.bytes;
    ++parts_written_;
    cutter_.reset();
    writer_.reset();
    if (!is_last_part()) ++part_;
    return Step(ended);
}

std::expected<std::optional<CopiedTag::Ends>, CopyRefusal> Mp3Copy::ends() const {
    const int64_t before = cutter_->before();
    const int64_t after = cutter_->after();
    if (tag_kind_ == TagKind::delay) {
        // FFmpeg forgets what is left to skip at a packet of which it discards the end.
        const int samples = reader_->first_header().samples_per_frame();
        const bool is_within_a_frame = before >= samples && before % samples + cutter_->heard() < samples;
        if (is_within_a_frame) return std::unexpected(CopyRefusal::unsayable_delay);
        return CopiedTag::Ends{static_cast<int>(before) - decoder_delay, static_cast<int>(after) + decoder_delay};
    }
    if (before > 0 || after > 0) return std::unexpected(CopyRefusal::unsayable_delay);
    const auto& source = reader_->source_tag();
    if (!source || !source->lame) return std::nullopt;
    // They count from the end that the tag says.
    const bool is_whole = source->mpeg_frames == writer_->mpeg_frames();
    return CopiedTag::Ends{source->delay_samples(), is_whole ? source->padding_samples() : 0};
}

Mp3Copy::Progress Mp3Copy::progress() {
    Progress progress;
    const int64_t samples = samples_before_ + (cutter_ ? cutter_->heard() : 0);
    progress.seconds = static_cast<double>(samples) / reader_->first_header().sample_rate;
    progress.bytes_written = bytes_before_ + (writer_ ? writer_->byte_count() : 0);
    fraction_ = std::max(fraction_, ended_ ? 1.0 : reader_->read_fraction());
    progress.fraction = fraction_;
    return progress;
}

CopySummary Mp3Copy::summary() const {
    const MpegFrameHeader& header = reader_->first_header();
    CopySummary summary;
    summary.sample_rate = header.sample_rate;
    summary.channels = header.mono ? 1 : 2;
    summary.samples = cutter_->heard();
    summary.bytes = writer_->byte_count();
    summary.mpeg_frames = writer_->mpeg_frames();
    summary.is_variable = writer_->is_variable();
    summary.ended_in_a_frame = reader_->ended_in_a_frame();
    const double seconds = static_cast<double>(summary.mpeg_frames * header.samples_per_frame()) / header.sample_rate;
    summary.bitrate_kbps = static_cast<int>(std::lround(static_cast<double>(writer_->music_bytes()) * 8 / seconds / 1000));
    return summary;
}

}  // namespace unreel
