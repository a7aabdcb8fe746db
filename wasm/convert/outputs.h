#pragma once

#include "io/byte_sink.h"

namespace unreel {

/// Where the MP3s of a conversion go, a part of the programme in each. One at a time is open, in their order.
class Outputs {
public:
    virtual ~Outputs() = default;

    /// The sink takes one MP3, from its first byte to `close`. `part` is an index into `Programme::parts`; parts of which nothing is there are left
    /// out. Fails with `write_failed`.
    virtual Result<ByteSink*> open(int part) = 0;
    /// It is complete. Fails with `write_failed`.
    virtual Result<void> close(int part) = 0;
};

/// A single one.
class OneOutput final : public Outputs {
public:
    explicit OneOutput(ByteSink& sink) : sink_(sink) {}

    Result<ByteSink*> open(int) override { return &sink_; }
    Result<void> close(int) override { return {}; }

private:
    ByteSink& sink_;
};

}  // namespace unreel
