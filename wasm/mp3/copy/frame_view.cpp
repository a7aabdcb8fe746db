#include "mp3/copy/frame_view.h"

#include <algorithm>
#include <string_view>

namespace unreel {

namespace {

constexpr size_t header_bytes = 4;
constexpr size_t crc_bytes = 2;
// Where Fraunhofer's encoder puts its tag, whatever the mode.
constexpr size_t vbri_position = 36;
constexpr unsigned most_big_values = 288;

class BitReader {
public:
    explicit BitReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    // The caller knows how many bits there are.
    unsigned take(int count) {
        unsigned value = 0;
        for (; count > 0; --count, ++position_) {
            const auto byte = std::to_integer<unsigned>(bytes_[position_ / 8]);
            value = value << 1 | (byte >> (7 - position_ % 8) & 1);
        }
        return value;
    }
    void skip(int count) { position_ += static_cast<size_t>(count); }

private:
    std::span<const std::byte> bytes_;
    size_t position_ = 0;
};

bool is_granule_decodable(BitReader& bits, bool is_mpeg1) {
    bits.skip(12);  // part2_3_length
    const bool fits = bits.take(9) <= most_big_values;
    bits.skip(8 + (is_mpeg1 ? 4 : 9));  // global_gain, scalefac_compress
    const bool switches_windows = bits.take(1) != 0;
    const bool has_block_type = bits.take(2) != 0;  // elsewhere, bits of a table's number
    bits.skip(20 + (is_mpeg1 ? 3 : 2));
    return fits && (!switches_windows || has_block_type);
}

bool read_side_info(FrameView& frame, std::span<const std::byte> side_info) {
    const bool is_mpeg1 = frame.header.version == MpegVersion::mpeg1;
    const int channels = frame.header.mono ? 1 : 2;
    BitReader bits(side_info);
    frame.main_data_begin = bits.take(is_mpeg1 ? 9 : 8);
    // private bits, and in MPEG-1 four for each channel that say which scale factors the second granule shares
    bits.skip(is_mpeg1 ? (channels == 1 ? 5 + 4 : 3 + 8) : channels);
    bool is_decodable = true;
    for (int granule = 0; granule < channels * (is_mpeg1 ? 2 : 1); ++granule) is_decodable &= is_granule_decodable(bits, is_mpeg1);
    return is_decodable;
}

bool has_text_at(std::span<const std::byte> bytes, size_t position, std::string_view text) {
    if (bytes.size() < position + text.size()) return false;
    return std::ranges::equal(bytes.subspan(position, text.size()), text, {}, {}, [](char character) { return static_cast<std::byte>(character); });
}

}  // namespace

std::optional<FrameView> view_frame(std::span<const std::byte> bytes) {
    const auto header = MpegFrameHeader::parse(bytes);
    if (!header) return std::nullopt;
    FrameView frame;
    frame.header = *header;
    frame.has_crc = (bytes[1] & std::byte{1}) == std::byte{0};
    const auto size = static_cast<size_t>(header->frame_bytes());
    const size_t side_info = header_bytes + (frame.has_crc ? crc_bytes : 0);
    const size_t main_data = side_info + static_cast<size_t>(header->side_info_bytes());
    if (size > bytes.size() || main_data > size) return std::nullopt;
    frame.bytes = bytes.first(size);
    frame.main_data = frame.bytes.subspan(main_data);
    frame.is_decodable = read_side_info(frame, frame.bytes.subspan(side_info));
    return frame;
}

bool is_tag_frame(const FrameView& frame) {
    const size_t xing_position = header_bytes + static_cast<size_t>(frame.header.side_info_bytes());
    return has_text_at(frame.bytes, xing_position, "Xing") || has_text_at(frame.bytes, xing_position, "Info") ||
           has_text_at(frame.bytes, vbri_position, "VBRI");
}

}  // namespace unreel
