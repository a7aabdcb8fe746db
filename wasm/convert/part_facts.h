#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "media/audio_reader.h"
#include "sound/loudness_meter.h"

namespace unreel {

/// What was found out about one part while it was read.
struct PartFacts {
    int part = 0;
    int64_t samples = 0;
    /// The largest magnitude of what the encoders got; full scale is 1.
    float peak = 0;
    /// Of each source it has something of.
    std::vector<AudioReader::Findings> findings;
    /// The source with which it begins, until its tag is made.
    std::shared_ptr<const MediaInfo> info;
    int source = 0;
    std::optional<double> source_seconds;
    /// Measures what the encoders get of it, where that is asked for, until it is over.
    std::optional<LoudnessMeter> meter = {};
    std::optional<LoudnessFacts> loudness = {};
};

/// Of the parts that have begun, in their order.
class PartFactsList {
public:
    PartFacts& current() { return parts_.back(); }
    PartFacts& of(int part);

    /// A part begins, in this source.
    void begin(int part, int source, const AudioReader& reader);
    /// The part goes on in another source.
    void begin_source() { before_ = {}; }
    /// The last part is over.
    void end();
    /// Puts down what was found since the part or the source began. `is_source_over`: with what is known only then.
    void note(const AudioReader& reader, bool is_source_over);

private:
    std::vector<PartFacts> parts_;
    AudioReader::Findings before_;  // of the source, when the part began
};

}  // namespace unreel
