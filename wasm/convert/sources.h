#pragma once

#include <memory>
#include <optional>
#include <string>

#include "io/byte_source.h"

namespace unreel {

struct OpenedSource {
    std::unique_ptr<ByteSource> bytes;
    std::string name = {};          // of the file: its ending tells what headerless recordings are; any, or none
    std::optional<int> track = {};  // chosen of this file, before what the recipe says; index into MediaInfo::audio_tracks
};

/// The files of a conversion. One at a time is open.
class Sources {
public:
    virtual ~Sources() = default;

    virtual int count() const = 0;
    /// When its turn comes; `index` from 0. Fails with `read_failed`.
    virtual Result<OpenedSource> open(int index) = 0;
};

/// A single one that is open already, and outlives the conversion.
class OneSource final : public Sources {
public:
    explicit OneSource(ByteSource& source) : source_(source) {}

    int count() const override { return 1; }
    Result<OpenedSource> open(int) override { return OpenedSource{std::make_unique<Borrowed>(source_)}; }

private:
    class Borrowed final : public ByteSource {
    public:
        explicit Borrowed(ByteSource& source) : source_(source) {}
        int64_t size() const override { return source_.size(); }
        Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override { return source_.read_at(offset, target); }

    private:
        ByteSource& source_;
    };

    ByteSource& source_;
};

}  // namespace unreel
