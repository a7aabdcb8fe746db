#include "convert/conversion.h"

#include <algorithm>

#include "convert/copy_choice.h"
#include "convert/replay_gain.h"
#include "media/copy_verdict.h"
#include "media/language.h"
#include "mp3/encoder_level.h"
#include "programme/reading_plan.h"
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

Result<std::unique_ptr<Conversion>> Conversion::open(Sources& sources, Outputs& outputs, ConversionOptions options) {
    if (auto checked = check(options.recipe); !checked) return std::unexpected(checked.error());
    if (auto checked = check_written(options.recipe.written); !checked) return std::unexpected(checked.error());
    if (auto checked = check_programme(options.programme, sources.count()); !checked) return std::unexpected(checked.error());
    if (options.recipe.loudness.mode != LoudnessMode::none && !options.loudness) {
        return fail(ErrorCode::invalid_option, "a loudness is asked for of what was not measured", "loudness.mode");
    }
    // What is loud enough is sound as it is, which can be copied.
    if (options.loudness && !options.loudness->changes()) options.recipe.loudness.mode = LoudnessMode::none;
    std::unique_ptr<Conversion> conversion(new Conversion(sources, outputs, std::move(options)));
    if (auto opened = conversion->open_source(); !opened) return std::unexpected(opened.error());
    return conversion;
}

