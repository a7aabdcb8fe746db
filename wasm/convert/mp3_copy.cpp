#include "convert/mp3_copy.h"

#include <algorithm>
#include <cmath>

namespace unreel {

namespace {

// Looking whether a message came is dear, a packet is not: this is a millisecond of work or two.
constexpr int most_packets_in_a_step = 256;

}  // namespace

Mp3Copy::Mp3Copy(std::unique_ptr<Mp3FrameReader> reader, ByteSink& sink, std::span<const std::byte> id3v2)
    : reader_(std::move(reader)),
      tag_kind_(tag_kind_of(*reader_)),
      cutter_(tag_kind_ == TagKind::delay),
      writer_(sink, id3v2, reader_->first_header(), tag_kind_ == TagKind::none ? CopiedMp3Writer::Tag::none : CopiedMp3Writer::Tag::xing) {}

Mp3Copy::TagKind Mp3Copy::tag_kind_of(const Mp3FrameReader& reader) {
    if (reader.leaves_out()) return TagKind::delay;
    if (reader.source_tag()) return TagKind::as_before;
    return reader.begins_within() ? TagKind::none : TagKind::delay;
}

Result<Mp3Copy::Step> Mp3Copy::step() {
    const int64_t reads_before = reader_->source_reads();
    for (int packets = 0; packets < most_packets_in_a_step && reader_->source_reads() == reads_before; ++packets) {
        auto next = reader_->next();
        if (!next) return std::unexpected(next.error());
        if (const auto* refusal = std::get_if<CopyRefusal>(&*next)) return Step(*refusal);
        if (std::holds_alternative<Mp3FrameReader::Ended>(*next)) return finish();
        auto* frame = std::get_if<Mp3FrameReader::Frame>(&*next);
        if (frame == nullptr) continue;
        const auto taken = take(std::move(*frame));
        if (!taken || !std::holds_alternative<Working>(*taken)) return taken;
    }
    return Step(Working{});
}

Result<Mp3Copy::Step> Mp3Copy::take(Mp3FrameReader::Frame frame) {
    output_.clear();
    const auto view = view_frame(frame.bytes);
    auto cut = frame.silence_before > 0 ? cutter_.add_silence(frame.silence_before, *view, output_) : std::expected<void, CopyRefusal>();
    if (cut) cut = cutter_.add(*view, frame.heard, output_);
    if (!cut) return Step(cut.error());
    for (const auto& bytes : output_) {
        if (auto written = writer_.write(bytes); !written) return std::unexpected(written.error());
    }
    return Step(Working{});
}

Result<Mp3Copy::Step> Mp3Copy::finish() {
    if (cutter_.heard() == 0) return fail(ErrorCode::nothing_to_convert, "no sample between start and end");
    const auto said = ends();
    if (!said) return Step(said.error());
    if (auto finished = writer_.finish(*said, reader_->source_tag(), reader_->is_part()); !finished) return std::unexpected(finished.error());
    fraction_ = 1;
    return Step(Finished{});
}

std::expected<std::optional<CopiedTag::Ends>, CopyRefusal> Mp3Copy::ends() const {
    const int64_t before = cutter_.before();
    const int64_t after = cutter_.after();
    if (tag_kind_ == TagKind::delay) {
        // FFmpeg forgets what is left to skip at a packet of which it discards the end.
        const int samples = reader_->first_header().samples_per_frame();
        const bool is_within_a_frame = before >= samples && before % samples + cutter_.heard() < samples;
        if (is_within_a_frame) return std::unexpected(CopyRefusal::unsayable_delay);
        return CopiedTag::Ends{static_cast<int>(before) - decoder_delay, static_cast<int>(after) + decoder_delay};
    }
    if (before > 0 || after > 0) return std::unexpected(CopyRefusal::unsayable_delay);
    const auto& source = reader_->source_tag();
    if (!source || !source->lame) return std::nullopt;
    // They count from the end that the tag says.
    const bool is_whole = source->mpeg_frames == writer_.mpeg_frames();
    return CopiedTag::Ends{source->delay_samples(), is_whole ? source->padding_samples() : 0};
}

Mp3Copy::Progress Mp3Copy::progress() {
    Progress progress;
    progress.seconds = static_cast<double>(cutter_.heard()) / reader_->first_header().sample_rate;
    progress.bytes_written = writer_.byte_count();
    fraction_ = std::max(fraction_, reader_->read_fraction());
    progress.fraction = fraction_;
    return progress;
}

CopySummary Mp3Copy::summary() const {
    const MpegFrameHeader& header = reader_->first_header();
    CopySummary summary;
    summary.sample_rate = header.sample_rate;
    summary.channels = header.mono ? 1 : 2;
    summary.samples = cutter_.heard();
    summary.bytes = writer_.byte_count();
    summary.mpeg_frames = writer_.mpeg_frames();
    summary.is_variable = writer_.is_variable();
    summary.ended_in_a_frame = reader_->ended_in_a_frame();
    const double seconds = static_cast<double>(summary.mpeg_frames * header.samples_per_frame()) / header.sample_rate;
    summary.bitrate_kbps = static_cast<int>(std::lround(static_cast<double>(writer_.music_bytes()) * 8 / seconds / 1000));
    return summary;
}

}  // namespace unreel
