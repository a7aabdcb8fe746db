#include "mp3/copy/source_tag.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace unreel {

namespace {

constexpr size_t delay_position = 21;  // in LAME's part
constexpr uint32_t has_frames = 1;
constexpr uint32_t has_bytes = 2;
constexpr uint32_t has_table = 4;
constexpr uint32_t has_quality = 8;
constexpr size_t table_bytes = 100;

uint32_t big_endian(std::span<const std::byte> bytes) {
    uint32_t value = 0;
    for (const std::byte byte : bytes.first(4)) value = value << 8 | std::to_integer<uint32_t>(byte);
    return value;
}

std::string text(std::span<const std::byte> bytes) {
    std::string characters;
    for (const std::byte byte : bytes) characters += std::to_integer<char>(byte);
    return characters;
}

int byte_at(const SourceTag& tag, size_t position) { return tag.lame ? std::to_integer<int>((*tag.lame)[position]) : 0; }

}  // namespace

int SourceTag::delay_samples() const { return byte_at(*this, delay_position) << 4 | byte_at(*this, delay_position + 1) >> 4; }

int SourceTag::padding_samples() const { return (byte_at(*this, delay_position + 1) & 0xF) << 8 | byte_at(*this, delay_position + 2); }

bool SourceTag::is_known_to_ffmpeg() const {
    if (!lame) return false;
    const std::string name = text(std::span(*lame).first(4));
    return name == "LAME" || name == "Lavf" || name == "Lavc";
}

std::optional<SourceTag> read_source_tag(const FrameView& frame) {
    std::span<const std::byte> rest = frame.bytes.subspan(4 + static_cast<size_t>(frame.header.side_info_bytes()));
    if (rest.size() < 8) return std::nullopt;
    const std::string name = text(rest.first(4));
    if (name != "Xing" && name != "Info") return std::nullopt;
    const uint32_t flags = big_endian(rest.subspan(4));
    rest = rest.subspan(8);
    SourceTag tag;
    const auto take = [&](uint32_t flag, size_t size) -> std::optional<uint32_t> {
        if ((flags & flag) == 0 || rest.size() < size) return std::nullopt;
        const uint32_t value = big_endian(rest);
        rest = rest.subspan(size);
        return value;
    };
    tag.mpeg_frames = take(has_frames, 4);
    take(has_bytes, 4);
    take(has_table, table_bytes);
    tag.quality = take(has_quality, 4).value_or(0);
    if (rest.size() < SourceTag::lame_bytes || rest.front() == std::byte{0}) return tag;
    tag.lame.emplace();
    std::ranges::copy(rest.first(SourceTag::lame_bytes), tag.lame->begin());
    return tag;
}

}  // namespace unreel
