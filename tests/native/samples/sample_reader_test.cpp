// Some seconds of a file, from anywhere, are what the whole has there.
#include <cmath>

#include <gtest/gtest.h>

#include "convert/sample_reader.h"
#include "io/memory.h"
#include "support/conversions.h"

namespace unreel::test {

namespace {

/// At most `most` samples, in calls of so many.
Pcm read_samples(SampleReader& reader, int64_t most, int64_t at_once) {
    Pcm pcm;
    int64_t count = 0;
    while (count < most && !reader.is_end()) {
        const auto planes = reader.read(std::min(at_once, most - count));
        EXPECT_TRUE(planes) << planes.error().detail;
        if (!planes) break;
        pcm.sample_rate = reader.format().sample_rate;
        pcm.channels.resize(static_cast<size_t>(reader.format().channels));
        for (size_t channel = 0; channel < pcm.channels.size(); ++channel) {
            pcm.channels[channel].insert(pcm.channels[channel].end(), (*planes)[channel].begin(), (*planes)[channel].end());
        }
        count += std::ssize((*planes)[0]);
    }
    return pcm;
}

class SampleReaders : public testing::TestWithParam<const char*> {};

TEST_P(SampleReaders, GiveWhatTheWholeHasThere) {
    const Bytes bytes = read_media(GetParam());
    MemorySource source(bytes);
    auto opened = SampleReader::open(source, {}, 0);
    ASSERT_TRUE(opened) << opened.error().detail;
    const Pcm whole = read_samples(**opened, INT64_MAX, 10'000);
    ASSERT_GT(whole.sample_count(), 0U);
    for (const double start : {0.5, 3.2, 9.87654}) {
        MemorySource again(bytes);
        auto part = SampleReader::open(again, {}, start);
        ASSERT_TRUE(part) << part.error().detail;
        const auto first = static_cast<size_t>(std::llround(start * whole.sample_rate));
        const Pcm second = read_samples(**part, whole.sample_rate, 1000);
        EXPECT_EQ(second.sample_count(), static_cast<size_t>(whole.sample_rate)) << start;
        EXPECT_LT(largest_difference(whole.slice(first, second.sample_count()), second), 1e-3) << start;
        // On from there.
        const Pcm third = read_samples(**part, whole.sample_rate / 2, 777);
        EXPECT_LT(largest_difference(whole.slice(first + second.sample_count(), third.sample_count()), third), 1e-3) << start;
    }
}

INSTANTIATE_TEST_SUITE_P(Sources, SampleReaders, testing::Values("trim/pcm.wav", "trim/flac_48000.flac", "trim/pcm.mkv", "trim/mp3.mp3"));

TEST(ASampleReader, EndsWithTheFile) {
    const Bytes bytes = read_media("trim/pcm.wav");
    MemorySource source(bytes);
    auto opened = SampleReader::open(source, {}, 19.75);
    ASSERT_TRUE(opened);
    const Pcm pcm = read_samples(**opened, INT64_MAX, 4096);
    EXPECT_EQ(pcm.sample_count(), static_cast<size_t>(pcm.sample_rate / 4));
    EXPECT_TRUE((*opened)->is_end());
}

TEST(ASampleReader, HasNothingBehindTheEnd) {
    const Bytes bytes = read_media("trim/pcm.wav");
    MemorySource source(bytes);
    auto opened = SampleReader::open(source, {}, 1000);
    ASSERT_TRUE(opened);
    EXPECT_EQ(read_samples(**opened, 1000, 1000).sample_count(), 0U);
    EXPECT_TRUE((*opened)->is_end());
}

TEST(ASampleReader, IsBehindTheChoiceOfChannels) {
    const Bytes bytes = read_media("trim/pcm.wav");
    MemorySource source(bytes);
    ConversionOptions options;
    options.recipe.sound = {.channels = ChannelChoice::mono, .gain_db = 6};
    auto mono = SampleReader::open(source, options, 1);
    MemorySource again(bytes);
    auto stereo = SampleReader::open(again, {}, 1);
    ASSERT_TRUE(mono && stereo);
    const Pcm one = read_samples(**mono, 1000, 1000);
    const Pcm two = read_samples(**stereo, 1000, 1000);
    ASSERT_EQ(one.channels.size(), 1U);
    ASSERT_EQ(two.channels.size(), 2U);
    for (size_t sample = 0; sample < 1000; ++sample) {
        ASSERT_NEAR(one.channels[0][sample], (two.channels[0][sample] + two.channels[1][sample]) / 2, 1e-6);
    }
}

TEST(ASampleReader, SaysWhyNothingCanBeHad) {
    const Bytes bytes(1000, std::byte{7});
    MemorySource source(bytes);
    EXPECT_EQ(outcome(SampleReader::open(source, {}, 0)), "not_media");
}

}  // namespace

}  // namespace unreel::test