Result<OpenedMedia> Conversion::open_first_source() {
    auto file = sources_.open(source());
    if (!file) return std::unexpected(file.error());
    auto demuxer = Demuxer::open(*file->bytes, options_.read.reads, read_options_for(options_, *file).file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    return OpenedMedia{std::move(*file), std::move(*demuxer)};
}

Result<void> Conversion::open_source() {
    auto media = open_first_source();
    if (!media) return std::unexpected(media.error());
    const ReadOptions read = read_options_for(options_, media->file);
    const auto stream = stream_of(*media->demuxer, read);
    if (!stream) return std::unexpected(stream.error());
    const MediaInfo info = media->demuxer->describe();
    if (!read.track && !read.language.empty() && !track_in_language(info, read.language)) missing_language_ = read.language;
    const AudioTrack& track = info.audio_tracks.at(static_cast<size_t>(media->demuxer->track_of(**stream)));
    if (!wants_copy(options_.recipe, track, track.duration_seconds.value_or(0))) return open_to_encode(std::move(*media));
    const auto ranges = one_range_each(options_.programme);
    const auto refusal = ranges ? why_not_copied(*media->demuxer, **stream) : std::optional(CopyRefusal::several_clips);
    if (!refusal) return open_to_copy(std::move(*media), *ranges);
    if (options_.recipe.encoding.copy == CopyMode::always) return cannot_copy(*refusal);
    return open_to_encode(std::move(*media));
}

Result<void> Conversion::open_to_copy(OpenedMedia media, const std::vector<TimeRange>& ranges) {
    ReadOptions read = read_options_for(options_, media.file);
    read.ranges.clear();
    for (const TimeRange& range : ranges) read.ranges.push_back({range});
    copied_file_ = std::move(media.file);
    auto opened = Mp3FrameReader::open(*copied_file_.bytes, std::move(media.demuxer), read);
    if (!opened) return std::unexpected(opened.error());
    if (const auto* refusal = std::get_if<CopyRefusal>(&*opened)) return encode_instead(*refusal);
    copy_.emplace(std::get<std::unique_ptr<Mp3FrameReader>>(std::move(*opened)));
    info_ = copy_->reader().info();
    return {};
}

Result<void> Conversion::open_to_encode(OpenedMedia media) {
    auto segments = SegmentReader::open(sources_, std::move(media), options_, first_encoded_part_);
    if (!segments) return std::unexpected(segments.error());
    segments_ = std::move(*segments);
    const AudioReader& reader = segments_->reader();
    info_ = reader.shared_info();
    // Nobody else asks.
    if (options_.recipe.encoding.mode == EncodingMode::fit) tag_bytes_ = tags_.most_bytes({segments_->source(), info_, reader.claimed_seconds()});
    return {};
}

// A surprise in the middle of an MP3: what was written of this part is worthless. Those before are what they should be.
Result<void> Conversion::encode_instead(CopyRefusal why) {
    if (options_.recipe.encoding.copy == CopyMode::always) return cannot_copy(why);
    refusal_ = why;
    if (copy_) first_encoded_part_ = static_cast<int>(copy_->part());
    seconds_copied_ = seconds_before_;
    copy_.reset();
    copied_file_ = {};
    if (file_.is_open()) {
        if (auto cleared = file_.clear(); !cleared) return cleared;
    }
    auto media = open_first_source();
    if (!media) return std::unexpected(media.error());
    return open_to_encode(std::move(*media));
}

Result<SegmentReader::Step> Conversion::read_segment() {
    const auto deadline = std::chrono::steady_clock::now() + longest_step;
    if (copy_) return copy_until(deadline);
    const int64_t reads_before = segments_->source_reads();
    int64_t samples_at_look = segments_->output_samples();
    for (int steps = 1;; ++steps) {
        auto step = segments_->read(tag_bytes_);
        if (step && std::holds_alternative<PcmSegment>(*step)) parts_in_flight_.push_back(std::get<PcmSegment>(*step).part);
        if (!step || !std::holds_alternative<SegmentReader::Working>(*step)) return step;
        // What is to be read next may be on its way already, and arrives only when nothing runs here.
        if (segments_->source_reads() != reads_before) return step;
        const int64_t samples = segments_->output_samples();
        if (steps < most_steps_between_looks && samples - samples_at_look < most_samples_between_looks) continue;
        if (std::chrono::steady_clock::now() >= deadline) return step;
        steps = 0;
        samples_at_look = samples;
    }
}

Result<SegmentReader::Step> Conversion::copy_until(std::chrono::steady_clock::time_point deadline) {
    const int64_t reads_before = copy_->reader().source_reads();
    do {
        const auto step = copy_->step();
        if (!step) return std::unexpected(step.error());
        if (std::holds_alternative<Mp3Copy::Finished>(*step)) return SegmentReader::Step(SegmentReader::Finished{});
        if (const auto* refusal = std::get_if<CopyRefusal>(&*step)) {
            if (auto begun = encode_instead(*refusal); !begun) return std::unexpected(begun.error());
            return SegmentReader::Step(SegmentReader::Working{});
        }
        Result<void> done;
        if (const auto* begins = std::get_if<Mp3Copy::PartBegins>(&*step)) done = copy_into_part(static_cast<int>(begins->part));
        if (const auto* ended = std::get_if<Mp3Copy::PartEnded>(&*step)) done = finish_copied(*ended);
        if (!done) return std::unexpected(done.error());
    } while (copy_->reader().source_reads() == reads_before && std::chrono::steady_clock::now() < deadline);
    return SegmentReader::Step(SegmentReader::Working{});
}

Result<void> Conversion::copy_into_part(int part) {
    const Mp3FrameReader& reader = copy_->reader();
    if (auto opened = file_.open(part, tags_.plan(part, {source(), reader.info(), reader.claimed_seconds()}, true)); !opened) return opened;
    copy_->begin(file_.sink(), file_.tag().bytes);
    return {};
}

Result<void> Conversion::finish_copied(const Mp3Copy::PartEnded& ended) {
    const CopySummary& copied = ended.summary;
    ConversionSummary summary;
    summary.settings.sample_rate = copied.sample_rate;
    summary.settings.channels = copied.channels;
    summary.is_copied = true;
    summary.is_variable = copied.is_variable;
    summary.bitrate_kbps = copied.bitrate_kbps;
    summary.samples = copied.samples;
    summary.bytes = copied.bytes;
    std::vector<Warning> findings;
    if (copied.ended_in_a_frame) findings.emplace_back(CorruptPackets{1, {}});
    std::optional<ReplayGain> replay_gain;
    if (says_replay_gain(options_, true)) {
        summary.loudness = options_.measured[static_cast<size_t>(file_.part())];
        replay_gain = replay_gain_of(*summary.loudness, options_, 0);
    }
    return complete(std::move(summary), std::move(findings), replay_gain);
}

Result<Conversion::Place> Conversion::write_segment(int64_t index, int frame_count, int lowpass_hz, std::span<const std::byte> bytes) {
    if (parts_in_flight_.empty()) return fail(ErrorCode::engine_crashed, "a segment that was never read");
    if (index != next_index_) return fail(ErrorCode::engine_crashed, "segments out of order");
    ++next_index_;
    const int part = parts_in_flight_.front();
    parts_in_flight_.pop_front();
    if (file_.is_open() && file_.part() != part) {
        if (auto finished = finish_part(); !finished) return std::unexpected(finished.error());
    }
    if (auto begun = begin_part(part); !begun) return std::unexpected(begun.error());
    Mp3Writer& writer = *file_.writer();
    const Place place{writer.byte_count(), crc32_of(bytes)};
    if (auto written = writer.write(file_.next_index(), frame_count, lowpass_hz, bytes); !written) return std::unexpected(written.error());
    return place;
}

Result<void> Conversion::flush() { return file_.is_open() && file_.writer() ? file_.writer()->flush() : Result<void>{}; }

Result<void> Conversion::begin_part(int part) {
    if (!file_.is_open()) {
        PartFacts& facts = segments_->parts().of(part);
        auto opened = file_.open(part, tags_.plan(part, {facts.source, std::move(facts.info), facts.source_seconds}, false));
        if (!opened) return opened;
    }
    if (!file_.writer()) file_.encode(*segments_->settings());
    return {};
}

Result<void> Conversion::finish_part() {
    Mp3Writer& writer = *file_.writer();
    const EncoderSettings& settings = *segments_->settings();
    const PartFacts& facts = segments_->parts().of(file_.part());
    if (writer.mpeg_frames() != mpeg_frames_for(facts.samples, settings.samples_per_frame())) {
        return fail(ErrorCode::engine_crashed, "not every segment was written");
    }
    ConversionSummary summary;
    std::optional<ReplayGain> replay_gain;
    if (facts.loudness) {
        const double encoder_db = encoder_level_db(settings);
        summary.loudness = louder_by(*facts.loudness, encoder_db);
        if (file_.tag().has_replay_gain) replay_gain = replay_gain_of(*summary.loudness, options_, options_.loudness ? 0 : encoder_db);
    }
    if (auto finished = writer.finish(facts.samples, replay_gain); !finished) return finished;
    summary.settings = settings;
    summary.is_variable = settings.rate_control != RateControl::cbr;
    summary.bitrate_kbps = writer.average_bitrate_kbps();
    summary.samples = facts.samples;
    summary.bytes = writer.byte_count();
    std::vector<Warning> findings;
    add_findings(facts, findings);
    add_bitrate_warning(options_.recipe, settings.bitrate_kbps, findings);
    if (refusal_) findings.emplace_back(NotCopied{*refusal_});
    return complete(std::move(summary), std::move(findings), replay_gain);
}

// What all MP3s have, copied or encoded.
Result<void> Conversion::complete(ConversionSummary summary, std::vector<Warning> findings, const std::optional<ReplayGain>& replay_gain) {
    summary.part = file_.part();
    summary.loudness_gain = options_.loudness;
    summary.warnings = std::move(findings);
    add_tag_warnings(file_.tag(), summary.warnings);
    if (!missing_language_.empty()) summary.warnings.emplace_back(LanguageMissing{missing_language_});
    add_limits(options_.recipe.limits, summary.bytes, summary.duration_seconds(), summary.warnings);
    seconds_before_ += summary.duration_seconds();
    bytes_before_ += summary.bytes;
    const auto crc32 = file_.close(summary.duration_seconds(), replay_gain);
    if (!crc32) return std::unexpected(crc32.error());
    summary.crc32 = *crc32;
    summaries_.push_back(std::move(summary));
    return {};
}

Result<std::vector<ConversionSummary>> Conversion::finish() {
    if (file_.is_open()) {
        if (copy_ || !parts_in_flight_.empty()) return fail(ErrorCode::engine_crashed, "not every segment was written");
        if (auto finished = finish_part(); !finished) return std::unexpected(finished.error());
    }
    if (summaries_.empty()) return fail(ErrorCode::engine_crashed, "nothing was written");
    return std::move(summaries_);
}

Conversion::Progress Conversion::progress() {
    Progress progress;
    if (copy_) {
        const Mp3Copy::Progress copied = copy_->progress();
        progress = {copied.fraction, copied.seconds, copied.bytes_written};
    } else {
        progress = {0, seconds_before_, bytes_before_};
        if (file_.is_open() && file_.writer()) {
            const EncoderSettings& settings = *segments_->settings();
            progress.seconds += static_cast<double>(file_.writer()->mpeg_frames() * settings.samples_per_frame()) / settings.sample_rate;
            progress.bytes_written += file_.writer()->byte_count();
        }
        const auto expected = segments_->expected_seconds();
        progress.fraction = expected ? progress.seconds / (seconds_copied_ + *expected) : segments_->read_fraction();
    }
    fraction_ = std::clamp(progress.fraction, fraction_, 1.0);
    progress.fraction = fraction_;
    return progress;
}

}  // namespace unreel
