#include "convert/segment_reader.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "convert/choose_settings.h"
#include "media/sane_samples.h"

namespace unreel {

Result<std::unique_ptr<SegmentReader>> SegmentReader::open(ByteSource& source, const ConversionOptions& options) {
    auto demuxer = Demuxer::open(source, options.read.reads, options.read.file_name);
    if (!demuxer) return std::unexpected(demuxer.error());
    return open(std::move(*demuxer), options);
}

Result<std::unique_ptr<SegmentReader>> SegmentReader::open(std::unique_ptr<Demuxer> demuxer, const ConversionOptions& options) {
    std::unique_ptr<SegmentReader> segments(new SegmentReader(options));
    ReadOptions read = options.read;
    if (options.recipe.sound.channels == ChannelChoice::dialogue) read.fold_down = FoldDown::dialogue_louder;
    auto reader = AudioReader::open(std::move(demuxer), read, [&reader = *segments](const SourceFormat& format) {
        return reader.choose_format(format);
    });
    if (!reader) return std::unexpected(reader.error());
    segments->reader_ = std::move(*reader);
    return segments;
}

Result<Resampler::Format> SegmentReader::choose_format(const SourceFormat& source) {
    const auto track = static_cast<size_t>(reader_->track());
    const int bitrate_kbps = reader_->info().audio_tracks.at(track).bitrate_kbps;
    const auto settings = choose_settings(options_.recipe, {source, bitrate_kbps, reader_->expected_seconds(), tag_bytes_});
    if (!settings) return std::unexpected(settings.error());
    settings_ = *settings;
    const Resampler::Format format{settings_->sample_rate, source.channels == 1 ? 1 : 2};
    sound_.emplace(options_.recipe.sound, SoundFormat{format.sample_rate, format.channels});
    assert(sound_->output().channels == settings_->channels);
    segmenter_.emplace(*settings_);
    return format;
}

Result<SegmentReader::Step> SegmentReader::read(int64_t tag_bytes) {
    tag_bytes_ = tag_bytes;
    if (!finished_) {
        if (auto advanced = advance(); !advanced) return std::unexpected(advanced.error());
    }
    if (segmenter_) {
        if (auto segment = segmenter_->take()) return Step(std::move(*segment));
    }
    if (finished_) return Step(Finished{});
    return Step(Working{});
}

Result<void> SegmentReader::advance() {
    if (all_read_) {
        const auto rest = sound_->finish();
        if (rest) push(*rest);
        finished_ = !rest;
        if (finished_) segmenter_->finish();
        return {};
    }
    auto step = reader_->read();
    if (!step) return std::unexpected(step.error());
    if (const auto* planes = std::get_if<Resampler::Planes>(&*step)) push(sound_->push(*planes));
    all_read_ = std::holds_alternative<AudioReader::Finished>(*step);
    return {};
}

void SegmentReader::push(const Planes& planes) {
    const std::array<const float*, 2> channels{planes[0].data(), planes[1].data()};
    const auto count = static_cast<size_t>(settings_->channels);
    for (const auto& plane : std::span(planes).first(count)) peak_ = std::max(peak_, unreel::peak(plane));
    segmenter_->push(std::span(channels).first(count), planes[0].size());
}

}  // namespace unreel
