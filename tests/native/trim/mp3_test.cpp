// The same through the MP3, judged by ffmpeg at both ends.
#include <cmath>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

class TrimmedMp3 : public testing::TestWithParam<const char*> {};

TEST_P(TrimmedMp3, PlaysExactlyTheSamplesBetweenStartAndEnd) {
    const std::string file = GetParam();
    const Bytes source = read_media(file);
    const Pcm decoded_source = decode_leniently(media_path(file));
    ASSERT_GT(decoded_source.sample_count(), 0U);
    const int rate = decoded_source.sample_rate;
    // ffmpeg plays the last packet's padding of MP4 as well: 20 s are there.
    const bool is_mp4 = file.ends_with(".mp4");
    const Pcm judged = is_mp4 ? decoded_source.slice(0, static_cast<size_t>(20) * static_cast<size_t>(rate)) : decoded_source;
    for (const auto& [start, end] : {std::pair{0.0, 0.75}, {3.2, 4.7}, {9.87654, 11.5}, {18.5, 60.0}, {8.0, 8.001}, {8.0, 8.0 + 1.0 / rate}}) {
        const auto converted = convert_bytes(source, between(start, end));
        ASSERT_TRUE(converted) << converted.error().detail;
        const auto first = static_cast<size_t>(std::llround(start * rate));
        const Pcm expected = judged.slice(first, static_cast<size_t>(std::llround(end * rate)) - first);
        const Pcm decoded = decode_strictly(converted->mp3);
        EXPECT_EQ(decoded.sample_count(), expected.sample_count()) << start;
        EXPECT_EQ(converted->summary.samples, static_cast<int64_t>(expected.sample_count())) << start;
        if (expected.sample_count() < 3000) continue;
        EXPECT_EQ(delay_of(decoded, expected, 2500), 0) << start;
        EXPECT_GT(snr_db(expected, decoded), 8) << start;  // of noise an MP3 keeps little
    }
}

INSTANTIATE_TEST_SUITE_P(Sources, TrimmedMp3,
                         testing::Values("trim/pcm.wav", "trim/flac_48000.flac", "trim/aac.mp4", "trim/opus.webm",
                                         "trim/vorbis.ogg", "trim/mp3.mp3", "trim/aac.ts", "trim/pcm.mkv"));

}  // namespace

}  // namespace unreel::test
