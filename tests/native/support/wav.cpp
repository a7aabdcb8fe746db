#include "support/wav.h"

#include <bit>
#include <cmath>

namespace unreel::test {

namespace {

void append(Bytes& bytes, uint64_t value, int count) {
    for (int index = 0; index < count; ++index) bytes.push_back(static_cast<std::byte>(value >> (8 * index)));
}

void append(Bytes& bytes, std::string_view text) {
    for (const char letter : text) bytes.push_back(static_cast<std::byte>(letter));
}

}  // namespace

Bytes make_wav(const WavFormat& format, int frame_count, const std::function<double(int channel, double seconds)>& sound) {
    const int sample_bytes = (format.block_bits > 0 ? format.block_bits : format.bits) / 8;
    const int block = sample_bytes * format.channels;
    const auto data_size = static_cast<uint64_t>(block) * static_cast<uint64_t>(frame_count);
    Bytes bytes;
    append(bytes, "RIFF");
    append(bytes, data_size + (format.mask ? 60 : 36), 4);
    append(bytes, "WAVEfmt ");
    append(bytes, format.mask ? 40 : 16, 4);
    append(bytes, format.mask ? 0xFFFE : static_cast<uint64_t>(format.tag), 2);
    append(bytes, static_cast<uint64_t>(format.channels), 2);
    append(bytes, static_cast<uint64_t>(format.sample_rate), 4);
    append(bytes, static_cast<uint64_t>(format.sample_rate * block), 4);
    append(bytes, static_cast<uint64_t>(block), 2);
    append(bytes, static_cast<uint64_t>(format.bits), 2);
    if (format.mask) {
        append(bytes, 22, 2);
        append(bytes, static_cast<uint64_t>(format.valid_bits > 0 ? format.valid_bits : format.bits), 2);
        append(bytes, *format.mask, 4);
        append(bytes, static_cast<uint64_t>(format.tag), 4);
        append(bytes, std::string_view("\0\0\x10\0\x80\0\0\xAA\0\x38\x9B\x71", 12));
    }
    append(bytes, "data");
    append(bytes, data_size, 4);
    const int valid_bits = format.valid_bits > 0 ? format.valid_bits : format.bits;
    for (int frame = 0; frame < frame_count; ++frame) {
        for (int channel = 0; channel < format.channels; ++channel) {
            const double value = sound(channel, static_cast<double>(frame) / format.sample_rate);
            if (format.tag == 3) {
                append(bytes, std::bit_cast<uint32_t>(static_cast<float>(value)), sample_bytes);
                continue;
            }
            const int64_t number = std::llround(value * static_cast<double>((int64_t{1} << (valid_bits - 1)) - 1));
            append(bytes, static_cast<uint64_t>(number) << (8 * sample_bytes - valid_bits), sample_bytes);
        }
    }
    return bytes;
}

}  // namespace unreel::test
