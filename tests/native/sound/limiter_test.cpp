#include "sound/limiter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

#include "sound/pieces.h"
#include "support/ebur128.h"

namespace unreel::test {

namespace {

Channels limited(const Channels& sound, double ceiling_dbtp, int rate, size_t piece = 0) {
    Limiter limiter(ceiling_dbtp, {rate, static_cast<int>(sound.size())});
    Channels output(sound.size());
    const auto take = [&](const Planes& planes) {
        for (size_t channel = 0; channel < sound.size(); ++channel) {
            output[channel].insert(output[channel].end(), planes[channel].begin(), planes[channel].end());
        }
    };
    const size_t total = sound[0].size();
    for (size_t start = 0; start < total;) {
        const size_t count = piece == 0 ? total : std::min(piece, total - start);
        Planes planes;
        for (size_t channel = 0; channel < sound.size(); ++channel) planes[channel] = std::span(sound[channel]).subspan(start, count);
        take(limiter.push(planes));
        start += count;
    }
    take(limiter.finish());
    for (size_t channel = 0; channel < sound.size(); ++channel) EXPECT_EQ(output[channel].size(), sound[channel].size());
    return output;
}

// A third of a second of silence, a second of sound, silence: what ffmpeg makes of a sudden begin is its own.
Samples between_silences(int rate, const std::function<double(double seconds)>& sound) {
    Samples samples(static_cast<size_t>(5 * rate / 3), 0);
    const auto first = static_cast<size_t>(rate / 3);
    for (size_t index = 0; index < static_cast<size_t>(rate); ++index) {
        samples[first + index] = static_cast<float>(sound(static_cast<double>(index) / rate));
    }
    return samples;
}

double sine(double hertz, double seconds, double phase = 0) { return std::sin(2 * std::numbers::pi * hertz * seconds + phase); }

TEST(Limiter, LetsNoTruePeakExceedTheCeilingAsFfmpegMeasuresIt) {
    struct Case {
        const char* name;
        int rate;
        std::function<double(double)> sound;
    };
    std::minstd_rand random(5);
    const auto white = [&random](double) { return static_cast<double>(random() % 20001) / 5000 - 2; };
    const std::vector<Case> cases{
        {"noise", 44100, white},
        {"noise", 48000, white},
        {"noise", 8000, white},
        {"clicks", 44100, [](double seconds) { return std::fmod(seconds, 0.1) < 0.00003 ? 3 : 0.1 * sine(300, seconds); }},
        {"steps", 48000, [](double seconds) { return std::fmod(seconds, 0.2) < 0.1 ? 1.9 : -0.4; }},
        {"a square", 44100, [](double seconds) { return sine(441, seconds) < 0 ? -1.5 : 1.5; }},
        {"a square of an odd length", 48000, [](double seconds) { return sine(997.3, seconds) < 0 ? -1.5 : 1.5; }},
        {"a quarter of the rate at 45 degrees", 44100, [](double seconds) { return 1.4 * sine(11025, seconds, std::numbers::pi / 4); }},
        {"bursts of that", 44100, [](double seconds) { return std::fmod(seconds, 0.2) < 0.05 ? 2 * sine(11025, seconds, std::numbers::pi / 4) : 0; }},
        {"a low tone", 44100, [](double seconds) { return 2 * sine(40, seconds); }},
        {"a rising tone", 44100, [](double seconds) { return 2 * sine(9000 * seconds, seconds); }},
    };
    for (const Case& kind : cases) {
        for (const double ceiling : {-1.0, -6.0}) {
            const Channels output = limited({between_silences(kind.rate, kind.sound)}, ceiling, kind.rate);
            const double peak = ebur128(Pcm{kind.rate, output}).true_peak_dbtp;
            EXPECT_LE(peak, ceiling + 0.05) << kind.name << " at " << kind.rate;
            EXPECT_GE(peak, ceiling - 0.2) << kind.name << " at " << kind.rate;
        }
    }
}

TEST(Limiter, ChangesNothingWhereNothingExceeds) {
    const Channels sound{noise(30000, 1), noise(30000, 2)};
    EXPECT_EQ(limited(sound, 12, 44100), sound);
    EXPECT_EQ(limited({Samples(), Samples()}, 0, 44100), (Channels{{}, {}}));
    EXPECT_EQ(limited({Samples{0.5F}}, 0, 44100), (Channels{{0.5F}}));
}

TEST(Limiter, ComesBackToExactlyWhatWasThere) {
    Samples sound = noise(3 * 44100, 4);
    for (float& sample : sound) sample *= 0.2F;
    sound[44100] = 1.5F;
    const Samples output = limited({sound}, -1, 44100)[0];
    const auto same_until = std::ranges::mismatch(sound, output).in1 - sound.begin();
    EXPECT_GE(same_until, 44100 - 44100 * 8 / 1000);
    EXPECT_LT(same_until, 44100);
    EXPECT_NE(sound[44100 + 4410], output[44100 + 4410]);
    EXPECT_TRUE(std::equal(sound.begin() + 2 * 44100 + 22050, sound.end(), output.begin() + 2 * 44100 + 22050));
}

TEST(Limiter, LowersBothSidesAlike) {
    Channels sound{noise(20000, 6), Samples(20000, 0.25F)};
    for (float& sample : sound[0]) sample *= 3;
    const Channels output = limited(sound, -1, 44100);
    for (size_t index = 0; index < sound[0].size(); index += 7) {
        EXPECT_NEAR(output[0][index] * 0.25F, output[1][index] * sound[0][index], 1e-5F);
    }
}

// A gain that jumps is heard as a click: 6 dB take 5 ms down, and longer up.
TEST(Limiter, NeverJumps) {
    Samples sound(44100, 0.1F);
    for (size_t index = 20000; index < 20010; ++index) sound[index] = 1.7F;
    const Samples output = limited({sound}, -1, 44100)[0];
    float before = 1;
    for (size_t index = 0; index < sound.size(); ++index) {
        const float gain = output[index] / sound[index];
        EXPECT_LT(std::abs(gain - before), 0.01F) << index;
        before = gain;
    }
}

TEST(Limiter, IsTheSameHoweverTheSoundIsCut) {
    Channels sound{noise(9000, 8), noise(9000, 9)};
    for (size_t index = 2000; index < 4000; ++index) sound[0][index] *= 2;
    const Channels whole = limited(sound, 1, 22050);
    EXPECT_NE(whole, sound);
    for (const size_t piece : {1, 16, 17, 1000}) EXPECT_EQ(limited(sound, 1, 22050, piece), whole) << piece;
}

}  // namespace

}  // namespace unreel::test
