// WAV files of any header, sample by sample.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "support/files.h"

namespace unreel::test {

struct WavFormat {
    int channels = 2;
    int sample_rate = 48000;
    int bits = 16;       // of the container: wBitsPerSample
    int block_bits = 0;  // what a sample takes, where that is more; else `bits`
    int tag = 1;         // 1: whole numbers, 3: floats
    /// WAVEFORMATEXTENSIBLE with this speaker mask, and so many valid bits (0: all).
    std::optional<uint32_t> mask = std::nullopt;
    int valid_bits = 0;
};

/// A file of `frame_count` samples per channel, ±1 at full scale. Whole numbers have their valid bits uppermost, as the
/// specification of WAVEFORMATEXTENSIBLE says.
Bytes make_wav(const WavFormat& format, int frame_count, const std::function<double(int channel, double seconds)>& sound);

}  // namespace unreel::test
