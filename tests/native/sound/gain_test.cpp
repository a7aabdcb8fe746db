#include <cmath>

#include <gtest/gtest.h>

#include "sound/gain.h"
#include "sound/pieces.h"

namespace unreel::test {

namespace {

TEST(Gain, MultipliesEachSampleOnce) {
    const Samples samples{0, 0.5F, -0.25F, 1, -1};
    const float factor = 1.99526231496887960F;  // 10^(6 ÷ 20), from a table
    EXPECT_EQ(heard({.gain_db = 6}, {samples}, 48000)[0], (Samples{0, 0.5F * factor, -0.25F * factor, factor, -factor}));
    const float quieter = 0.50118723362727229F;
    EXPECT_EQ(heard({.gain_db = -6}, {samples, samples}, 48000)[1], (Samples{0, 0.5F * quieter, -0.25F * quieter, quieter, -quieter}));
    EXPECT_EQ(heard({.gain_db = -60}, {{1, -0.5F}}, 48000)[0], (Samples{0.001F, -0.0005F}));
}

TEST(Gain, OfNothingCopiesNothing) {
    const Samples samples{0, 0.5F, -0.25F};
    Gain gain(0);
    EXPECT_EQ(gain.apply({samples, samples})[1].data(), samples.data());
}

TEST(Gain, LetsPassWhatIsAboveFullScaleAndBoundsWhatNoEncoderBears) {
    EXPECT_EQ(heard({.gain_db = 20}, {{0.5F, -0.9F, 1.25F}}, 48000)[0], (Samples{5, -9, 12.5F}));
    EXPECT_EQ(heard({.gain_db = 60}, {{1, -1, 0.001F}}, 48000)[0], (Samples{16, -16, 1}));
}

}  // namespace

}  // namespace unreel::test
