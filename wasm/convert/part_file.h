#pragma once

#include <optional>

#include "convert/outputs.h"
#include "convert/tag_plan.h"
#include "io/checksum_sink.h"
#include "mp3/mp3_writer.h"

namespace unreel {

/// The MP3 that is being written, of one part.
class PartFile {
public:
    explicit PartFile(Outputs& outputs) : outputs_(outputs) {}

    bool is_open() const { return sink_.has_value(); }
    int part() const { return part_; }
    ByteSink& sink() { return *sink_; }
    const TagPlan& tag() const { return tag_; }
    /// Of what is encoded; nothing before `encode`.
    std::optional<Mp3Writer>& writer() { return writer_; }
    int64_t next_index() { return next_index_++; }

    /// Fails with `write_failed`.
    Result<void> open(int part, TagPlan tag);
    /// What is written is encoded.
    void encode(const EncoderSettings& settings);
    /// Nothing was written to it.
    Result<void> clear();
    /// Puts into the tag what is known now, and closes it. Returns the CRC-32 of all of the MP3.
    Result<uint32_t> close(double seconds, const std::optional<ReplayGain>& replay_gain);

private:
    Outputs& outputs_;
    std::optional<ChecksumSink> sink_;
    int part_ = 0;
    TagPlan tag_;
    std::optional<Mp3Writer> writer_;
    int64_t next_index_ = 0;
};

}  // namespace unreel
