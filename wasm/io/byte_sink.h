#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/error.h"

namespace unreel {

/// Where the MP3 goes. Writes come in order, but for a patch near the beginning after the last one.
class ByteSink {
public:
    virtual ~ByteSink() = default;

    /// Writes all of `bytes` at `offset`, growing the output where needed. Fails with `write_failed`.
    virtual Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) = 0;

    /// Drops all that was written, to begin anew. Fails with `write_failed`.
    virtual Result<void> clear() = 0;
};

}  // namespace unreel
