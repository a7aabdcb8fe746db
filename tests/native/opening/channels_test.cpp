// Samples and channels as a file declares them: valid bits, speakers, ambisonics, what exceeds full scale.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/tones.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

constexpr int rate = 48000;

double tone(double frequency, double seconds) { return std::sin(2 * std::numbers::pi * frequency * seconds); }

TEST(ValidBits, OfWholeNumbersAreTheUpperOnes) {
    struct Widths {
        int container;
        int valid;
    };
    for (const auto& [container, valid] : {Widths{32, 24}, Widths{32, 20}, Widths{32, 16}, Widths{24, 20}, Widths{24, 16}, Widths{24, 24}, Widths{32, 32}, Widths{16, 12}}) {
        const Bytes wav = make_wav({.bits = container, .mask = 3, .valid_bits = valid}, rate,
                                   [](int channel, double seconds) { return 0.5 * tone(channel == 0 ? 440 : 660, seconds); });
        const auto read = read_audio(wav);
        ASSERT_TRUE(read) << container << " " << valid;
        EXPECT_EQ(read->pcm.sample_count(), static_cast<size_t>(rate)) << container << " " << valid;
        EXPECT_NEAR(amplitude(read->pcm, 0, 440, 0, 1), 0.5, 1e-3) << container << " " << valid;
        EXPECT_NEAR(amplitude(read->pcm, 1, 660, 0, 1), 0.5, 1e-3) << container << " " << valid;
        EXPECT_NEAR(loudness(read->pcm), 0.5 / std::numbers::sqrt2, 1e-3) << container << " " << valid;
    }
}

// Cool Edit's: floats of ±2²³ in blocks of four bytes whose header says 24 bits.
TEST(ValidBits, Float24FilesWithoutExtensionStayFloats) {
    Bytes wav = make_wav({.bits = 32, .tag = 3}, rate, [](int, double seconds) { return 0.5 * 8388608 * tone(440, seconds); });
    wav[20] = std::byte{1};
    wav[34] = std::byte{24};
    const auto read = read_audio(wav);
    ASSERT_TRUE(read);
    EXPECT_NEAR(loudness(read->pcm), 0.5 / std::numbers::sqrt2, 1e-3);
}

TEST(Channels, WithoutSpeakersAreAllHeard) {
    for (const int channels : {3, 4, 6, 8, 16, 60}) {
        for (const std::optional<uint32_t> mask : {std::optional<uint32_t>(), std::optional<uint32_t>(0)}) {
            const Bytes wav = make_wav({.channels = channels, .mask = mask}, rate,
                                       [](int channel, double seconds) { return 0.9 * tone(200 + 30 * channel, seconds); });
            const auto read = read_audio(wav);
            ASSERT_TRUE(read) << channels;
            EXPECT_LE(read->peak, 1.0F) << channels;
            for (int channel = 0; channel < channels; ++channel) {
                const double left = amplitude(read->pcm, 0, 200 + 30 * channel, 0, 1);
                const double right = amplitude(read->pcm, 1, 200 + 30 * channel, 0, 1);
                EXPECT_GT(std::max(left, right), 0.85 / channels) << channel << " of " << channels;
            }
        }
    }
}

TEST(Channels, WithSpeakersHaveNoLowFrequencyChannel) {
    const Bytes wav = make_wav({.channels = 6, .mask = 0x3F}, rate, [](int channel, double seconds) { return channel == 3 ? tone(500, seconds) : 0; });
    const auto read = read_audio(wav);
    ASSERT_TRUE(read);
    EXPECT_EQ(loudness(read->pcm), 0);
}

TEST(FoldDown, NeverExceedsFullScale) {
    for (const char* file : {"opening/full.flac", "opening/full.ac3"}) {
        const auto converted = convert_bytes(read_media(file));
        ASSERT_TRUE(converted);
        EXPECT_FALSE(find_warning<AboveFullScale>(converted->summary)) << file;
        for (const auto& plane : decode_strictly(converted->mp3).channels) {
            for (const float sample : plane) ASSERT_LE(std::abs(sample), 1.05F) << file;
        }
    }
}

