// Several kept ranges of a file are read in one pass, and are those pieces of the whole to the sample.
#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/programmes.h"
#include "support/test_names.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

Pcm cut(const Pcm& whole, const std::vector<TimeRange>& ranges) {
    std::vector<Pcm> pieces;
    for (const auto& [start, end] : ranges) {
        const auto first = static_cast<size_t>(std::llround(start * whole.sample_rate));
        const auto last = end ? static_cast<size_t>(std::llround(*end * whole.sample_rate)) : whole.sample_count();
        pieces.push_back(whole.slice(first, last - first));
        pieces.back().sample_rate = whole.sample_rate;
    }
    return joined(pieces);
}

/// Ascending; some are shorter than a packet, and so is what lies between some of them.
std::vector<TimeRange> random_ranges(std::mt19937& random, double length) {
    const std::vector<double> steps{0.0004, 0.003, 0.02, 0.3, 1, 2.5, 6.5};
    std::vector<TimeRange> ranges;
    double at = 0;
    const auto step = [&] { return at += steps[random() % steps.size()] * (1 + static_cast<double>(random() % 1000) / 1000); };
    while (true) {
        const double start = step();
        const double end = step();
        if (end > length) break;
        ranges.push_back({start, end});
    }
    if (ranges.empty() || random() % 2 == 0) ranges.push_back({ranges.empty() ? length / 2 : *ranges.back().end_seconds + 0.01, std::nullopt});
    return ranges;
}

class KeptRanges : public testing::TestWithParam<const char*> {};

TEST_P(KeptRanges, AreThosePiecesOfTheWhole) {
    const Bytes source = read_media(std::string("trim/") + GetParam());
    const auto whole = read_audio(source);
    ASSERT_TRUE(whole) << whole.error().detail;
    std::mt19937 random(7);
    for (int turn = 0; turn < 8; ++turn) {
        SCOPED_TRACE(turn);
        ConversionOptions options = at_bitrate();
        const auto ranges = random_ranges(random, static_cast<double>(whole->pcm.sample_count()) / whole->pcm.sample_rate);
        options.programme = kept(ranges);
        const auto read = read_programme(source, options);
        ASSERT_TRUE(read) << read.error().detail;
        ASSERT_EQ(read->size(), 1U);
        EXPECT_EQ(largest_difference(cut(whole->pcm, ranges), joined(*read)), 0);
    }
}

// Decoders that start from nothing after a seek, to the bit a second later.
INSTANTIATE_TEST_SUITE_P(Formats, KeptRanges,
                         testing::Values("aac.aac", "aac.mkv", "aac.mp4", "aac.ts", "aac_fragmented.mp4", "adpcm.wav", "alac.m4a", "flac.flac", "flac.mkv",
                                         "flac.mp4", "flac.oga", "mp2.ts", "mp3.avi", "mp3.mp3"),
                         [](const auto& tested) { return to_test_name(tested.param); });

// An independent program cuts and joins the same.
TEST(KeptRanges, AreWhatFfmpegCutsAndJoins) {
    const Bytes wav = make_wav({}, 480'000, [](int channel, double seconds) { return 0.4 * std::sin((440 + 300 * channel) * seconds * seconds); });
    const TemporaryFile file(".wav");
    write_file(file.path(), wav);
    ConversionOptions options = at_bitrate();
    options.programme = kept({{0.5, 1.25}, {1.26, 4}, {7.5001, 7.9}, {9, std::nullopt}});
    const auto read = read_programme(wav, options);
    ASSERT_TRUE(read) << read.error().detail;
    const Pcm expected = decode_leniently(file.path(), {"-filter_complex",
        "[0]asplit=4[a][b][c][d];[a]atrim=start_sample=24000:end_sample=60000[e];[b]atrim=start_sample=60480:end_sample=192000[f];"
        "[c]atrim=start_sample=360005:end_sample=379200[g];[d]atrim=start_sample=432000[h];[e][f][g][h]concat=n=4:v=0:a=1"});
    EXPECT_EQ(joined(*read).sample_count(), 36'000U + 131'520 + 19'195 + 48'000);
    EXPECT_EQ(largest_difference(expected, joined(*read)), 0);
}

TEST(KeptRanges, BehindTheEndAreNothing) {
    const Bytes wav = make_wav({}, 96'000, [](int, double seconds) { return 0.4 * std::sin(2000 * seconds); });
    ConversionOptions options = at_bitrate();
    options.programme = kept({{0.5, 1}, {1.5, 7}, {8, 9}, {20, std::nullopt}});
    const auto read = read_programme(wav, options);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(joined(*read).sample_count(), 48'000U);
    options.programme = kept({{8, 9}, {20, std::nullopt}});
    EXPECT_EQ(outcome(read_programme(wav, options)), "nothing_to_convert");
}

}  // namespace

}  // namespace unreel::test
