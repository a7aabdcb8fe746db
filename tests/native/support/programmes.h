// Conversions of several sources and parts, from memory to memory.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "convert/convert.h"
#include "io/memory.h"
#include "support/files.h"
#include "support/pcm.h"

namespace unreel::test {

/// One of them is open at a time, or the test fails.
class MemorySources final : public Sources {
public:
    explicit MemorySources(std::vector<Bytes> files) : files_(std::move(files)) {}

    int count() const override { return static_cast<int>(files_.size()); }
    Result<OpenedSource> open(int index) override;
    int opened() const { return opened_; }
    int64_t bytes_read() const { return bytes_read_; }

private:
    class Open;
    std::vector<Bytes> files_;
    int open_ = 0;
    int opened_ = 0;
    int64_t bytes_read_ = 0;
};

/// One of them is open at a time, in order, or the test fails.
class MemoryOutputs final : public Outputs {
public:
    Result<ByteSink*> open(int part) override;
    Result<void> close(int part) override;
    const std::map<int, MemorySink>& sinks() const { return sinks_; }

private:
    std::map<int, MemorySink> sinks_;
    int open_ = -1;
    int last_ = -1;
};

struct ConvertedPart {
    Bytes mp3;
    ConversionSummary summary;
};

Result<std::vector<ConvertedPart>> convert_programme(Sources& sources, const ConversionOptions& options, int encoders = 2);
Result<std::vector<ConvertedPart>> convert_programme(const Bytes& source, const ConversionOptions& options, int encoders = 2);

/// What the encoders would get.
struct PartRead {
    int part = 0;
    EncoderSettings settings;
    Pcm pcm;     // of the part
    Pcm before;  // what the first encoder warms up with
    Pcm after;   // what the last one gets behind the last sample
};

Result<std::vector<PartRead>> read_programme(Sources& sources, const ConversionOptions& options);
Result<std::vector<PartRead>> read_programme(const Bytes& source, const ConversionOptions& options);

Pcm joined(const std::vector<Pcm>& pieces);
Pcm joined(const std::vector<PartRead>& parts);

/// A part for each range of source 0.
Programme parts_of(const std::vector<TimeRange>& ranges);
/// One part of these ranges of source 0.
Programme kept(const std::vector<TimeRange>& ranges);
/// Parts of source 0 that follow each other: each begins at one of these seconds.
Programme split_at(const std::vector<double>& seconds);

}  // namespace unreel::test
