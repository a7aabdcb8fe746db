// The code under test, as tests want to call it.
#pragma once

#include <string>

#include "convert/convert.h"
#include "support/files.h"
#include "support/pcm.h"

namespace unreel::test {

/// Encoded anew at a constant bitrate, whatever the source is.
inline ConversionOptions at_bitrate(int kbps = 192) {
    ConversionOptions options;
    options.recipe.encoding = {.mode = EncodingMode::cbr, .bitrate_kbps = kbps, .copy = CopyMode::never};
    return options;
}

inline ConversionOptions between(double start_seconds, std::optional<double> end_seconds) {
    ConversionOptions options = at_bitrate();
    options.programme = whole_programme({start_seconds, end_seconds});
    return options;
}

/// Of one or two channels, in their own rate.
inline Result<Resampler::Format> as_it_is(const SourceFormat& source) {
    return Resampler::Format{source.sample_rate, source.channels == 1 ? 1 : 2};
}

struct Converted {
    Bytes mp3;
    ConversionSummary summary;
};

/// `convert()` from memory to memory.
Result<Converted> convert_bytes(std::span<const std::byte> source, const ConversionOptions& options = at_bitrate(), int encoders = 2);
Result<Converted> convert_source(ByteSource& source, const ConversionOptions& options = at_bitrate(), int encoders = 2);

struct Read {
    Pcm pcm;  // what the encoders would get
    EncoderSettings settings;
    AudioReader::Findings findings;
    float peak = 0;
};

/// All that the encoders would get, without encoding it.
Result<Read> read_audio(std::span<const std::byte> source, const ConversionOptions& options = at_bitrate());
Result<Read> read_audio(ByteSource& source, const ConversionOptions& options = at_bitrate());

/// The warning of one kind, if there is one.
template <class Kind>
std::optional<Kind> find_warning(const ConversionSummary& summary) {
    for (const Warning& warning : summary.warnings) {
        if (const auto* found = std::get_if<Kind>(&warning)) return *found;
    }
    return std::nullopt;
}

/// The code's name, or "converted": what a test prints.
template <class T>
std::string outcome(const Result<T>& result) {
    return result ? "converted" : std::string(name_of(result.error().code));
}

}  // namespace unreel::test
