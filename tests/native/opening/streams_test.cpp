// Which stream is heard: one that ends goes on in its successor, one that is only announced is passed over.
#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/tones.h"

namespace unreel::test {

namespace {

struct Broadcast {
    const char* file;
    std::vector<double> frequencies;  // for 5 s each
};

void PrintTo(const Broadcast& broadcast, std::ostream* out) { *out << broadcast.file; }

class StreamThatEnds : public testing::TestWithParam<Broadcast> {};

TEST_P(StreamThatEnds, GoesOnInItsSuccessor) {
    const auto read = read_audio(read_media(std::string("opening/") + GetParam().file));
    ASSERT_TRUE(read) << read.error().detail;
    const auto count = static_cast<double>(GetParam().frequencies.size());
    EXPECT_NEAR(static_cast<double>(read->pcm.sample_count()) / read->pcm.sample_rate, 5 * count, 0.1);
    EXPECT_EQ(read->findings.corrupt_packets, 0);
    for (size_t part = 0; part < GetParam().frequencies.size(); ++part) {
        const double start = 5 * static_cast<double>(part);
        for (double second = start + 0.2; second < start + 4.5; second += 0.5) {
            EXPECT_GT(amplitude(read->pcm, 0, GetParam().frequencies[part], second, second + 0.4), 0.06) << second;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(MpegTs, StreamThatEnds,
                         testing::Values(Broadcast{"pid_changes.ts", {440, 880}}, Broadcast{"codec_changes.ts", {440, 880}},
                                         Broadcast{"programme_changes.ts", {440, 880}},
                                         Broadcast{"pid_changes_and_back.ts", {440, 880, 440}},
                                         Broadcast{"languages_change.ts", {440, 880}}));

TEST(Streams, WhatRunsBesideIsNoSuccessorButIsTold) {
    const auto converted = convert_bytes(read_media("opening/one_ends.ts"));
    ASSERT_TRUE(converted);
    EXPECT_NEAR(converted->summary.duration_seconds(), 4, 0.1);
    const auto warning = find_warning<TrackOutlasted>(converted->summary);
    ASSERT_TRUE(warning);
    EXPECT_NEAR(warning->converted_seconds, 4, 0.1);
    EXPECT_NEAR(warning->longest_seconds, 10, 0.1);
}

TEST(Streams, ThatLastEquallyLongAreNotCompared) {
    const auto converted = convert_bytes(read_media("opening/two_first.ts"));
    ASSERT_TRUE(converted);
    EXPECT_FALSE(find_warning<TrackOutlasted>(converted->summary));
}

class FirstTrackWithoutPackets : public testing::TestWithParam<const char*> {};

TEST_P(FirstTrackWithoutPackets, IsNotTheDefaultOne) {
    const auto read = read_audio(read_media(std::string("opening/") + GetParam()));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_GT(amplitude(read->pcm, 0, 880, 1, 4), 0.06);
}

INSTANTIATE_TEST_SUITE_P(Containers, FirstTrackWithoutPackets, testing::Values("silent_first.mov", "silent_first.mkv", "silent_first.ts"));

}  // namespace

}  // namespace unreel::test
