#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "sound/bandwidth_meter.h"
#include "sound/fed.h"

namespace unreel::test {

namespace {

constexpr int rate = 44100;
// From the filter's corner to where nothing is left, and what a band is wide.
constexpr int widest_edge = 600;

std::optional<int> bandwidth(const Channels& sound, int sample_rate = rate, size_t piece = 0) {
    BandwidthMeter meter({sample_rate, static_cast<int>(sound.size())});
    feed(meter, sound, piece);
    return meter.bandwidth_hz();
}

// Noise behind a windowed sinc of 255 taps.
Samples lowpassed(double hertz, double seconds, unsigned seed, double amplitude = 0.3) {
    constexpr int half = 127;
    const auto count = static_cast<size_t>(seconds * rate);
    const Samples source = noise(count + 2 * half, seed);
    std::vector<double> taps;
    for (int tap = -half; tap <= half; ++tap) {
        const double x = 2 * hertz / rate * tap;
        const double sinc = tap == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
        const double turn = std::numbers::pi * tap / (half + 1);
        taps.push_back(2 * hertz / rate * sinc * (0.42 + 0.5 * std::cos(turn) + 0.08 * std::cos(2 * turn)));
    }
    Samples result(count);
    for (size_t index = 0; index < count; ++index) {
        double sum = 0;
        for (size_t tap = 0; tap < taps.size(); ++tap) sum += taps[tap] * source[index + tap];
        result[index] = static_cast<float>(amplitude * sum);
    }
    return result;
}

Samples rounded_to_16_bits(Samples samples) {
    for (float& sample : samples) sample = std::round(sample * 32767) / 32768;
    return samples;
}

TEST(Bandwidth, IsWhereAFilterEnds) {
    for (const int hertz : {4000, 11000, 16000}) {
        const Samples sound = lowpassed(hertz, 3, 1);
        EXPECT_NEAR(bandwidth({sound}).value_or(0), hertz, widest_edge) << hertz;
        EXPECT_NEAR(bandwidth({rounded_to_16_bits(sound)}).value_or(0), hertz, widest_edge) << hertz;
        EXPECT_NEAR(bandwidth({Samples(sound.size(), 0), sound}).value_or(0), hertz, widest_edge) << hertz;
    }
}

TEST(Bandwidth, GoesOnToTheEndWhereNothingIsFiltered) {
    EXPECT_EQ(bandwidth({noise(3 * rate, 2)}), std::nullopt);
    EXPECT_EQ(bandwidth({lowpassed(20500, 3, 3)}), std::nullopt);
    // 6 dB for each octave: no edge.
    Samples soft = noise(3 * rate, 4);
    for (size_t index = 1; index < soft.size(); ++index) soft[index] = soft[index - 1] * 0.9F + soft[index] * 0.1F;
    EXPECT_EQ(bandwidth({soft}), std::nullopt);
}

TEST(Bandwidth, IsNotThatOfSilenceOrOfAFade) {
    EXPECT_EQ(bandwidth({Samples(5 * rate, 0)}), std::nullopt);
    EXPECT_EQ(bandwidth({Samples(100, 0.5F)}), std::nullopt);
    // Loud for a second, fading for four, silent for twenty.
    Samples sound = noise(25 * rate, 5);
    for (size_t index = 0; index < sound.size(); ++index) {
        const double seconds = static_cast<double>(index) / rate;
        sound[index] *= static_cast<float>(seconds < 1 ? 0.5 : seconds < 5 ? 0.5 * (5 - seconds) / 4 : 0);
    }
    EXPECT_EQ(bandwidth({sound}), std::nullopt);
}

TEST(Bandwidth, IsNotThatOfAClick) {
    Samples sound = lowpassed(12000, 60, 6);
    for (size_t second = 5; second < 60; second += 20) sound[second * rate + 300] = 1;
    EXPECT_NEAR(bandwidth({sound}).value_or(0), 12000, widest_edge);
}

TEST(Bandwidth, IsTheSameHoweverTheSoundIsCut) {
    const Channels sound{lowpassed(9000, 2, 7), lowpassed(5000, 2, 8)};
    const auto whole = bandwidth(sound);
    EXPECT_NEAR(whole.value_or(0), 9000, widest_edge);
    for (const size_t piece : {1, 100, 1152, 20000}) EXPECT_EQ(bandwidth(sound, rate, piece), whole) << piece;
}

}  // namespace

}  // namespace unreel::test
