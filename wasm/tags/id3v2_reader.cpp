#include "tags/id3v2_reader.h"

#include <algorithm>
#include <optional>

#include "io/buffered_source.h"
#include "io/memory.h"
#include "tags/id3v2_frames.h"

namespace unreel {

namespace {

constexpr size_t largest_text_frame = 256 * 1024;
constexpr size_t largest_picture_frame = largest_cover + 64 * 1024;
// A tag that is unsynchronised as a whole has to be taken in to be read.
constexpr int64_t largest_unsynchronised = 32 * 1024 * 1024;
constexpr int most_frames = 10'000;

constexpr unsigned tag_unsynchronised = 0x80;
constexpr unsigned tag_has_extended_header = 0x40;
constexpr unsigned tag_has_footer = 0x10;

struct Frame {
    std::string id;
    int64_t size = 0;
    bool is_unsynchronised = false;
    bool is_unreadable = false;  // compressed or encrypted
    size_t bytes_before = 0;     // additions of flags
};

unsigned byte_at(std::span<const std::byte> bytes, size_t index) { return std::to_integer<unsigned>(bytes[index]); }

int64_t number(std::span<const std::byte> bytes, int bits) {
    int64_t value = 0;
    for (const std::byte byte : bytes) value = value << bits | (std::to_integer<unsigned>(byte) & ((1U << bits) - 1));
    return value;
}

bool is_syncsafe(std::span<const std::byte> bytes) {
    return std::ranges::all_of(bytes, [](std::byte byte) { return byte < std::byte{0x80}; });
}

bool is_frame_id(std::span<const std::byte> bytes) {
    return std::ranges::all_of(bytes, [](std::byte byte) {
        const auto character = static_cast<char>(byte);
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    });
}

void undo_unsynchronisation(std::vector<std::byte>& bytes) {
    size_t length = 0;
    for (size_t index = 0; index < bytes.size(); ++index) {
        bytes[length++] = bytes[index];
        const bool is_pair = bytes[index] == std::byte{0xFF} && index + 1 < bytes.size() && bytes[index + 1] == std::byte{0};
        if (is_pair) ++index;
    }
    bytes.resize(length);
}

class Reader {
public:
    Reader(ByteSource& source, unsigned version, unsigned flags, int64_t begin, int64_t end)
        : source_(source), version_(version), flags_(flags), position_(begin), end_(std::min(end, source.size())) {}

    Result<void> read_into(RawTags& tags) {
        if (auto skipped = skip_extended_header(); !skipped) return skipped;
        Id3v2Frames frames(tags, version_);
        for (int count = 0; count < most_frames; ++count) {
            const auto frame = next_frame();
            if (!frame) return std::unexpected(frame.error());
            if (!*frame) break;
            const auto& [id, size, is_unsynchronised, is_unreadable, bytes_before] = **frame;
            const int64_t payload = position_ + static_cast<int64_t>(bytes_before);
            const int64_t payload_size = size - static_cast<int64_t>(bytes_before);
            position_ += size;
            if (is_unreadable || payload_size <= 0 || !Id3v2Frames::wants(id)) continue;
            const bool is_picture = Id3v2Frames::is_picture(id);
            if (is_picture && payload_size > static_cast<int64_t>(largest_picture_frame)) {
                tags.add_bad_picture();
                continue;
            }
            const auto most = static_cast<int64_t>(is_picture ? largest_picture_frame : largest_text_frame);
            auto bytes = read_bytes(source_, payload, static_cast<size_t>(std::min(payload_size, most)));
            if (!bytes) return std::unexpected(bytes.error());
            if (is_unsynchronised) undo_unsynchronisation(*bytes);
            frames.take(id, std::move(*bytes));
        }
        frames.finish();
        return {};
    }

private:
    Result<void> skip_extended_header() {
        if (version_ < 3 || (flags_ & tag_has_extended_header) == 0) return {};
        const auto bytes = read_bytes(source_, position_, 4);
        if (!bytes) return std::unexpected(bytes.error());
        if (bytes->size() < 4) return {};
        // Version 2.4 counts these four bytes, 2.3 does not.
        position_ += version_ == 4 ? number(*bytes, 7) : number(*bytes, 8) + 4;
        return {};
    }

