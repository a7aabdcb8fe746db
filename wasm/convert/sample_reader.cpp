#include "convert/sample_reader.h"

#include <algorithm>
#include <chrono>

namespace unreel {

namespace {

// As long as a step of a conversion takes: messages are not kept waiting.
constexpr std::chrono::milliseconds longest_step{30};

}  // namespace

Result<std::unique_ptr<SampleReader>> SampleReader::open(ByteSource& source, ConversionOptions options, double start_seconds) {
    std::unique_ptr<SampleReader> samples(new SampleReader(std::move(options)));
    ConversionOptions& wish = samples->options_;
    take_track(wish.recipe, wish.read);
    ReadOptions& read = wish.read;
    read.ranges = {{{start_seconds, std::nullopt}}};
    if (wish.recipe.sound.channels == ChannelChoice::dialogue) read.fold_down = FoldDown::dialogue_louder;
    auto reader = AudioReader::open(source, read, [&samples = *samples](const SourceFormat& format) -> Result<Resampler::Format> {
        const SoundFormat folded{format.sample_rate, format.channels == 1 ? 1 : 2};
        const ChannelChoice choice = samples.options_.recipe.sound.channels;
        samples.channels_.emplace(choice, folded);
        samples.format_ = {folded.sample_rate, channels_of(choice, folded.channels)};
        return Resampler::Format{folded.sample_rate, folded.channels};
    });
    // Behind the end of the file is nothing, which is no failure of who asks for it.
    samples->all_decoded_ = !reader && reader.error().code == ErrorCode::nothing_to_convert;
    if (samples->all_decoded_) return samples;
    if (!reader) return std::unexpected(reader.error());
    samples->reader_ = std::move(*reader);
    return samples;
}

Result<Planes> SampleReader::read(int64_t most) {
    for (auto& plane : planes_) plane.erase(plane.begin(), plane.begin() + static_cast<ptrdiff_t>(std::min(taken_, plane.size())));
    taken_ = 0;
    const auto deadline = std::chrono::steady_clock::now() + longest_step;
    while (!all_decoded_ && (waiting() < most || format_.sample_rate == 0) && std::chrono::steady_clock::now() < deadline) {
        if (auto decoded = decode_some(); !decoded) return std::unexpected(decoded.error());
    }
    taken_ = static_cast<size_t>(std::clamp<int64_t>(most, 0, waiting()));
    Planes planes;
    for (size_t channel = 0; channel < static_cast<size_t>(format_.channels); ++channel) {
        planes[channel] = std::span(planes_[channel]).first(taken_);
    }
    return planes;
}

Result<void> SampleReader::decode_some() {
    auto step = reader_->read();
    // The same, where the file says no length.
    if (!step && step.error().code == ErrorCode::nothing_to_convert) {
        all_decoded_ = true;
        return {};
    }
    if (!step) return std::unexpected(step.error());
    if (const auto* planes = std::get_if<Resampler::Planes>(&*step)) keep(channels_->push(*planes));
    if (!std::holds_alternative<AudioReader::Finished>(*step)) return {};
    all_decoded_ = true;
    if (channels_) keep(channels_->finish());
    return {};
}

void SampleReader::keep(const Planes& planes) {
    for (size_t channel = 0; channel < planes.size(); ++channel) {
        planes_[channel].insert(planes_[channel].end(), planes[channel].begin(), planes[channel].end());
    }
}

}  // namespace unreel
