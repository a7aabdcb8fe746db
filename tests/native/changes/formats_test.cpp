// Rates and channels that change half-way: 3 s of one, 2 s of another.
#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

struct Change {
    const char* file;
    int sample_rate;
    double seconds;
    double tolerance_seconds;  // what encoders add before and after
};

void PrintTo(const Change& change, std::ostream* out) { *out << change.file; }

class ChangeOfFormat : public testing::TestWithParam<Change> {};

TEST_P(ChangeOfFormat, IsConvertedInTheFormatOfTheBeginning) {
    const auto read = read_audio(read_media(GetParam().file));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->settings.sample_rate, GetParam().sample_rate);
    EXPECT_EQ(read->settings.channels, 2);
    EXPECT_EQ(read->findings.gaps, 0);
    const double seconds = static_cast<double>(read->pcm.sample_count()) / read->pcm.sample_rate;
    EXPECT_NEAR(seconds, GetParam().seconds, GetParam().tolerance_seconds);
    // No hole and no hiss: every half second is about as loud as in the tone.
    const auto half = static_cast<size_t>(read->pcm.sample_rate / 2);
    for (size_t start = half / 2; start + 2 * half < read->pcm.sample_count(); start += half) {
        const double level = loudness(read->pcm.slice(start, half));
        EXPECT_GT(level, 0.08) << static_cast<double>(start) / read->pcm.sample_rate;
        EXPECT_LT(level, 0.4) << static_cast<double>(start) / read->pcm.sample_rate;
    }
    const auto converted = convert_bytes(read_media(GetParam().file));
    ASSERT_TRUE(converted);
    EXPECT_EQ(decode_strictly(converted->mp3).sample_count(), read->pcm.sample_count());
}

INSTANTIATE_TEST_SUITE_P(Streams, ChangeOfFormat,
                         testing::Values(Change{"changes/rates.aac", 44100, 5, 0.2}, Change{"changes/rates_and_back.aac", 44100, 8, 0.25},
                                         Change{"changes/rates.mp3", 44100, 5, 0.2}, Change{"changes/rates.ogg", 44100, 5, 0.05},
                                         Change{"changes/chained.opus", 48000, 5, 0.05}, Change{"changes/rates.ts", 44100, 5, 0.2},
                                         Change{"changes/channels.ac3", 48000, 5, 0.1}));

}  // namespace

}  // namespace unreel::test
