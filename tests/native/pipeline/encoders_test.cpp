// The bytes do not depend on who encodes what, nor on how the reads fell.
#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/sources.h"

namespace unreel::test {

namespace {

class LongFile : public testing::TestWithParam<const char*> {};

TEST_P(LongFile, GivesTheSameBytesForEveryNumberOfEncoders) {
    const Bytes source = read_media(GetParam());
    const auto expected = convert_bytes(source, {}, 1);
    ASSERT_TRUE(expected) << expected.error().detail;
    EXPECT_GE(expected->summary.samples / expected->summary.settings.samples_per_frame(), 4 * segment_mpeg_frames);
    for (const int encoders : {2, 3, 8}) {
        const auto converted = convert_bytes(source, {}, encoders);
        ASSERT_TRUE(converted) << converted.error().detail;
        EXPECT_EQ(converted->mp3, expected->mp3) << encoders << " encoders";
    }
    ShortSource short_reads(source, 2, 40'000);
    const auto converted = convert_source(short_reads, {}, 2);
    ASSERT_TRUE(converted) << converted.error().detail;
    EXPECT_EQ(converted->mp3, expected->mp3) << "short reads";
}

TEST_P(LongFile, HasNoJointThatADecoderSees) {
    const auto converted = convert_bytes(read_media(GetParam()));
    ASSERT_TRUE(converted);
    const auto samples = static_cast<size_t>(converted->summary.samples);
    EXPECT_EQ(decode_strictly(converted->mp3).sample_count(), samples);
    EXPECT_EQ(decode_with_mpg123(converted->mp3).sample_count(), samples);
}

INSTANTIATE_TEST_SUITE_P(Music, LongFile,
                         testing::Values("long/music.flac", "long/music.wav", "long/film.mp4", "long/film.mkv", "long/film.ts",
                                         "long/film.avi", "long/music.ogg", "long/music.mp3", "long/music.aac"));

}  // namespace

}  // namespace unreel::test
