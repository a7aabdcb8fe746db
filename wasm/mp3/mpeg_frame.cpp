#include "mp3/mpeg_frame.h"

#include <algorithm>

namespace unreel {

namespace {

constexpr std::array mpeg1_sample_rates{44100, 48000, 32000};

int divisor_of(MpegVersion version) {
    switch (version) {
        case MpegVersion::mpeg1: return 1;
        case MpegVersion::mpeg2: return 2;
        case MpegVersion::mpeg2_5: return 4;
    }
    return 1;
}

std::span<const int> bitrate_table(MpegVersion version) {
    return version == MpegVersion::mpeg1 ? std::span<const int>(mpeg1_bitrates) : std::span<const int>(mpeg2_bitrates);
}

}  // namespace

std::optional<MpegFrameHeader> MpegFrameHeader::parse(std::span<const std::byte> bytes) {
    if (bytes.size() < 4) return std::nullopt;
    const auto byte = [&](size_t index) { return std::to_integer<unsigned>(bytes[index]); };
    if (byte(0) != 0xFF || (byte(1) & 0xE0) != 0xE0) return std::nullopt;
    const unsigned version_bits = (byte(1) >> 3) & 3;
    const unsigned layer_bits = (byte(1) >> 1) & 3;
    const unsigned bitrate_index = byte(2) >> 4;
    const unsigned rate_index = (byte(2) >> 2) & 3;
    if (version_bits == 1 || layer_bits != 1 || bitrate_index == 0 || bitrate_index == 15 || rate_index == 3) {
        return std::nullopt;
    }
    MpegFrameHeader header;
    header.version = version_bits == 3   ? MpegVersion::mpeg1
                     : version_bits == 2 ? MpegVersion::mpeg2
                                         : MpegVersion::mpeg2_5;
    header.bitrate_kbps = bitrate_table(header.version)[bitrate_index - 1];
    header.sample_rate = mpeg1_sample_rates[rate_index] / divisor_of(header.version);
    header.padding = (byte(2) & 2) != 0;
    header.mono = (byte(3) >> 6) == 3;
    header.joint_stereo = (byte(3) >> 6) == 1;
    return header;
}

std::array<std::byte, 4> MpegFrameHeader::to_bytes() const {
    const unsigned version_bits = version == MpegVersion::mpeg1 ? 3 : version == MpegVersion::mpeg2 ? 2 : 0;
    const auto bitrates = bitrate_table(version);
    const auto bitrate_index = static_cast<unsigned>(std::ranges::find(bitrates, bitrate_kbps) - bitrates.begin()) + 1;
    const int base_rate = sample_rate * divisor_of(version);
    const auto rate_index =
        static_cast<unsigned>(std::ranges::find(mpeg1_sample_rates, base_rate) - mpeg1_sample_rates.begin());
    const unsigned mode = mono ? 3 : joint_stereo ? 1 : 0;
    // Sync, version, layer III, no CRC; bitrate, rate, padding; mode; "original" as LAME sets it.
    return {std::byte{0xFF}, static_cast<std::byte>(0xE0 | version_bits << 3 | 1 << 1 | 1),
            static_cast<std::byte>(bitrate_index << 4 | rate_index << 2 | (padding ? 2U : 0U)),
            static_cast<std::byte>(mode << 6 | 1 << 2)};
}

}  // namespace unreel
