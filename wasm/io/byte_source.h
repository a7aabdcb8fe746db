#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/error.h"

namespace unreel {

/// Random access to the bytes of the input. Files and memory in programs and tests, WORKERFS in the browser.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// Length in bytes. Fixed for the life of the source.
    virtual int64_t size() const = 0;

    /// Fills `target` from `offset` on. Returns fewer bytes than asked only where the source ends, 0 at its end.
    /// Fails with `read_failed`.
    virtual Result<size_t> read_at(int64_t offset, std::span<std::byte> target) = 0;
};

}  // namespace unreel
