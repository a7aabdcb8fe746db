// Start and end count samples of the source's rate, also where the output has another one.
#include <cmath>

#include <gtest/gtest.h>

#include "support/conversions.h"

namespace unreel::test {

namespace {

TEST(TrimOfASourceThatIsResampled, IsExactInTheSourcesSamples) {
    const Bytes source = read_media("trim/pcm_96000.wav");
    const auto whole = read_audio(source);
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->pcm.sample_rate, 48000);
    for (const auto& [start, end] : {std::pair{0.0, 1.0}, {2.5, 4.0}, {6.25, 9.125}, {7.0, 7.0 + 3.0 / 96000}, {12.34567, 13.0}}) {
        const auto part = read_audio(source, between(start, end));
        ASSERT_TRUE(part) << part.error().detail;
        const int64_t first = std::llround(start * 96000);
        const int64_t last = std::llround(end * 96000);
        EXPECT_EQ(part->pcm.sample_count(), static_cast<size_t>(std::llround(static_cast<double>(last - first) / 2)));
        if (first % 2 != 0 || last - first < 10'000) continue;
        // Beyond what the filter sees of the samples before and after.
        constexpr size_t edge = 100;
        const size_t inner = part->pcm.sample_count() - 2 * edge;
        const Pcm expected = whole->pcm.slice(static_cast<size_t>(first / 2) + edge, inner);
        EXPECT_LT(largest_difference(expected, part->pcm.slice(edge, inner)), 1e-6) << start;
    }
}

}  // namespace

}  // namespace unreel::test