// MP4's box for spatial audio (SA3D, version 0: ambisonics in the order ACN, normalised as SN3D) at the end of the only sample entry.
Bytes with_ambisonics_declared(Bytes mp4, uint8_t channels) {
    Bytes box = bytes_of(std::string_view("\0\0\0\x24SA3D\0\0\0\0\0\1\0\0", 16));
    const auto append = [&](uint8_t number) {
        for (const uint8_t byte : {uint8_t{0}, uint8_t{0}, uint8_t{0}, number}) box.push_back(static_cast<std::byte>(byte));
    };
    append(channels);
    for (uint8_t channel = 0; channel < channels; ++channel) append(channel);
    box[3] = static_cast<std::byte>(box.size());
    const auto size_at = [&](size_t position) {
        size_t size = 0;
        for (size_t index = 0; index < 4; ++index) size = size << 8 | std::to_integer<size_t>(mp4[position + index]);
        return size;
    };
    const size_t entry = position_of(mp4, "mp4a") - 4;
    const size_t end = entry + size_at(entry);
    for (const char* name : {"moov", "trak", "mdia", "minf", "stbl", "stsd", "mp4a"}) {
        const size_t position = position_of(mp4, name) - 4;
        const size_t size = size_at(position) + box.size();
        for (size_t index = 0; index < 4; ++index) mp4[position + index] = static_cast<std::byte>(size >> (24 - 8 * index));
    }
    mp4.insert(mp4.begin() + static_cast<ptrdiff_t>(end), box.begin(), box.end());
    return mp4;
}

// Opus' mapping family 2 is what 255 is, but that the channels are ambisonics (RFC 8486).
Bytes with_family_2(Bytes matroska) {
    matroska[position_of(matroska, "OpusHead") + 18] = std::byte{2};
    return matroska;
}

void expect_ahead_and_left(const Bytes& ahead, const Bytes& left) {
    const auto middle = read_audio(ahead);
    ASSERT_TRUE(middle) << middle.error().detail;
    EXPECT_GT(amplitude(middle->pcm, 0, 440, 1, 2), 0.15);
    EXPECT_NEAR(amplitude(middle->pcm, 0, 440, 1, 2), amplitude(middle->pcm, 1, 440, 1, 2), 0.01);
    const auto side = read_audio(left);
    ASSERT_TRUE(side) << side.error().detail;
    EXPECT_GT(amplitude(side->pcm, 0, 440, 1, 2), 0.3);
    EXPECT_LT(amplitude(side->pcm, 1, 440, 1, 2), 0.02);
}

TEST(Ambisonics, InMp4AreHeardFromWhereTheyCome) {
    expect_ahead_and_left(with_ambisonics_declared(read_media("opening/ahead.mp4"), 4), with_ambisonics_declared(read_media("opening/left.mp4"), 4));
}

TEST(Ambisonics, OfOpusAreHeardFromWhereTheyCome) {
    expect_ahead_and_left(with_family_2(read_media("opening/ahead.mka")), with_family_2(read_media("opening/left.mka")));
}

TEST(AboveFullScale, IsToldWithHowMuch) {
    for (const double decibels : {3.0, 6.0, 12.0}) {
        const double level = std::pow(10, decibels / 20);
        const Bytes wav = make_wav({.bits = 32, .tag = 3}, rate, [&](int, double seconds) { return level * tone(440, seconds); });
        const auto converted = convert_bytes(wav);
        ASSERT_TRUE(converted);
        const auto warning = find_warning<AboveFullScale>(converted->summary);
        ASSERT_TRUE(warning) << decibels;
        EXPECT_NEAR(warning->decibels, decibels, 0.05);
    }
}

TEST(AboveFullScale, IsNotToldOfWhatReachesIt) {
    const Bytes wav = make_wav({}, rate, [](int, double seconds) { return tone(440, seconds); });
    const auto converted = convert_bytes(wav);
    ASSERT_TRUE(converted);
    EXPECT_FALSE(find_warning<AboveFullScale>(converted->summary));
}

}  // namespace

}  // namespace unreel::test
