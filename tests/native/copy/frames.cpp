#include "copy/frames.h"

#include <algorithm>

namespace unreel::test {

namespace {

class BitWriter {
public:
    explicit BitWriter(std::span<std::byte> bytes) : bytes_(bytes) {}

    void put(unsigned value, int count) {
        for (int bit = count - 1; bit >= 0; --bit, ++position_) {
            if ((value >> bit & 1) != 0) bytes_[position_ / 8] |= static_cast<std::byte>(0x80U >> position_ % 8);
        }
    }

private:
    std::span<std::byte> bytes_;
    size_t position_ = 0;
};

}  // namespace

Bytes make_frame(const MpegFrameHeader& header, const SideInfo& side_info) {
    const bool is_mpeg1 = header.version == MpegVersion::mpeg1;
    const int channels = header.mono ? 1 : 2;
    Bytes frame(static_cast<size_t>(header.frame_bytes()));
    std::ranges::copy(header.to_bytes(), frame.begin());
    size_t position = 4;
    if (side_info.has_crc) {
        frame[1] &= std::byte{0xFE};
        position += 2;
    }
    const auto rest = std::span(frame).subspan(position);
    BitWriter bits(rest);
    bits.put(side_info.main_data_begin, is_mpeg1 ? 9 : 8);
    bits.put(0, is_mpeg1 ? (channels == 1 ? 9 : 11) : channels);
    for (int granule = 0; granule < channels * (is_mpeg1 ? 2 : 1); ++granule) {
        const bool is_it = granule == side_info.granule;
        bits.put(0, 12);
        bits.put(is_it ? side_info.big_values : 0, 9);
        bits.put(0, 8 + (is_mpeg1 ? 4 : 9));
        const bool switches = is_it && side_info.block_type;
        bits.put(switches ? 1 : 0, 1);
        bits.put(switches ? *side_info.block_type : 0, 2);
        bits.put(0, 20 + (is_mpeg1 ? 3 : 2));
    }
    std::ranges::fill(rest.subspan(static_cast<size_t>(header.side_info_bytes())), static_cast<std::byte>(side_info.fill));
    return frame;
}

}  // namespace unreel::test
