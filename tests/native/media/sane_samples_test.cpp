#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "media/sane_samples.h"

namespace unreel::test {

namespace {

// More than a vector register holds, so that both the vectorised part and the rest of the loop see each value.
std::vector<float> hostile_samples() {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> values{std::numeric_limits<float>::quiet_NaN(), infinity, -infinity, 1e30F, -1e30F, 0.5F, -1.0F};
    std::vector<float> samples;
    for (int times = 0; times < 7; ++times) samples.insert(samples.end(), values.begin(), values.end());
    return samples;
}

void expect_sane(const std::vector<float>& samples) {
    const std::vector<float> expected{0.0F, 16.0F, -16.0F, 16.0F, -16.0F, 0.5F, -1.0F};
    for (size_t index = 0; index < samples.size(); ++index) EXPECT_EQ(samples[index], expected[index % expected.size()]) << index;
}

}  // namespace

TEST(SaneSamples, PeakIsTheLargestMagnitudeWhereverItStands) {
    for (size_t count = 1; count < 70; ++count) {
        for (size_t place = 0; place < count; ++place) {
            std::vector<float> samples(count, 0.25F);
            samples[place] = place % 2 == 0 ? -1.5F : 1.5F;
            EXPECT_EQ(peak(samples), 1.5F) << place << " of " << count;
        }
    }
    EXPECT_EQ(peak({}), 0.0F);
}

TEST(SaneSamples, BoundsWhatIsTooLoudAndSilencesWhatIsNoNumber) {
    auto samples = hostile_samples();
    make_sane(samples);
    expect_sane(samples);
}

TEST(SaneSamples, CopiesWhatIsNotSane) {
    const auto samples = hostile_samples();
    std::vector<float> copy;
    const auto sane_samples = sane(samples, copy);
    EXPECT_EQ(sane_samples.data(), copy.data());
    ASSERT_EQ(copy.size(), samples.size());
    expect_sane(copy);
}

// One bad sample wherever it lies, in the part for vectors and in the rest.
TEST(SaneSamples, FindsEachSampleThatIsNotSane) {
    constexpr size_t count = 37;
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), 16.1F, -std::numeric_limits<float>::infinity()}) {
        for (size_t place = 0; place < count; ++place) {
            std::vector<float> samples(count, -16.0F);
            samples[place] = bad;
            std::vector<float> copy;
            const auto bounded = sane(samples, copy);
            EXPECT_EQ(bounded.data(), copy.data()) << bad << " at " << place;
        }
    }
}

TEST(SaneSamples, CopiesNothingThatIsSane) {
    const std::vector<float> samples{0.0F, 1.0F, -1.5F, 16.0F, -16.0F};
    std::vector<float> copy;
    EXPECT_EQ(sane(samples, copy).data(), samples.data());
    EXPECT_TRUE(copy.empty());
}

}  // namespace unreel::test
