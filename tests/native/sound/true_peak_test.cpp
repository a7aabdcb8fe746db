#include "sound/true_peak.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "sound/oversampling.h"
#include "sound/pieces.h"
#include "support/ebur128.h"

namespace unreel::test {

namespace {

double decibels(double amplitude) { return 20 * std::log10(amplitude); }

float true_peak(const Channels& sound, size_t piece = 0) {
    TruePeakMeter meter(static_cast<int>(sound.size()));
    const size_t total = sound[0].size();
    for (size_t start = 0; start < total;) {
        const size_t count = piece == 0 ? total : std::min(piece, total - start);
        Planes planes;
        for (size_t channel = 0; channel < sound.size(); ++channel) planes[channel] = std::span(sound[channel]).subspan(start, count);
        meter.push(planes);
        start += count;
    }
    meter.finish();
    return meter.take();
}

// Begins and ends softly: what ffmpeg makes of a sudden begin is its own.
Samples sine(double hertz, double phase, int sample_rate, size_t count) {
    Samples samples(count);
    for (size_t index = 0; index < count; ++index) {
        const double envelope = std::min(1.0, static_cast<double>(std::min(index, count - 1 - index)) / 2000);
        samples[index] = static_cast<float>(0.5 * envelope * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(index) / sample_rate + phase));
    }
    return samples;
}

TEST(TruePeak, LiesBetweenTheSamples) {
    // A quarter of the rate, met at 45°: no sample is above −3 dB of the peak.
    EXPECT_NEAR(decibels(true_peak({sine(11025, std::numbers::pi / 4, 44100, 44100)})), decibels(0.5), 0.01);
    // A third, met 30° beside it.
    EXPECT_NEAR(decibels(true_peak({sine(16000, std::numbers::pi / 6, 48000, 48000)})), decibels(0.5), 0.06);
    // A sixth, with a place of the four times oversampled sound at 7.5° from its peak.
    EXPECT_NEAR(decibels(true_peak({sine(8000, std::numbers::pi / 24, 48000, 48000)})), decibels(0.5), 0.01);
}

TEST(TruePeak, OfASineIsItsAmplitudeUpTo20KilohertzAtAllRates) {
    for (const int rate : {8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000}) {
        for (const double part : {0.01, 0.1, 0.3, 0.5, 0.7, 0.8, 0.85, 0.907}) {
            const double hertz = part * rate / 2 * 1.0013;
            EXPECT_NEAR(decibels(true_peak({sine(hertz, 0.3, rate, static_cast<size_t>(rate))})), decibels(0.5), 0.05) << hertz << " of " << rate;
        }
    }
}

// The same values, from the formula in oversampling.cpp.
TEST(TruePeak, IsFoundByASincUnderKaisersWindow) {
    const auto bessel = [](double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 60; ++k) sum += term *= (x / 2 / k) * (x / 2 / k);
        return sum;
    };
    // What a click at each place in reach makes of an interval: of its own place 1, else the largest of the three phases.
    std::array<double, 32> expected{};
    for (int phase = 1; phase < 4; ++phase) {
        std::array<double, 32> taps{};
        double total = 0;
        for (size_t tap = 0; tap < taps.size(); ++tap) {
            const double t = static_cast<double>(tap) - 15 - phase / 4.0;
            taps[tap] = std::sin(std::numbers::pi * t) / (std::numbers::pi * t) * bessel(9 * std::sqrt(1 - t * t / 256));
            total += taps[tap];
        }
        for (size_t tap = 0; tap < taps.size(); ++tap) expected[tap] = std::max(expected[tap], std::abs(taps[tap] / total));
    }
    expected[15] = 1;
    for (size_t tap = 0; tap < expected.size(); ++tap) {
        Samples around(samples_before + samples_behind, 0);
        around[samples_before - 15 + tap] = 1;
        IntervalPeaks peaks;
        find_interval_peaks(around.data() + samples_before, 1e9F, peaks);
        EXPECT_NEAR(peaks[0], expected[tap], 1e-7) << tap;
    }
}

TEST(TruePeak, IsWhatFfmpegMeasures) {
    for (const int rate : {8000, 22050, 44100, 48000}) {
        Pcm pcm{rate, {noise(static_cast<size_t>(3 * rate), 1), noise(static_cast<size_t>(3 * rate), 2)}};
        for (auto& channel : pcm.channels) {
            // Darker and darker.
            for (size_t index = 1; index < channel.size(); ++index) {
                const auto darkness = 0.3F + 0.7F * static_cast<float>(index) / static_cast<float>(channel.size());
                channel[index] = 0.5F * channel[index] * (1 - darkness) + channel[index - 1] * darkness;
            }
            for (size_t index = 0; index < 500; ++index) channel[index] = channel[channel.size() - 1 - index] = 0;
        }
        EXPECT_NEAR(decibels(true_peak(pcm.channels)), ebur128(pcm).true_peak_dbtp, 0.1) << rate;
    }
}

TEST(TruePeak, IsTheSameWhetherOrNotItIsLookedForEverywhere) {
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        Samples sound = noise(20000, seed);
        for (size_t index = 0; index < sound.size(); ++index) sound[index] *= static_cast<float>(0.2 + 0.8 * std::abs(std::sin(static_cast<double>(index) * 0.001)));
        float everywhere = 0;
        Samples padded(32, 0);
        padded.insert(padded.end(), sound.begin(), sound.end());
        padded.resize(padded.size() + 96, 0);
        for (size_t at = 16; at + 32 <= padded.size(); at += intervals_at_once) {
            IntervalPeaks peaks;
            find_interval_peaks(padded.data() + at, 0, peaks);
            for (const float peak : peaks) everywhere = std::max(everywhere, peak);
        }
        EXPECT_EQ(true_peak({sound}), everywhere);
    }
}

TEST(TruePeak, IsTheSameHoweverTheSoundIsCut) {
    const Channels sound{noise(10000, 3), noise(10000, 4)};
    const float whole = true_peak(sound);
    EXPECT_GT(whole, 1);
    for (const size_t piece : {1, 15, 16, 17, 333, 9999}) EXPECT_EQ(true_peak(sound, piece), whole) << piece;
}

TEST(TruePeak, IsTheLargerOfTheChannelsAndNotOfTheOneBefore) {
    EXPECT_EQ(true_peak({Samples(100, 0), noise(100, 9)}), true_peak({noise(100, 9)}));
    TruePeakMeter meter(1);
    const Samples loud(1000, 0.9F);
    const Samples soft(1000, 0.1F);
    meter.push({loud});
    EXPECT_GE(meter.take(), 0.9F);
    meter.push({Planes{soft}});
    meter.take();  // the intervals between the two
    meter.push({Planes{soft}});
    EXPECT_NEAR(meter.take(), 0.1F, 1e-4);
    EXPECT_EQ(meter.take(), 0);
}

TEST(TruePeak, OfNothingIsNothing) {
    EXPECT_EQ(true_peak({Samples()}), 0);
    EXPECT_EQ(true_peak({Samples(5000, 0)}), 0);
    EXPECT_EQ(true_peak({Samples{-0.75F}}), 0.75F);
}

}  // namespace

}  // namespace unreel::test
