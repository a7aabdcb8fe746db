#include "convert/segment_reader.h"

#include <algorithm>
#include <array>

#include "convert/choose_settings.h"
#include "media/sane_samples.h"

namespace unreel {

Result<std::unique_ptr<SegmentReader>> SegmentReader::open(ByteSource& source, const ConversionOptions& options) {
    std::unique_ptr<SegmentReader> segments(new SegmentReader(options));
    auto reader = AudioReader::open(source, options.read, [&reader = *segments](const SourceFormat& format) {
        return reader.choose_format(format);
    });
    if (!reader) return std::unexpected(reader.error());
    segments->reader_ = std::move(*reader);
    return segments;
}

Result<Resampler::Format> SegmentReader::choose_format(const SourceFormat& source) {
    const auto settings = choose_settings(options_.recipe, source);
    if (!settings) return std::unexpected(settings.error());
    settings_ = *settings;
    segmenter_.emplace(*settings_);
    return Resampler::Format{settings_->sample_rate, settings_->channels};
}

Result<SegmentReader::Step> SegmentReader::read() {
    if (!finished_) {
        auto step = reader_->read();
        if (!step) return std::unexpected(step.error());
        if (const auto* planes = std::get_if<Resampler::Planes>(&*step)) push(*planes);
        if (std::holds_alternative<AudioReader::Finished>(*step)) {
            segmenter_->finish();
            finished_ = true;
        }
    }
    if (segmenter_) {
        if (auto segment = segmenter_->take()) return Step(std::move(*segment));
    }
    if (finished_) return Step(Finished{});
    return Step(Working{});
}

void SegmentReader::push(const Resampler::Planes& planes) {
    const std::array<const float*, 2> channels{planes[0].data(), planes[1].data()};
    const auto count = static_cast<size_t>(settings_->channels);
    for (const auto& plane : std::span(planes).first(count)) peak_ = std::max(peak_, unreel::peak(plane));
    segmenter_->push(std::span(channels).first(count), planes[0].size());
}

}  // namespace unreel
