// Sources and sinks that do what disks and browsers do at their worst.
#pragma once

#include <random>

#include "io/memory.h"

namespace unreel::test {

/// Counts what is read from another source.
class CountingSource final : public ByteSource {
public:
    explicit CountingSource(ByteSource& source) : source_(source) {}

    int64_t size() const override { return source_.size(); }
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        reads.push_back({offset, target.size()});
        return source_.read_at(offset, target);
    }

    struct Read {
        int64_t offset;
        size_t length;
    };
    std::vector<Read> reads;

private:
    ByteSource& source_;
};

/// Returns fewer bytes than asked, by chance.
class ShortSource final : public ByteSource {
public:
    ShortSource(std::span<const std::byte> bytes, unsigned seed, size_t most) : source_(bytes), random_(seed), most_(most) {}

    int64_t size() const override { return source_.size(); }
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        const size_t length = std::min(target.size(), random_() % most_ + 1);
        return source_.read_at(offset, target.first(length));
    }

private:
    MemorySource source_;
    std::minstd_rand random_;
    size_t most_;
};

/// Cannot be read from `broken_from` on, as a file that vanished.
class FailingSource final : public ByteSource {
public:
    FailingSource(std::span<const std::byte> bytes, int64_t broken_from) : source_(bytes), broken_from_(broken_from) {}

    int64_t size() const override { return source_.size(); }
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        if (offset + static_cast<int64_t>(target.size()) > broken_from_) return fail(ErrorCode::read_failed, "broken");
        return source_.read_at(offset, target);
    }

private:
    MemorySource source_;
    int64_t broken_from_;
};

/// A disk that is full after `room` bytes.
class FullSink final : public ByteSink {
public:
    explicit FullSink(int64_t room) : room_(room) {}

    Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) override {
        if (offset + static_cast<int64_t>(bytes.size()) > room_) return fail(ErrorCode::write_failed, "full");
        return {};
    }
    Result<void> clear() override { return {}; }

private:
    int64_t room_;
};

}  // namespace unreel::test
