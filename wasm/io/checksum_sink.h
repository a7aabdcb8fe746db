#pragma once

#include <vector>

#include "base/crc32.h"
#include "io/byte_sink.h"

namespace unreel {

/// Passes on what is written, and counts the CRC-32 of what comes behind the first `head_bytes`. Written over may be the head, which is not counted, and the
/// `changeable_bytes` behind it, which are kept until the end.
class ChecksumSink final : public ByteSink {
public:
    /// More than a frame with a Xing tag has.
    static constexpr size_t changeable_bytes = 4096;

    /// `sink` must outlive it.
    ChecksumSink(ByteSink& sink, int64_t head_bytes) : sink_(sink), head_bytes_(head_bytes) {}

    Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) override;
    Result<void> clear() override;

    /// Of all of it, the head being these bytes.
    uint32_t value(std::span<const std::byte> head) const;

private:
    ByteSink& sink_;
    int64_t head_bytes_;
    int64_t size_ = 0;  // so far
    std::vector<std::byte> changeable_;
    Crc32 rest_;
};

}  // namespace unreel
