#pragma once

#include <memory>
#include <optional>

#include "io/read_window.h"
#include "media/ffmpeg.h"

namespace unreel {

/// Lets libavformat read a ByteSource. Must outlive every AVFormatContext that uses it.
class AvInput {
public:
    /// Fails with `out_of_memory`.
    static Result<std::unique_ptr<AvInput>> open(ByteSource& source, ReadStrategy strategy);

    AVIOContext* context() const { return context_.get(); }
    /// From now on libavformat goes to each place where it wants to read, instead of reading all that lies before it.
    void seek_without_reading();

    /// The first failure to read. libavformat turns many into an end of file, so ask after each of its calls.
    const std::optional<Error>& read_error() const { return read_error_; }
    int64_t source_reads() const { return window_.source_reads(); }
    /// Where libavformat is reading.
    int64_t position() const { return position_; }
    int64_t size() const { return window_.size(); }

private:
    struct ContextDeleter {
        void operator()(AVIOContext* context) const;
    };

    AvInput(ByteSource& source, ReadStrategy strategy) : window_(source, strategy) {}

    static int read(void* opaque, uint8_t* target, int length);
    static int64_t seek(void* opaque, int64_t offset, int whence);

    ReadWindow window_;
    int64_t position_ = 0;
    std::optional<Error> read_error_;
    std::unique_ptr<AVIOContext, ContextDeleter> context_;
};

}  // namespace unreel
