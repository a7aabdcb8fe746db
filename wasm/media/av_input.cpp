#include "media/av_input.h"

#include <algorithm>

namespace unreel {

namespace {

// The window behind it is what makes calls few; this only has to hold what a demuxer looks at at a time.
constexpr int buffer_size = 32 * 1024;

}  // namespace

void AvInput::ContextDeleter::operator()(AVIOContext* context) const {
    // libavformat may have replaced the buffer it was given.
    av_freep(&context->buffer);
    avio_context_free(&context);
}

Result<std::unique_ptr<AvInput>> AvInput::open(ByteSource& source, ReadStrategy strategy) {
    std::unique_ptr<AvInput> input(new AvInput(source, strategy));
    auto* buffer = static_cast<unsigned char*>(av_malloc(buffer_size));
    if (buffer == nullptr) return fail(ErrorCode::out_of_memory, "av_malloc");
    input->context_.reset(avio_alloc_context(buffer, buffer_size, 0, input.get(), &AvInput::read, nullptr, &AvInput::seek));
    if (!input->context_) {
        av_free(buffer);
        return fail(ErrorCode::out_of_memory, "avio_alloc_context");
    }
    return input;
}

void AvInput::seek_without_reading() { context_->direct = 1; }

int AvInput::read(void* opaque, uint8_t* target, int length) {
    auto& input = *static_cast<AvInput*>(opaque);
    // libavformat may have made its buffer larger, to read ahead by megabytes. It asks again for what it does need.
    const auto count_wanted = static_cast<size_t>(std::clamp(length, 0, buffer_size));
    const std::span bytes(reinterpret_cast<std::byte*>(target), count_wanted);
    const auto count = input.window_.read_at(input.position_, bytes);
    if (!count) {
        if (!input.read_error_) input.read_error_ = count.error();
        return AVERROR(EIO);
    }
    if (*count == 0) return AVERROR_EOF;
    input.position_ += static_cast<int64_t>(*count);
    return static_cast<int>(*count);
}

int64_t AvInput::seek(void* opaque, int64_t offset, int whence) {
    auto& input = *static_cast<AvInput*>(opaque);
    if ((whence & AVSEEK_SIZE) != 0) return input.window_.size();
    switch (whence & ~AVSEEK_FORCE) {
        case SEEK_SET: break;
        case SEEK_CUR: offset += input.position_; break;
        case SEEK_END: offset += input.window_.size(); break;
        default: return AVERROR(EINVAL);
    }
    if (offset < 0) return AVERROR(EINVAL);
    input.position_ = offset;
    return offset;
}

}  // namespace unreel
