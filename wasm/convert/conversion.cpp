#include "convert/conversion.h"

#include <algorithm>

#include "convert/copy_choice.h"
#include "media/copy_verdict.h"
#include "media/language.h"
#include "recipe/check.h"
#include "tags/edit_tags.h"

namespace unreel {

namespace {

// A message to pause or cancel waits at most this long, whatever the file is like, but for a single call into a demuxer.
constexpr std::chrono::milliseconds longest_step{30};
// Looking at the clock is a call out of WebAssembly, as dear as a small packet. A step can also be a second of hard work.
constexpr int most_steps_between_looks = 24;
constexpr int64_t most_samples_between_looks = 16384;

std::unexpected<Error> cannot_copy(CopyRefusal why) {
    return fail(ErrorCode::cannot_copy, "refused: " + std::string(name_of(why)), std::string(name_of(why)));
}

}  // namespace

Result<std::unique_ptr<Conversion>> Conversion::open(ByteSource& source, ByteSink& sink, ConversionOptions options) {
    if (auto checked = check(options.recipe); !checked) return std::unexpected(checked.error());
    if (auto checked = check_written(options.recipe.written); !checked) return std::unexpected(checked.error());
    std::unique_ptr<Conversion> conversion(new Conversion(source, sink, std::move(options)));
    take_track(conversion->options_.recipe, conversion->options_.read);
    if (auto opened = conversion->open_source(); !opened) return std::unexpected(opened.error());
    return conversion;
}

Result<void> Conversion::open_source() {
    auto demuxer = Demuxer::open(source_, options_.read.reads, options_.read.file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    auto stream = stream_of(**demuxer, options_.read);
    if (!stream) return std::unexpected(stream.error());
    const MediaInfo info = (*demuxer)->describe();
    const AudioTrack& track = info.audio_tracks.at(static_cast<size_t>((*demuxer)->track_of(**stream)));
    if (!wants_copy(options_.recipe, track, track.duration_seconds.value_or(0))) return open_to_encode(std::move(*demuxer));
    if (const auto refusal = why_not_copied(**demuxer, **stream)) {
        if (options_.recipe.encoding.copy == CopyMode::always) return cannot_copy(*refusal);
        return open_to_encode(std::move(*demuxer));
    }
    return open_to_copy(std::move(*demuxer));
}

Result<void> Conversion::open_to_copy(std::unique_ptr<Demuxer> demuxer) {
    auto opened = Mp3FrameReader::open(source_, std::move(demuxer), options_.read);
    if (!opened) return std::unexpected(opened.error());
    if (const auto* refusal = std::get_if<CopyRefusal>(&*opened)) return encode_instead(*refusal);
    auto& reader = std::get<std::unique_ptr<Mp3FrameReader>>(*opened);
    tag_ = plan_tag(options_, reader->info(), reader->expected_seconds());
    copy_.emplace(std::move(reader), sink_, tag_.bytes);
    return {};
}

Result<void> Conversion::open_to_encode(std::unique_ptr<Demuxer> demuxer) {
    auto segments = SegmentReader::open(std::move(demuxer), options_);
    if (!segments) return std::unexpected(segments.error());
    segments_ = std::move(*segments);
    tag_ = plan_tag(options_, info(), segments_->reader().expected_seconds());
    return {};
}

// A surprise in the middle of an MP3: what was written is worthless.
Result<void> Conversion::encode_instead(CopyRefusal why) {
    if (options_.recipe.encoding.copy == CopyMode::always) return cannot_copy(why);
    refusal_ = why;
    copy_.reset();
    if (auto cleared = sink_.clear(); !cleared) return cleared;
    auto demuxer = Demuxer::open(source_, options_.read.reads, options_.read.file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    return open_to_encode(std::move(*demuxer));
}

Result<SegmentReader::Step> Conversion::read_segment() {
    const auto deadline = std::chrono::steady_clock::now() + longest_step;
    if (copy_) return copy_until(deadline);
    const int64_t reads_before = segments_->reader().source_reads();
    int64_t samples_at_look = segments_->output_samples();
    for (int steps = 1;; ++steps) {
        auto step = segments_->read(std::ssize(tag_.bytes));
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

Result<SegmentReader::Step> Conversion::copy_until(std::chrono::steady_clock::time_point deadline) {
    const int64_t reads_before = copy_->source_reads();
    do {
        const auto step = copy_->step();
        if (!step) return std::unexpected(step.error());
        if (std::holds_alternative<Mp3Copy::Finished>(*step)) return SegmentReader::Step(SegmentReader::Finished{});
        if (const auto* refusal = std::get_if<CopyRefusal>(&*step)) {
            if (auto begun = encode_instead(*refusal); !begun) return std::unexpected(begun.error());
            return SegmentReader::Step(SegmentReader::Working{});
        }
    } while (copy_->source_reads() == reads_before && std::chrono::steady_clock::now() < deadline);
    return SegmentReader::Step(SegmentReader::Working{});
}

Result<void> Conversion::write_segment(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> bytes) {
    if (!segments_ || !segments_->settings()) return fail(ErrorCode::engine_crashed, "a segment that was never read");
    if (!writer_) writer_.emplace(sink_, *segments_->settings(), tag_.bytes);
    return writer_->write(index, frame_count, lowpass_hz, bytes);
}

Result<ConversionSummary> Conversion::finish() {
    auto summary = copy_ ? copied() : encoded();
    if (!summary) return summary;
    if (const Patch patch = tag_.patch(summary->duration_seconds()); !patch.bytes.empty()) {
        if (auto written = sink_.write_at(patch.position, patch.bytes); !written) return std::unexpected(written.error());
    }
    summary->warnings = warnings(*summary);
    return summary;
}

Result<ConversionSummary> Conversion::encoded() {
    if (!writer_) return fail(ErrorCode::engine_crashed, "nothing was written");
    const EncoderSettings& settings = *segments_->settings();
    const int64_t samples = segments_->output_samples();
    if (writer_->mpeg_frames() != mpeg_frames_for(samples, settings.samples_per_frame())) {
        return fail(ErrorCode::engine_crashed, "not every segment was written");
    }
    if (auto finished = writer_->finish(samples); !finished) return std::unexpected(finished.error());
    ConversionSummary summary;
    summary.settings = settings;
    summary.is_variable = settings.rate_control != RateControl::cbr;
    summary.bitrate_kbps = writer_->average_bitrate_kbps();
    summary.samples = samples;
    summary.bytes = writer_->byte_count();
    return summary;
}

ConversionSummary Conversion::copied() const {
    const CopySummary copied = copy_->summary();
    ConversionSummary summary;
    summary.settings.sample_rate = copied.sample_rate;
    summary.settings.channels = copied.channels;
    summary.is_copied = true;
    summary.is_variable = copied.is_variable;
    summary.bitrate_kbps = copied.bitrate_kbps;
    summary.samples = copied.samples;
    summary.bytes = copied.bytes;
    return summary;
}

std::vector<Warning> Conversion::warnings(const ConversionSummary& summary) const {
    std::vector<Warning> warnings;
    if (segments_) add_findings(*segments_, options_.recipe, warnings);
    if (refusal_) warnings.emplace_back(NotCopied{*refusal_});
    if (copy_ && copy_->summary().ended_in_a_frame) warnings.emplace_back(CorruptPackets{1});
    add_tag_warnings(tag_, info(), warnings);
    const std::string& language = options_.read.language;
    if (!options_.read.track && !language.empty() && !track_in_language(info(), language)) warnings.emplace_back(LanguageMissing{language});
    add_limits(options_.recipe.limits, summary.bytes, summary.duration_seconds(), warnings);
    return warnings;
}

Conversion::Progress Conversion::progress() {
    Progress progress;
    if (copy_) {
        const Mp3Copy::Progress copied = copy_->progress();
        progress = {copied.fraction, copied.seconds, copied.bytes_written};
    } else if (writer_) {
        const EncoderSettings& settings = *segments_->settings();
        progress.seconds = static_cast<double>(writer_->mpeg_frames() * settings.samples_per_frame()) / settings.sample_rate;
        progress.bytes_written = writer_->byte_count();
        const auto expected = segments_->reader().expected_seconds();
        progress.fraction = expected ? progress.seconds / *expected : segments_->reader().read_fraction();
    }
    fraction_ = std::clamp(progress.fraction, fraction_, 1.0);
    progress.fraction = fraction_;
    return progress;
}

}  // namespace unreel