    // A frame whose payload begins at position_; nothing at the end.
    Result<std::optional<Frame>> next_frame() {
        const size_t id_size = version_ == 2 ? 3 : 4;
        const size_t header_size = version_ == 2 ? 6 : 10;
        if (position_ + static_cast<int64_t>(header_size) > end_) return std::nullopt;
        const auto bytes = read_bytes(source_, position_, header_size);
        if (!bytes) return std::unexpected(bytes.error());
        if (bytes->size() < header_size || !is_frame_id(std::span(*bytes).first(id_size))) return std::nullopt;
        position_ += static_cast<int64_t>(header_size);
        Frame frame;
        for (size_t index = 0; index < id_size; ++index) frame.id.push_back(static_cast<char>((*bytes)[index]));
        const auto size = size_of(std::span(*bytes).subspan(id_size, version_ == 2 ? 3 : 4));
        if (!size) return std::unexpected(size.error());
        // The rest of a tag that was cut off still has its beginning.
        frame.size = std::min(*size, end_ - position_);
        if (version_ > 2) take_flags(frame, byte_at(*bytes, 9));
        return frame;
    }

    void take_flags(Frame& frame, unsigned flags) const {
        if (version_ == 3) {
            frame.is_unreadable = (flags & 0xC0) != 0;
            frame.bytes_before = (flags & 0x20) != 0 ? 1 : 0;
        } else {
            frame.is_unreadable = (flags & 0x0C) != 0;
            frame.bytes_before = ((flags & 0x40) != 0 ? 1 : 0) + ((flags & 0x01) != 0 ? 4 : 0);
            frame.is_unsynchronised = (flags & 0x02) != 0 || (flags_ & tag_unsynchronised) != 0;
        }
    }

    Result<int64_t> size_of(std::span<const std::byte> bytes) {
        const int64_t plain = number(bytes, 8);
        if (version_ != 4) return plain;
        if (!is_syncsafe(bytes)) return plain;
        const int64_t syncsafe = number(bytes, 7);
        if (syncsafe == plain) return plain;
        // iTunes once wrote plain numbers here. The right one is that after which a frame, or padding, comes.
        const auto is_followed = [&](int64_t size) -> Result<bool> {
            if (position_ + size == end_) return true;
            const auto next = read_bytes(source_, position_ + size, 4);
            if (!next) return std::unexpected(next.error());
            return position_ + size < end_ && next->size() == 4 && ((*next)[0] == std::byte{0} || is_frame_id(*next));
        };
        const auto syncsafe_is_followed = is_followed(syncsafe);
        if (!syncsafe_is_followed) return std::unexpected(syncsafe_is_followed.error());
        if (*syncsafe_is_followed) return syncsafe;
        const auto plain_is_followed = is_followed(plain);
        if (!plain_is_followed) return std::unexpected(plain_is_followed.error());
        return *plain_is_followed ? plain : syncsafe;
    }

    ByteSource& source_;
    unsigned version_;
    unsigned flags_;
    int64_t position_;
    int64_t end_;
};

}  // namespace

Result<int64_t> read_id3v2(ByteSource& source, int64_t offset, RawTags& tags) {
    constexpr int64_t header_size = 10;
    const auto header = read_bytes(source, offset, header_size);
    if (!header) return std::unexpected(header.error());
    if (header->size() < header_size) return 0;
    const auto* text = reinterpret_cast<const char*>(header->data());
    const unsigned version = byte_at(*header, 3);
    const auto size_bytes = std::span(*header).subspan(6, 4);
    if (std::string_view(text, 3) != "ID3" || version < 2 || version > 4 || !is_syncsafe(size_bytes)) return 0;
    const unsigned flags = byte_at(*header, 5);
    const int64_t size = number(size_bytes, 7);
    const int64_t begin = offset + header_size;
    Result<void> read;
    if (version < 4 && (flags & tag_unsynchronised) != 0) {
        auto body = read_bytes(source, begin, static_cast<size_t>(std::min(size, largest_unsynchronised)));
        if (!body) return std::unexpected(body.error());
        undo_unsynchronisation(*body);
        MemorySource memory(*body);
        read = Reader(memory, version, flags, 0, memory.size()).read_into(tags);
    } else {
        BufferedSource buffered(source);
        read = Reader(buffered, version, flags, begin, begin + size).read_into(tags);
    }
    if (!read) return std::unexpected(read.error());
    return header_size + size + (version == 4 && (flags & tag_has_footer) != 0 ? header_size : 0);
}

}  // namespace unreel
