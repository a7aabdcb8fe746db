// The code under test, as tests want to call it.
#pragma once

#include <string>

#include "convert/convert.h"
#include "support/files.h"
#include "support/pcm.h"

namespace unreel::test {

inline ReadOptions at_bitrate(int kbps) {
    ReadOptions options;
    options.bitrate_kbps = kbps;
    return options;
}

inline ReadOptions between(double start_seconds, std::optional<double> end_seconds) {
    ReadOptions options;
    options.start_seconds = start_seconds;
    options.end_seconds = end_seconds;
    return options;
}

struct Converted {
    Bytes mp3;
    ConversionSummary summary;
};

/// `convert()` from memory to memory.
Result<Converted> convert_bytes(std::span<const std::byte> source, const ReadOptions& options = {}, int encoders = 2);
Result<Converted> convert_source(ByteSource& source, const ReadOptions& options = {}, int encoders = 2);

struct Read {
    Pcm pcm;  // what the encoders would get
    EncoderSettings settings;
    AudioReader::Findings findings;
};

/// All that `AudioReader` delivers, without encoding it.
Result<Read> read_audio(std::span<const std::byte> source, const ReadOptions& options = {});
Result<Read> read_audio(ByteSource& source, const ReadOptions& options = {});

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
