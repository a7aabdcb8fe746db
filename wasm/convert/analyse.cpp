#include "convert/analyse.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "recipe/check.h"

namespace unreel {

namespace {

// As those of Conversion.
constexpr std::chrono::milliseconds longest_step{30};
constexpr int most_steps_between_looks = 24;
constexpr int64_t most_samples_between_looks = 16384;

// What a file claims may be anything. A tenth of a second is held, so it must be bounded, and have samples.
constexpr int lowest_rate = 1000;
constexpr int highest_rate = 384'000;

int measured_rate(int source) { return source < lowest_rate ? 8000 : source > highest_rate ? 48'000 : source; }

}  // namespace

Result<std::unique_ptr<AnalysisPass>> AnalysisPass::open(ByteSource& source, const ConversionOptions& options) {
    if (auto checked = check(options.recipe); !checked) return std::unexpected(checked.error());
    const ChannelChoice channels = options.recipe.sound.channels;
    ReadOptions read;
    read.track = options.read.track;
    read.language = options.read.language;
    read.reads = options.read.reads;
    read.file_name = options.read.file_name;
    if (channels == ChannelChoice::dialogue) read.fold_down = FoldDown::dialogue_louder;
    take_track(options.recipe, read);
    std::unique_ptr<AnalysisPass> pass(new AnalysisPass(channels));
    auto reader = AudioReader::open(source, read, [&pass = *pass](const SourceFormat& format) -> Result<Resampler::Format> {
        return pass.choose_format(format);
    });
    if (!reader) return std::unexpected(reader.error());
    pass->reader_ = std::move(*reader);
    return pass;
}

Resampler::Format AnalysisPass::choose_format(const SourceFormat& source) {
    const SoundFormat heard{measured_rate(source.sample_rate), source.channels == 1 ? 1 : 2};
    format_ = {heard.sample_rate, channels_of(choice_, heard.channels)};
    channels_.emplace(choice_, heard);
    meters_.emplace(format_);
    return {heard.sample_rate, heard.channels};
}

Result<bool> AnalysisPass::read() {
    const auto deadline = std::chrono::steady_clock::now() + longest_step;
    const int64_t reads_before = reader_->source_reads();
    int64_t samples_at_look = reader_->output_samples();
    for (int steps = 1;; ++steps) {
        const auto finished = step();
        if (!finished || *finished) return finished;
        if (reader_->source_reads() != reads_before) return false;
        const int64_t samples = reader_->output_samples();
        if (steps < most_steps_between_looks && samples - samples_at_look < most_samples_between_looks) continue;
        if (std::chrono::steady_clock::now() >= deadline) return false;
        steps = 0;
        samples_at_look = samples;
    }
}

Result<bool> AnalysisPass::step() {
    if (finished_) return true;
    const auto step = reader_->read();
    if (!step) return std::unexpected(step.error());
    if (const auto* planes = std::get_if<Resampler::Planes>(&*step)) meters_->push(channels_->push(*planes));
    finished_ = std::holds_alternative<AudioReader::Finished>(*step);
    if (finished_) {
        meters_->push(channels_->finish());
        meters_->finish();
    }
    return finished_;
}

std::optional<AnalysisPass::EnvelopeChange> AnalysisPass::take_change() {
    if (!meters_) return std::nullopt;
    const Envelope& envelope = meters_->envelope();
    if (samples_per_bucket_ != envelope.samples_per_bucket) taken_buckets_ = 0;
    samples_per_bucket_ = envelope.samples_per_bucket;
    if (taken_buckets_ == envelope.buckets.size()) return std::nullopt;
    return EnvelopeChange{std::exchange(taken_buckets_, envelope.buckets.size()), envelope};
}

double AnalysisPass::fraction() {
    if (finished_) return 1;
    const auto expected = reader_->expected_seconds();
    const bool is_known = expected && *expected > 0 && format_.sample_rate > 0;
    const double read = static_cast<double>(reader_->output_samples());
    const double fraction = is_known ? read / format_.sample_rate / *expected : reader_->read_fraction();
    fraction_ = std::clamp(fraction, fraction_, 1.0);
    return fraction_;
}

Result<Analysis> analyse(ByteSource& source, const ConversionOptions& options) {
    auto pass = AnalysisPass::open(source, options);
    if (!pass) return std::unexpected(pass.error());
    for (;;) {
        const auto finished = (*pass)->read();
        if (!finished) return std::unexpected(finished.error());
        if (*finished) return (*pass)->take();
    }
}

}  // namespace unreel
