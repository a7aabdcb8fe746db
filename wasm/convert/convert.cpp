#include "convert/convert.h"

#include <algorithm>
#include <cassert>

#include "convert/encoder_threads.h"

namespace unreel {

Result<std::optional<std::vector<ConversionSummary>>> convert(Sources& sources, Outputs& outputs, const ConversionOptions& options,
                                                              int encoder_count,
                                                              const std::function<bool(const Conversion::Progress&)>& on_progress) {
    auto conversion = Conversion::open(sources, outputs, options);
    if (!conversion) return std::unexpected(conversion.error());
    EncoderThreads encoders(std::max(encoder_count, 1));
    // Each encoder has one segment at hand and some have the next one waiting.
    const int most_in_flight = encoder_count + std::min(encoder_count, 4);
    bool finished_reading = false;
    while (!finished_reading || encoders.in_flight() > 0) {
        const bool must_wait = finished_reading || encoders.in_flight() >= most_in_flight;
        if (encoders.in_flight() > 0 && (must_wait || encoders.is_ready())) {
            const auto encoded = encoders.take();
            if (!encoded) return std::unexpected(encoded.error());
            const auto written = (*conversion)->write_segment(encoded->index, encoded->frame_count, encoded->lowpass_hz, encoded->bytes);
            if (!written) return std::unexpected(written.error());
            if (on_progress && !on_progress((*conversion)->progress())) return std::nullopt;
            continue;
        }
        auto step = (*conversion)->read_segment();
        if (!step) return std::unexpected(step.error());
        if (auto* segment = std::get_if<PcmSegment>(&*step)) encoders.submit(std::move(*segment));
        // What is copied has no segments.
        else if (on_progress && !on_progress((*conversion)->progress())) return std::nullopt;
        finished_reading = std::holds_alternative<SegmentReader::Finished>(*step);
    }
    auto summaries = (*conversion)->finish();
    if (!summaries) return std::unexpected(summaries.error());
    return std::optional(std::move(*summaries));
}

Result<std::optional<ConversionSummary>> convert(ByteSource& source, ByteSink& sink, const ConversionOptions& options,
                                                 int encoder_count,
                                                 const std::function<bool(const Conversion::Progress&)>& on_progress) {
    assert(options.programme.parts.size() == 1);
    OneSource sources(source);
    OneOutput outputs(sink);
    auto summaries = convert(sources, outputs, options, encoder_count, on_progress);
    if (!summaries) return std::unexpected(summaries.error());
    if (!*summaries) return std::nullopt;
    return std::optional(std::move((*summaries)->front()));
}

}  // namespace unreel
