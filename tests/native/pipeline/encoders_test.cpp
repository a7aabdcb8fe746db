// The bytes do not depend on who encodes what, nor on how the reads fell.
#include <gtest/gtest.h>

#include "io/memory.h"
#include "support/conversions.h"
#include "support/judges.h"
#include "support/sources.h"

namespace unreel::test {

namespace {

class LongFile : public testing::TestWithParam<const char*> {};

TEST_P(LongFile, GivesTheSameBytesHoweverItIsReadAndEncoded) {
    const Bytes source = read_media(GetParam());
    const auto expected = convert_bytes(source, at_bitrate(), 1);
    ASSERT_TRUE(expected) << expected.error().detail;
    const int samples_per_frame = expected->summary.settings.samples_per_frame();
    EXPECT_GE(expected->summary.samples / samples_per_frame, 4 * segment_mpeg_frames(samples_per_frame));
    ShortSource short_reads(source, 2, 40'000);
    const auto converted = convert_source(short_reads, at_bitrate(), 3);
    ASSERT_TRUE(converted) << converted.error().detail;
    EXPECT_EQ(converted->mp3, expected->mp3);

    // And no joint that a decoder sees.
    const auto samples = static_cast<size_t>(expected->summary.samples);
    EXPECT_EQ(decode_strictly(expected->mp3).sample_count(), samples);
    EXPECT_EQ(decode_with_mpg123(expected->mp3).sample_count(), samples);
}

INSTANTIATE_TEST_SUITE_P(Music, LongFile,
                         testing::Values("long/music.flac", "long/music.wav", "long/film.mp4", "long/film.mkv", "long/film.ts",
                                         "long/film.avi", "long/music.ogg", "long/music.mp3", "long/music.aac"));

TEST(Encoders, GiveTheSameBytesWhateverTheirNumber) {
    const Bytes source = read_media("long/film.mp4");
    const auto expected = convert_bytes(source, at_bitrate(), 1);
    ASSERT_TRUE(expected);
    for (const int encoders : {2, 3, 8}) {
        const auto converted = convert_bytes(source, at_bitrate(), encoders);
        ASSERT_TRUE(converted) << converted.error().detail;
        EXPECT_EQ(converted->mp3, expected->mp3) << encoders << " encoders";
    }
}

TEST(Encoders, StopWhenAskedTo) {
    const Bytes source = read_media("long/film.mp4");
    MemorySource bytes(source);
    MemorySink sink;
    int calls = 0;
    double fraction = 0;
    const auto result = convert(bytes, sink, at_bitrate(), 2, [&](const Conversion::Progress& progress) {
        EXPECT_GE(progress.fraction, fraction);
        EXPECT_LE(progress.fraction, 1);
        fraction = progress.fraction;
        return ++calls < 2;
    });
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->has_value());
    EXPECT_EQ(calls, 2);
}

}  // namespace

}  // namespace unreel::test
