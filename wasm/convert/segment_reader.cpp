#include "convert/segment_reader.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "convert/choose_settings.h"
#include "convert/replay_gain.h"
#include "media/sane_samples.h"
#include "programme/part_length.h"

namespace unreel {

namespace {

bool has_fades(const Sound& sound) { return sound.fade_in_seconds > 0 || sound.fade_out_seconds > 0; }

// Without the parts before this one.
std::vector<PlannedSource> plan_from(int first_part, const ConversionOptions& options) {
    Programme rest;
    rest.parts.assign(options.programme.parts.begin() + first_part, options.programme.parts.end());
    auto plan = reading_plan(rest, !has_fades(options.recipe.sound));
    for (PlannedSource& source : plan) {
        for (PlannedRange& range : source.ranges) range.part += first_part;
    }
    return plan;
}

bool has_borders(const std::vector<PlannedSource>& plan) {
    return std::ranges::any_of(plan, [](const PlannedSource& source) {
        return std::ranges::any_of(source.ranges, [](const PlannedRange& range) { return !range.borders.empty(); });
    });
}

}  // namespace

ReadOptions read_options_for(const ConversionOptions& options, const OpenedSource& file) {
    ReadOptions read = options.read;
    if (!file.name.empty()) read.file_name = file.name;
    if (file.track) read.track = file.track;
    take_track(options.recipe, read);
    if (options.recipe.sound.channels == ChannelChoice::dialogue) read.fold_down = FoldDown::dialogue_louder;
    return read;
}

Result<std::unique_ptr<SegmentReader>> SegmentReader::open(Sources& sources, const ConversionOptions& options) {
    if (auto checked = check_programme(options.programme, sources.count()); !checked) return std::unexpected(checked.error());
    std::unique_ptr<SegmentReader> segments(new SegmentReader(sources, options, plan_from(0, options)));
    if (auto opened = segments->open_source(); !opened) return std::unexpected(opened.error());
    return segments;
}

Result<std::unique_ptr<SegmentReader>> SegmentReader::open(Sources& sources, OpenedMedia first, const ConversionOptions& options,
                                                           int first_part) {
    std::unique_ptr<SegmentReader> segments(new SegmentReader(sources, options, plan_from(first_part, options)));
    if (auto opened = segments->open_source(std::move(first)); !opened) return std::unexpected(opened.error());
    return segments;
}

SegmentReader::SegmentReader(Sources& sources, const ConversionOptions& options, std::vector<PlannedSource> plan)
    : sources_(sources), options_(options), plan_(std::move(plan)), has_borders_(unreel::has_borders(plan_)) {}

Result<void> SegmentReader::open_source() {
    auto file = sources_.open(plan_[place_].source);
    if (!file) return std::unexpected(file.error());
    auto demuxer = Demuxer::open(*file->bytes, options_.read.reads, read_options_for(options_, *file).file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    return open_source({std::move(*file), std::move(*demuxer)});
}

Result<void> SegmentReader::open_source(OpenedMedia media) {
    file_ = std::move(media.file);
    ReadOptions read = read_options_for(options_, file_);
    read.ranges.clear();
    for (const PlannedRange& range : ranges()) read.ranges.push_back({range.range, range.begins_anew && !read.ranges.empty()});
    auto reader = AudioReader::open(std::move(media.demuxer), read, [this](const SourceFormat& format) { return choose_format(format); });
    if (!reader) return std::unexpected(reader.error());
    reader_ = std::move(*reader);
    facts_.begin_source();
    if (ranges().front().begins_anew) facts_.begin(ranges().front().part, source(), *reader_);
    return {};
}

Result<Resampler::Format> SegmentReader::choose_format(const SourceFormat& source) {
    source_rate_ = source.sample_rate;
    if (!settings_) {
        const auto track = static_cast<size_t>(reader_->track());
        const int bitrate_kbps = reader_->info().audio_tracks.at(track).bitrate_kbps;
        const auto seconds = longest_part_seconds(options_.programme, this->source(), reader_->claimed_seconds());
        const auto settings = choose_settings(options_.recipe, {source, bitrate_kbps, seconds, tag_bytes_});
        if (!settings) return std::unexpected(settings.error());
        settings_ = *settings;
        input_ = {settings_->sample_rate, source.channels == 1 ? 1 : 2};
    }
    if (ranges().front().begins_anew) begin_run(ranges().front().part);
    begin_fades(0);
    add_borders(0);
    return Resampler::Format{input_.sample_rate, input_.channels};
}

void SegmentReader::begin_run(int part) {
    sound_.emplace(options_.recipe.sound, input_, gain_for_encoder(options_.loudness, *settings_));
    assert(sound_->output().channels == settings_->channels);
    segmenter_.emplace(*settings_, part, has_borders_);
    run_input_ = 0;
    run_output_ = 0;
    borders_.clear();
    next_border_ = 0;
}

// At both ends of each source, where another one is: of what is heard of it up to the next range with which all begins anew.
void SegmentReader::begin_fades(size_t first_range) {
    const auto later = std::span(ranges()).subspan(first_range + 1);
    const bool is_first = first_range == 0;
    const bool is_last = std::ranges::none_of(later, &PlannedRange::begins_anew);
    const double seconds = options_.recipe.sound.fade_between_seconds;
    Sound fades;
    fades.fade_in_seconds = is_first && place_ > 0 ? seconds : 0;
    fades.fade_out_seconds = is_last && place_ + 1 < plan_.size() ? seconds : 0;
    fades.fade_shape = options_.recipe.sound.fade_shape;
    fades_.emplace(fades, input_);
}

// Those of the source at hand, from this range on, up to the next one with which all begins anew.
void SegmentReader::add_borders(size_t first_range) {
    int64_t before = 0;  // samples of the source
    for (size_t index = first_range; index < ranges().size(); ++index) {
        const PlannedRange& planned = ranges()[index];
        if (index > first_range && planned.begins_anew) break;
        const int64_t start = to_sample(planned.range.start_seconds, source_rate_);
        int part = planned.part;
        for (const double border : planned.borders) {
            const int64_t position = before + to_sample(border, source_rate_) - start;
            borders_.push_back({run_input_ + av_rescale(position, input_.sample_rate, source_rate_), ++part});
        }
        if (planned.range.end_seconds) before += to_sample(*planned.range.end_seconds, source_rate_) - start;
    }
}

Result<SegmentReader::Step> SegmentReader::read(int64_t tag_bytes) {
    tag_bytes_ = tag_bytes;
    auto segment = segmenter_ ? segmenter_->take() : std::nullopt;
    if (!segment && state_ != State::finished) {
        if (auto advanced = advance(); !advanced) return std::unexpected(advanced.error());
        segment = segmenter_ ? segmenter_->take() : std::nullopt;
    }
    if (segment) {
        segment->index = next_index_++;
        return Step(std::move(*segment));
    }
    if (state_ == State::finished) return Step(Finished{});
    return Step(Working{});
}

Result<void> SegmentReader::advance() {
    switch (state_) {
        case State::reading: return read_on();
        case State::leaving:
            if (const auto rest = fades_->finish()) {
                push(sound_->push(*rest));
                return {};
            }
            return leave();
        case State::draining: drain(); break;
        case State::between: return begin_next();
        case State::finished: break;
    }
    return {};
}

Result<void> SegmentReader::read_on() {
    auto step = reader_->read();
    if (!step) return std::unexpected(step.error());
    if (const auto* planes = std::get_if<Resampler::Planes>(&*step)) {
        run_input_ += std::ssize((*planes)[0]);
        push(sound_->push(fades_->push(*planes)));
    }
    if (const auto* begun = std::get_if<AudioReader::Begun>(&*step)) {
        next_range_ = begun->range;
        state_ = State::leaving;
    }
    if (std::holds_alternative<AudioReader::Finished>(*step)) {
        next_range_.reset();
        state_ = State::leaving;
    }
    return {};
}

Result<void> SegmentReader::leave() {
    const bool goes_on = !next_range_ && place_ + 1 < plan_.size() && !plan_[place_ + 1].ranges.front().begins_anew;
    state_ = goes_on ? State::reading : State::draining;
    return goes_on ? begin_next_source() : Result<void>{};
}

void SegmentReader::drain() {
    if (const auto rest = sound_->finish()) {
        push(*rest);
        return;
    }
    segmenter_->finish();
    const bool is_all = !next_range_ && place_ + 1 == plan_.size();
    if (is_all) {
        facts_.note(*reader_, true);
        facts_.end();
    }
    state_ = is_all ? State::finished : State::between;
}

// With a range or a source that has nothing to do with what was before.
Result<void> SegmentReader::begin_next() {
    state_ = State::reading;
    if (!next_range_) return begin_next_source();
    const int part = ranges()[*next_range_].part;
    begin_run(part);
    begin_fades(*next_range_);
    add_borders(*next_range_);
    facts_.note(*reader_, false);
    facts_.begin(part, source(), *reader_);
    return {};
}

Result<void> SegmentReader::begin_next_source() {
    facts_.note(*reader_, true);
    earlier_reads_ += reader_->source_reads();
    // The source may have ended before it should. What of it belongs to parts that come is nothing then.
    for (size_t index = next_border_; index < borders_.size(); ++index) borders_[index].position = std::min(borders_[index].position, run_input_);
    reader_.reset();
    file_ = {};
    ++place_;
    return open_source();
}

void SegmentReader::push(const Planes& planes) {
    const auto channels = static_cast<size_t>(settings_->channels);
    for (size_t done = 0; done < planes[0].size();) {
        cross_borders();
        size_t count = planes[0].size() - done;
        if (next_border_ < borders_.size()) count = std::min(count, static_cast<size_t>(borders_[next_border_].position - run_output_));
        std::array<const float*, 2> piece{};
        PartFacts& facts = facts_.current();
        for (size_t channel = 0; channel < channels; ++channel) {
            const auto samples = planes[channel].subspan(done, count);
            piece[channel] = samples.data();
            facts.peak = std::max(facts.peak, peak(samples));
        }
        if (is_measured(options_)) measure(facts, planes, done, count);
        segmenter_->push(std::span(piece).first(channels), count);
        facts.samples += static_cast<int64_t>(count);
        run_output_ += static_cast<int64_t>(count);
        output_samples_ += static_cast<int64_t>(count);
        done += count;
    }
}

void SegmentReader::measure(PartFacts& facts, const Planes& planes, size_t first, size_t count) {
    if (!facts.meter) facts.meter.emplace(sound_->output());
    Planes piece;
    for (size_t channel = 0; channel < planes.size(); ++channel) {
        if (!planes[channel].empty()) piece[channel] = planes[channel].subspan(first, count);
    }
    facts.meter->push(piece);
}

// Called where a sample comes: what lies at the end of everything begins no part.
void SegmentReader::cross_borders() {
    std::optional<int> part;
    while (next_border_ < borders_.size() && borders_[next_border_].position <= run_output_) part = borders_[next_border_++].part;
    if (!part) return;
    segmenter_->begin_part(*part);
    facts_.note(*reader_, false);
    facts_.begin(*part, source(), *reader_);
}

double SegmentReader::read_fraction() const {
    // None is open where the next one could not be.
    const double of_this = reader_ ? reader_->read_fraction() : 0;
    return (static_cast<double>(place_) + of_this) / static_cast<double>(plan_.size());
}

std::optional<double> SegmentReader::expected_seconds() const {
    return plan_.size() == 1 ? reader_->expected_seconds() : std::nullopt;
}

}  // namespace unreel
