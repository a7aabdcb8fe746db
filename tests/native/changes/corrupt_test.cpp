// Bytes that were damaged in the middle of a file.
#include <random>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

struct Damage {
    const char* file;
    bool is_noticed;  // by FFmpeg: PCM has nothing impossible, and some decoders make something of anything
    // Where a frame's beginning is damaged in a stream without a clock, nothing says that there was one.
    double tolerance_seconds = 0.1;
};

void PrintTo(const Damage& damage, std::ostream* out) { *out << damage.file; }

class DamagedFile : public testing::TestWithParam<Damage> {};

TEST_P(DamagedFile, ConvertsAtItsFullLength) {
    Bytes bytes = read_media(std::string("formats/") + GetParam().file);
    const auto whole = read_audio(bytes);
    ASSERT_TRUE(whole);
    std::minstd_rand random(3);
    // A scratch of a few hundred bytes in three places.
    for (const double place : {0.4, 0.5, 0.6}) {
        const auto start = static_cast<size_t>(static_cast<double>(bytes.size()) * place);
        for (size_t index = start; index < start + 400; ++index) bytes[index] = static_cast<std::byte>(random() >> 8);
    }
    const auto converted = convert_bytes(bytes);
    ASSERT_TRUE(converted) << name_of(converted.error().code) << ": " << converted.error().detail;
    const auto warning = find_warning<CorruptPackets>(converted->summary);
    EXPECT_EQ(warning.has_value(), GetParam().is_noticed);
    EXPECT_FALSE(find_warning<CutOff>(converted->summary));
    const double expected = static_cast<double>(whole->pcm.sample_count()) / whole->pcm.sample_rate;
    if (warning) {
        // Bytes are not spread evenly over a file's time, but nearly.
        ASSERT_FALSE(warning->places.empty());
        EXPECT_NEAR(warning->places.front() / expected, 0.4, 0.12);
        EXPECT_LT(warning->places.back() / expected, 0.72);
    }
    EXPECT_NEAR(converted->summary.duration_seconds(), expected, GetParam().tolerance_seconds);
    EXPECT_EQ(decode_strictly(converted->mp3).sample_count(), static_cast<size_t>(converted->summary.samples));
}

INSTANTIATE_TEST_SUITE_P(Codecs, DamagedFile,
                         testing::Values(Damage{"mp4_aac_faststart.mp4", true}, Damage{"mp4_ac3.mp4", true}, Damage{"m4a_alac.m4a", true},
                                         Damage{"mkv_opus.mkv", false}, Damage{"mkv_mp3.mkv", false}, Damage{"flac.flac", true},
                                         Damage{"ogg_vorbis.ogg", false}, Damage{"mp3_cbr.mp3", true, 0.2}, Damage{"adts_aac.aac", true},
                                         Damage{"ts_aac.ts", true}, Damage{"ac3.ac3", false}, Damage{"wav_pcm_s16le.wav", false}));

}  // namespace

}  // namespace unreel::test
