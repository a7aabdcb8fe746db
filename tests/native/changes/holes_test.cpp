// Time stamps with holes, overlaps and new counts.
#include <algorithm>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

double seconds_of(const Read& read) { return static_cast<double>(read.pcm.sample_count()) / read.pcm.sample_rate; }

double loudness_between(const Read& read, double start, double end) {
    const int rate = read.pcm.sample_rate;
    return loudness(read.pcm.slice(static_cast<size_t>(start * rate), static_cast<size_t>((end - start) * rate)));
}

class Hole : public testing::TestWithParam<const char*> {};

TEST_P(Hole, BecomesSilenceOfItsLength) {
    const auto read = read_audio(read_media(GetParam()));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->findings.gaps, 1);
    EXPECT_NEAR(read->findings.gap_seconds, 2, 0.06);
    EXPECT_NEAR(seconds_of(*read), 7, 0.1);
    EXPECT_LT(loudness_between(*read, 2.15, 3.85), 1e-4);
    EXPECT_GT(loudness_between(*read, 0.5, 1.9), 0.08);
    EXPECT_GT(loudness_between(*read, 4.1, 6.9), 0.08);
    const auto converted = convert_bytes(read_media(GetParam()));
    ASSERT_TRUE(converted);
    const auto warning = find_warning<GapsFilled>(converted->summary);
    ASSERT_TRUE(warning);
    ASSERT_EQ(warning->places.size(), 1U);
    EXPECT_NEAR(warning->places[0], 2, 0.1);
}

INSTANTIATE_TEST_SUITE_P(Containers, Hole,
                         testing::Values("changes/hole_flac.mkv", "changes/hole_aac.mkv", "changes/hole_aac.flv", "changes/hole_aac.ts",
                                         "changes/hole_aac.mp4", "changes/hole_mp3.mkv", "changes/hole_opus.webm",
                                         "changes/hole_ac3.ts", "changes/hole_mp3.flv"));

TEST(JoinedRecordings, KeepTheHoleBetweenThem) {
    const auto read = read_audio(read_media("changes/hole.ts"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->findings.gaps, 1);
    EXPECT_NEAR(seconds_of(*read), 8, 0.1);
    EXPECT_LT(loudness_between(*read, 3.2, 5.8), 1e-4);
}

TEST(JoinedRecordings, KeepTheirSoundWhereTheClockStepsBack) {
    for (const char* file : {"changes/overlap.ts", "changes/back_2_s.ts", "changes/back_2_s.flv", "changes/back_to_0.mp4"}) {
        const auto read = read_audio(read_media(file));
        ASSERT_TRUE(read) << file;
        EXPECT_NEAR(seconds_of(*read), 5, 0.1) << file;
        EXPECT_EQ(read->findings.gaps, 0) << file;
        EXPECT_EQ(read->findings.jumps, 1) << file;
        EXPECT_GT(loudness_between(*read, 2.5, 3.5), 0.08) << file;
        const auto converted = convert_bytes(read_media(file));
        ASSERT_TRUE(converted) << file;
        EXPECT_TRUE(find_warning<TimestampJumps>(converted->summary)) << file;
    }
}

TEST(JoinedRecordings, AreJoinedWithoutAPauseWhereTheClockJumps) {
    for (const char* file : {"changes/jump.ts", "changes/jump_back.ts"}) {
        const auto read = read_audio(read_media(file));
        ASSERT_TRUE(read) << file;
        EXPECT_EQ(read->findings.jumps, 1) << file;
        EXPECT_EQ(read->findings.gaps, 0) << file;
        EXPECT_FALSE(read->findings.cut_off) << file;
        EXPECT_NEAR(seconds_of(*read), 5, 0.1) << file;
    }
}

TEST(JoinedRecordings, AreAllThereWhereTheClockStartsAgain) {
    const auto read = read_audio(read_media("changes/restart.ts"));
    ASSERT_TRUE(read);
    EXPECT_NEAR(seconds_of(*read), 6, 0.1);
}

class DriftingClock : public testing::TestWithParam<const char*> {};

TEST_P(DriftingClock, CostsNoSample) {
    const Pcm judged = decode_leniently(media_path(GetParam()));
    const auto read = read_audio(read_media(GetParam()));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->pcm.sample_count(), judged.sample_count());
    EXPECT_LT(largest_difference(judged, read->pcm), 1e-6);
    EXPECT_EQ(read->findings.gaps, 0);
}

INSTANTIATE_TEST_SUITE_P(Containers, DriftingClock,
                         testing::Values("changes/fast_clock.mka", "changes/slow_clock.mka", "changes/rounded_clock.dts"));

// Packets that were lost one by one, and a tone that begins at 50 s.
class LostPackets : public testing::TestWithParam<const char*> {};

TEST_P(LostPackets, LeaveWhatFollowsAtItsTime) {
    const auto read = read_audio(read_media(GetParam()));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_NEAR(seconds_of(*read), 60, 0.1);
    EXPECT_EQ(read->findings.gaps, 24);
    EXPECT_EQ(read->findings.gap_places.size(), 20U);
    EXPECT_TRUE(std::ranges::is_sorted(read->findings.gap_places));
    EXPECT_LT(loudness_between(*read, 45.2, 49.95), 0.03);
    EXPECT_GT(loudness_between(*read, 50.05, 55), 0.1);
}

INSTANTIATE_TEST_SUITE_P(Containers, LostPackets,
                         testing::Values("changes/lost_opus.webm", "changes/lost_aac.mkv", "changes/lost_aac.mp4", "changes/lost_aac.flv",
                                         "changes/lost_aac.ts", "changes/lost_mp3.mkv", "changes/lost_ac3.ts"));

// Time stamps that do not fit the samples: what native ffmpeg plays without a break.
class WrongClock : public testing::TestWithParam<const char*> {};

TEST_P(WrongClock, CostsNoSampleAndAddsNone) {
    const Pcm judged = decode_leniently(media_path(GetParam()));
    const auto read = read_audio(read_media(GetParam()));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->findings.gaps, 0);
    EXPECT_EQ(read->findings.jumps, 0);
    // An encoder's delay, which not every container tells both alike.
    EXPECT_NEAR(static_cast<double>(read->pcm.sample_count()), static_cast<double>(judged.sample_count()), 2400);
}

INSTANTIATE_TEST_SUITE_P(Containers, WrongClock,
                         testing::Values("changes/stretched_aac.mkv", "changes/stretched_opus.mkv", "changes/doubled_aac.mkv",
                                         "changes/vbr_by_bytes.avi", "changes/garbage_first.mp3", "changes/garbage_first.aac",
                                         "changes/garbage_first.ac3", "changes/garbage_within.mp3"));

class LateSound : public testing::TestWithParam<const char*> {};

TEST_P(LateSound, BeginsWithSilence) {
    const auto read = read_audio(read_media(GetParam()));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_NEAR(seconds_of(*read), 8.5, 0.12);
    EXPECT_LT(loudness_between(*read, 0, 1.4), 1e-4);
    EXPECT_GT(loudness_between(*read, 1.6, 2.6), 0.08);
}

INSTANTIATE_TEST_SUITE_P(Containers, LateSound,
                         testing::Values("changes/late_aac.mp4", "changes/late_pcm.mov", "changes/late_opus.mkv", "changes/late_flac.mkv",
                                         "changes/late_ac3.ts", "changes/late_mp3.flv", "changes/late_mp2.mpg"));

}  // namespace

}  // namespace unreel::test
