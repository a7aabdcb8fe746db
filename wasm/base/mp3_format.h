// What MPEG audio Layer III has, and what LAME takes: ISO/IEC 11172-3 §2.4.2.3, ISO/IEC 13818-3 §2.4.2.3; MPEG-2.5 is Fraunhofer's
// extension to 8, 11.025 and 12 kHz.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace unreel {

enum class MpegVersion { mpeg1, mpeg2, mpeg2_5 };

/// The sample rates that MP3 allows, in descending order.
inline constexpr std::array mp3_sample_rates{48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000};

constexpr MpegVersion mpeg_version_of(int sample_rate) {
    return sample_rate >= 32000 ? MpegVersion::mpeg1 : sample_rate >= 16000 ? MpegVersion::mpeg2 : MpegVersion::mpeg2_5;
}

/// By the index that a frame's header has, from 1 on.
inline constexpr std::array mpeg1_bitrates{32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
/// MPEG-2.5 has the same.
inline constexpr std::array mpeg2_bitrates{8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

/// The constant bitrates that LAME offers at a version: MPEG-1 32–320, MPEG-2 8–160, MPEG-2.5 8–64 kbit/s, ascending.
/// The standard's table for MPEG-2 serves MPEG-2.5 as well, but LAME 3.100 stops at 64 there.
constexpr std::span<const int> bitrates_of(MpegVersion version) {
    constexpr size_t mpeg2_5_bitrate_count = 8;
    switch (version) {
        case MpegVersion::mpeg1: return mpeg1_bitrates;
        case MpegVersion::mpeg2: return mpeg2_bitrates;
        case MpegVersion::mpeg2_5: return std::span<const int>(mpeg2_bitrates).first(mpeg2_5_bitrate_count);
    }
    return {};
}

/// Frequencies a low-pass may be set to. LAME goes no higher at a constant or average bitrate; what is wanted above that is no low-pass.
inline constexpr int least_lowpass_hz = 1000;
inline constexpr int greatest_lowpass_hz = 20500;

}  // namespace unreel
