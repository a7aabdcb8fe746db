#include "support/conversions.h"

#include "io/memory.h"

namespace unreel::test {

Result<Converted> convert_source(ByteSource& source, const ConversionOptions& options, int encoders) {
    MemorySink sink;
    auto summary = convert(source, sink, options, encoders);
    if (!summary) return std::unexpected(summary.error());
    return Converted{Bytes(sink.bytes().begin(), sink.bytes().end()), std::move(**summary)};
}

Result<Converted> convert_bytes(std::span<const std::byte> bytes, const ConversionOptions& options, int encoders) {
    MemorySource source(bytes);
    return convert_source(source, options, encoders);
}

Result<Read> read_audio(std::span<const std::byte> bytes, const ConversionOptions& options) {
    MemorySource source(bytes);
    return read_audio(source, options);
}

Result<Read> read_audio(ByteSource& source, const ConversionOptions& options) {
    OneSource sources(source);
    auto reader = SegmentReader::open(sources, options);
    if (!reader) return std::unexpected(reader.error());
    Read read;
    int64_t frames = 0;
    while (true) {
        auto step = (*reader)->read();
        if (!step) return std::unexpected(step.error());
        if (std::holds_alternative<SegmentReader::Finished>(*step)) break;
        const auto* segment = std::get_if<PcmSegment>(&*step);
        if (segment == nullptr) continue;
        read.settings = segment->settings;
        read.pcm.sample_rate = segment->settings.sample_rate;
        read.pcm.channels.resize(static_cast<size_t>(segment->settings.channels));
        // A segment begins with its warm-up and ends with the look-ahead, which its neighbours have as well.
        const int64_t start = (frames - segment->warm_up_frames) * segment->settings.samples_per_frame();
        for (size_t channel = 0; channel < read.pcm.channels.size(); ++channel) {
            auto& plane = read.pcm.channels[channel];
            const auto& samples = segment->planes[channel];
            const int64_t known = static_cast<int64_t>(plane.size()) - start;
            if (known < std::ssize(samples)) plane.insert(plane.end(), samples.begin() + known, samples.end());
        }
        frames += segment->frame_count;
    }
    read.findings = (*reader)->reader().findings();
    read.peak = (*reader)->parts().current().peak;
    return read;
}

}  // namespace unreel::test
