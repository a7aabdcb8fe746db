#include "media/mp3_packet.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace unreel {

namespace {

struct Padding {
    int64_t skip = 0;
    int discard = 0;
};

// As documented with AV_PKT_DATA_SKIP_SAMPLES.
std::optional<Padding> padding_of(const AVPacket& packet) {
    size_t size = 0;
    const uint8_t* data = av_packet_get_side_data(&packet, AV_PKT_DATA_SKIP_SAMPLES, &size);
    if (data == nullptr || size < 10) return std::nullopt;
    const auto number = [&](size_t position) {
        uint32_t value = 0;
        for (size_t byte = 4; byte > 0; --byte) value = value << 8 | data[position + byte - 1];
        return static_cast<int32_t>(value);
    };
    return Padding{std::max(number(0), 0), std::max(number(4), 0)};
}

std::span<const std::byte> without_zeros(std::span<const std::byte> bytes) {
    const auto first = std::ranges::find_if(bytes, [](std::byte byte) { return byte != std::byte{0}; });
    return bytes.subspan(static_cast<size_t>(first - bytes.begin()));
}

// Tags that stand behind the last frame, and in which anything may look like a frame.
bool begins_like_a_tag(std::span<const std::byte> bytes) {
    constexpr std::array<std::string_view, 4> names{"TAG", "APETAGEX", "LYRICSBEGIN", "ID3"};
    return std::ranges::any_of(names, [&](std::string_view name) {
        const auto equals = [](std::byte byte, char character) { return byte == static_cast<std::byte>(character); };
        return bytes.size() >= name.size() && std::ranges::equal(bytes.first(name.size()), name, equals);
    });
}

bool ends_with_a_frame(std::span<const std::byte> bytes) {
    for (; bytes.size() >= 4; bytes = bytes.subspan(1)) {
        const auto frame = view_frame(bytes);
        if (frame && frame->bytes.size() == bytes.size()) return true;
    }
    return false;
}

}  // namespace

Heard Mp3Packets::keep(int samples, int discarded_at_end, bool is_discarded) {
    const auto skipped = static_cast<int>(std::min<int64_t>(left_to_skip_, samples));
    left_to_skip_ -= skipped;
    if (is_discarded || skipped == samples) return {};
    const bool can_discard = discarded_at_end <= samples - skipped;
    return {skipped, can_discard ? samples - discarded_at_end : samples};
}

std::expected<PacketContent, CopyRefusal> Mp3Packets::take(const AVPacket& packet) {
    const auto padding = padding_of(packet);
    if (padding) left_to_skip_ = padding->skip;
    const bool is_discarded = (packet.flags & AV_PKT_FLAG_DISCARD) != 0;
    PacketContent content;
    const std::span bytes(reinterpret_cast<const std::byte*>(packet.data), static_cast<size_t>(std::max(packet.size, 0)));
    for (std::span<const std::byte> after = bytes, rest; !(rest = without_zeros(after)).empty();) {
        const auto frame = view_frame(rest);
        if (!frame) {
            content.is_cut = MpegFrameHeader::parse(rest).has_value();
            content.is_junk = !content.is_cut;
            content.hides_frame = content.is_junk && !begins_like_a_tag(rest) && ends_with_a_frame(rest);
            break;
        }
        if (padding && !content.frames.empty()) return std::unexpected(CopyRefusal::unsayable_delay);
        content.has_zeros |= rest.size() < after.size();
        content.frames.push_back({*frame, keep(frame->header.samples_per_frame(), padding ? padding->discard : 0, is_discarded)});
        after = rest.subspan(frame->bytes.size());
    }
    return content;
}

}  // namespace unreel
