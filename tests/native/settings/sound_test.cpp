// What a listener hears of the sound's settings, through another decoder.
#include <cmath>

#include "settings/settings.h"
#include "support/tones.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr int rate = 44100;
constexpr double left_hz = 500;
constexpr double right_hz = 1500;

/// Four seconds: a tone on each side, the right one half as loud.
Bytes two_tones() {
    return make_wav({.sample_rate = rate}, 4 * rate, [](int channel, double seconds) {
        return channel == 0 ? 0.4 * std::sin(2 * pi * left_hz * seconds) : 0.2 * std::sin(2 * pi * right_hz * seconds);
    });
}

Pcm heard(const Bytes& source, const Sound& sound) {
    const auto converted = convert_bytes(source, with(sound));
    EXPECT_TRUE(converted) << (converted ? "" : converted.error().detail);
    return converted ? decode_strictly(converted->mp3) : Pcm();
}

TEST(Channels, AreThoseThatWereChosen) {
    const Bytes source = two_tones();
    const auto tone = [](const Pcm& pcm, size_t channel, double hertz) { return amplitude(pcm, channel, hertz, 1, 3); };
    const Pcm mono = heard(source, {.channels = ChannelChoice::mono});
    ASSERT_EQ(mono.channels.size(), 1U);
    EXPECT_NEAR(tone(mono, 0, left_hz), 0.2, 0.005);
    EXPECT_NEAR(tone(mono, 0, right_hz), 0.1, 0.005);
    const Pcm left = heard(source, {.channels = ChannelChoice::left});
    ASSERT_EQ(left.channels.size(), 1U);
    EXPECT_NEAR(tone(left, 0, left_hz), 0.4, 0.005);
    EXPECT_LT(tone(left, 0, right_hz), 0.005);
    const Pcm right = heard(source, {.channels = ChannelChoice::right});
    EXPECT_NEAR(tone(right, 0, right_hz), 0.2, 0.005);
    EXPECT_LT(tone(right, 0, left_hz), 0.005);
    const Pcm louder = heard(source, {.channels = ChannelChoice::louder});
    EXPECT_NEAR(tone(louder, 0, left_hz), 0.4, 0.005);
    EXPECT_LT(tone(louder, 0, right_hz), 0.005);
    const Pcm swapped = heard(source, {.channels = ChannelChoice::swapped});
    ASSERT_EQ(swapped.channels.size(), 2U);
    EXPECT_NEAR(tone(swapped, 1, left_hz), 0.4, 0.005);
    EXPECT_NEAR(tone(swapped, 0, right_hz), 0.2, 0.005);
}

TEST(Dialogue, IsLouderAgainstTheRest) {
    constexpr double centre_hz = 900;
    const Bytes surround = make_wav({.channels = 6, .sample_rate = 48000, .mask = 0x3F}, 4 * 48000, [](int channel, double seconds) {
        const double hertz = channel == 0 ? left_hz : channel == 2 ? centre_hz : 0;
        return 0.4 * std::sin(2 * pi * hertz * seconds);
    });
    const auto ratio = [&](ChannelChoice choice) {
        const Pcm pcm = heard(surround, {.channels = choice});
        return amplitude(pcm, 0, centre_hz, 1, 3) / amplitude(pcm, 0, left_hz, 1, 3);
    };
    EXPECT_NEAR(20 * std::log10(ratio(ChannelChoice::dialogue) / ratio(ChannelChoice::source)), 6, 0.2);
}

TEST(Gain, IsAsManyDecibels) {
    const Bytes source = two_tones();
    for (const double decibels : {-20.0, -6.0, 3.0}) {
        const Pcm pcm = heard(source, {.gain_db = decibels});
        EXPECT_NEAR(20 * std::log10(amplitude(pcm, 0, left_hz, 1, 3) / 0.4), decibels, 0.1);
    }
}

TEST(Fades, AreAsLongAsAskedAndEndInSilence) {
    const Pcm pcm = heard(two_tones(), {.fade_in_seconds = 1, .fade_out_seconds = 2});
    ASSERT_EQ(pcm.sample_count(), size_t{4} * rate);
    EXPECT_NEAR(amplitude(pcm, 0, left_hz, 0.45, 0.55), 0.2, 0.01) << "half-way in";
    EXPECT_NEAR(amplitude(pcm, 0, left_hz, 1.2, 1.8), 0.4, 0.01) << "between them";
    EXPECT_NEAR(amplitude(pcm, 0, left_hz, 2.95, 3.05), 0.2, 0.01) << "half-way out";
    EXPECT_LT(std::abs(pcm.channels[0].front()), 0.01);
    EXPECT_LT(std::abs(pcm.channels[0].back()), 0.01);
}

TEST(Fades, OfATrimAreThoseOfThePart) {
    ConversionOptions options = with(Sound{.fade_in_seconds = 1, .fade_shape = FadeShape::decibel});
    options.programme = whole_programme({1.5});
    const auto converted = convert_bytes(two_tones(), options);
    ASSERT_TRUE(converted);
    const Pcm pcm = decode_strictly(converted->mp3);
    EXPECT_NEAR(20 * std::log10(amplitude(pcm, 0, left_hz, 0.49, 0.51) / 0.4), -30, 1) << "half of 60 dB half-way";
}

TEST(Sound, IsMeasuredAsItIsWritten) {
    const auto loud = convert_bytes(two_tones(), with(Sound{.gain_db = 12}));
    ASSERT_TRUE(loud);
    ASSERT_TRUE(find_warning<AboveFullScale>(loud->summary));
    EXPECT_NEAR(find_warning<AboveFullScale>(loud->summary)->decibels, 20 * std::log10(0.4) + 12, 0.1);
}

}  // namespace

}  // namespace unreel::test
