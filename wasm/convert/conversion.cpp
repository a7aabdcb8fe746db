#include "convert/conversion.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "mp3/id3v2.h"

namespace unreel {

namespace {

// A message to pause or cancel waits at most this long, whatever the file is like, but for a single call into a demuxer.
constexpr std::chrono::milliseconds longest_step{30};
// Looking at the clock is a call out of WebAssembly, as dear as a small packet. A step can also be a second of hard work.
constexpr int most_steps_between_looks = 24;
constexpr int64_t most_samples_between_looks = 16384;

// Lossy decoders and a change of rate take a master that just reaches full scale this far over it as a matter of course.
constexpr double inaudible_decibels_over = 1.0;

}  // namespace

Result<std::unique_ptr<Conversion>> Conversion::open(ByteSource& source, ByteSink& sink, ConversionOptions options) {
    std::unique_ptr<Conversion> conversion(new Conversion(sink, std::move(options)));
    auto segments = SegmentReader::open(source, conversion->options_);
    if (!segments) return std::unexpected(segments.error());
    conversion->segments_ = std::move(*segments);
    return conversion;
}

Result<SegmentReader::Step> Conversion::read_segment() {
    const auto deadline = std::chrono::steady_clock::now() + longest_step;
    const int64_t reads_before = segments_->reader().source_reads();
    int64_t samples_at_look = segments_->output_samples();
    for (int steps = 1;; ++steps) {
        auto step = segments_->read();
        if (!step || !std::holds_alternative<SegmentReader::Working>(*step)) return step;
        // What is to be read next may be on its way already, and arrives only when nothing runs here.
        if (segments_->reader().source_reads() != reads_before) return step;
        const int64_t samples = segments_->output_samples();
        if (steps < most_steps_between_looks && samples - samples_at_look < most_samples_between_looks) continue;
        if (std::chrono::steady_clock::now() >= deadline) return step;
        steps = 0;
        samples_at_look = samples;
    }
}

Result<void> Conversion::write_segment(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> bytes) {
    if (!segments_->settings()) return fail(ErrorCode::engine_crashed, "a segment that was never read");
    if (!writer_) {
        writer_.emplace(sink_, *segments_->settings(), make_id3v2(info().tags, info().cover ? &*info().cover : nullptr));
    }
    return writer_->write(index, frame_count, lowpass_hz, bytes);
}

Result<ConversionSummary> Conversion::finish() {
    if (!writer_) return fail(ErrorCode::engine_crashed, "nothing was written");
    const int64_t samples = segments_->output_samples();
    if (writer_->mpeg_frames() != mpeg_frames_for(samples, segments_->settings()->samples_per_frame())) {
        return fail(ErrorCode::engine_crashed, "not every segment was written");
    }
    if (auto finished = writer_->finish(samples); !finished) return std::unexpected(finished.error());
    return ConversionSummary{*segments_->settings(), samples, writer_->byte_count(), warnings()};
}

std::vector<Warning> Conversion::warnings() const {
    const AudioReader::Findings findings = segments_->reader().findings();
    std::vector<Warning> warnings;
    if (findings.cut_off) warnings.emplace_back(CutOff{findings.cut_off->first, findings.cut_off->second});
    if (findings.corrupt_packets > 0) warnings.emplace_back(CorruptPackets{findings.corrupt_packets});
    if (findings.gaps > 0) warnings.emplace_back(GapsFilled{findings.gaps, findings.gap_seconds});
    if (findings.jumps > 0) warnings.emplace_back(TimestampJumps{findings.jumps, findings.jump_seconds});
    if (findings.drift_seconds != 0) warnings.emplace_back(ClockDrift{std::abs(findings.drift_seconds)});
    if (findings.outlasted) warnings.emplace_back(TrackOutlasted{findings.outlasted->first, findings.outlasted->second});
    const double decibels_over = 20 * std::log10(static_cast<double>(segments_->peak()));
    if (decibels_over > inaudible_decibels_over) warnings.emplace_back(AboveFullScale{decibels_over});
    const int actual_kbps = segments_->settings()->bitrate_kbps;
    const Encoding& encoding = options_.recipe.encoding;
    const bool is_bitrate_asked = encoding.mode == EncodingMode::cbr || encoding.mode == EncodingMode::abr;
    const int wished_kbps = encoding.bitrate_kbps;
    if (is_bitrate_asked && actual_kbps != wished_kbps) warnings.emplace_back(BitrateAdjusted{wished_kbps, actual_kbps});
    if (info().bad_pictures > 0) warnings.emplace_back(PicturesLeftOut{info().bad_pictures});
    if (info().tags.left_out > 0) warnings.emplace_back(TagsShortened{info().tags.left_out});
    return warnings;
}

Conversion::Progress Conversion::progress() {
    Progress progress;
    if (writer_) {
        const EncoderSettings& settings = *segments_->settings();
        const double seconds =
            static_cast<double>(writer_->mpeg_frames() * settings.samples_per_frame()) / settings.sample_rate;
        progress.seconds = seconds;
        progress.bytes_written = writer_->byte_count();
        const auto expected = segments_->reader().expected_seconds();
        fraction_ = std::clamp(expected ? seconds / *expected : segments_->reader().read_fraction(), fraction_, 1.0);
    }
    progress.fraction = fraction_;
    return progress;
}

}  // namespace unreel
