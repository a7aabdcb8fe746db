// Parts that follow each other are the whole, in what encoders get and in what decoders give.
#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/programmes.h"
#include "support/synth.h"
#include "support/test_names.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

/// Music as a WAV file.
Bytes music(int sample_rate, int channels, double seconds) {
    const Pcm pcm = make_music(sample_rate, channels, static_cast<size_t>(seconds * sample_rate));
    return make_wav({.channels = channels, .sample_rate = sample_rate}, static_cast<int>(pcm.sample_count()), [&](int channel, double at) {
        return pcm.channels[static_cast<size_t>(channel)][std::min(static_cast<size_t>(std::llround(at * sample_rate)), pcm.sample_count() - 1)];
    });
}

std::vector<double> random_borders(std::mt19937& random, double length, bool with_tiny_parts) {
    std::vector<double> borders{0};
    while (true) {
        const bool is_tiny = with_tiny_parts && random() % 3 == 0;
        const double next = borders.back() + (is_tiny ? 0.0007 : 0.05) * (1 + static_cast<double>(random() % 100));
        if (next >= length) return borders;
        borders.push_back(next);
    }
}

Pcm decoded(const std::vector<ConvertedPart>& parts) {
    std::vector<Pcm> pieces;
    for (const ConvertedPart& part : parts) pieces.push_back(decode_strictly(part.mp3));
    return joined(pieces);
}

struct Chain {
    const char* name;
    int source_rate;
    int channels;
    Recipe recipe;
};

Recipe recipe_at(std::optional<int> sample_rate, Sound sound = {}) {
    Recipe recipe = at_bitrate(128).recipe;
    recipe.encoding.sample_rate = sample_rate;
    recipe.sound = sound;
    return recipe;
}

class Parts : public testing::TestWithParam<Chain> {};

TEST_P(Parts, AreTheWholeToTheSample) {
    const Bytes source = music(GetParam().source_rate, GetParam().channels, 12);
    ConversionOptions options;
    options.recipe = GetParam().recipe;
    const auto whole = read_audio(source, options);
    ASSERT_TRUE(whole) << whole.error().detail;
    std::mt19937 random(11);
    for (int turn = 0; turn < 8; ++turn) {
        SCOPED_TRACE(turn);
        options.programme = split_at(random_borders(random, 12, turn % 2 == 1));
        const auto parts = read_programme(source, options);
        ASSERT_TRUE(parts) << parts.error().detail;
        EXPECT_EQ(largest_difference(whole->pcm, joined(*parts)), 0);
        // What encoders hear beyond the borders is what is there.
        size_t first = 0;
        for (size_t index = 0; index < parts->size(); ++index) {
            const PartRead& part = (*parts)[index];
            if (index > 0) {
                const auto warm_up = static_cast<size_t>(warm_up_samples(part.settings.samples_per_frame()));
                ASSERT_EQ(part.before.sample_count(), warm_up);
                const size_t known = std::min(first, warm_up);
                EXPECT_EQ(largest_difference(whole->pcm.slice(first - known, known), part.before.slice(warm_up - known, known)), 0);
            }
            first += part.pcm.sample_count();
            const bool is_next_long = index + 1 < parts->size() && (*parts)[index + 1].pcm.sample_count() > 3000;
            EXPECT_EQ(largest_difference(whole->pcm.slice(first, part.after.sample_count()), part.after), 0);
            if (is_next_long) {
                EXPECT_GE(part.after.sample_count(), 576U);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Chains, Parts,
    testing::Values(Chain{"as_it_is", 44100, 2, recipe_at({})}, Chain{"mono", 44100, 1, recipe_at({})}, Chain{"resampled", 48000, 2, recipe_at(44100)},
                    Chain{"to_mpeg2", 44100, 2, recipe_at(22050)}, Chain{"held_back", 44100, 2, recipe_at({}, {.channels = ChannelChoice::louder})}),
    [](const auto& tested) { return std::string(tested.param.name); });

/// In 26 ms before and after each border, of all borders together.
struct AtBorders {
    double of_parts = 0;
    double of_the_whole = 0;            // the same sound where there is no border
    double with_silence_beyond = 0;  // each part by itself
};

AtBorders snr_db_at_borders(const Bytes& source) {
    const int rate = 44100;
    const Pcm expected = read_audio(source)->pcm;
    ConversionOptions options = at_bitrate(128);
    std::vector<double> borders;
    for (double at = 0; at < 20; at += 1.37) borders.push_back(at);
    options.programme = split_at(borders);
    const auto parts = convert_programme(source, options);
    EXPECT_TRUE(parts);
    EXPECT_EQ(parts->size(), borders.size());
    for (const ConvertedPart& part : *parts) EXPECT_EQ(decode_with_mpg123(part.mp3).sample_count(), static_cast<size_t>(part.summary.samples));
    std::vector<Pcm> alone;
    for (const ProgrammePart& part : options.programme.parts) {
        ConversionOptions own = at_bitrate(128);
        own.programme = whole_programme(part.clips.front().range);
        alone.push_back(decode_strictly(convert_bytes(source, own)->mp3));
    }
    const auto around = [&](const Pcm& pcm) {
        EXPECT_EQ(pcm.sample_count(), expected.sample_count());
        std::vector<Pcm> places;
        for (size_t index = 1; index < borders.size(); ++index) {
            places.push_back(pcm.slice(static_cast<size_t>(std::llround(borders[index] * rate)) - 1152, 2304));
        }
        return joined(places);
    };
    const auto measured = [&](const Pcm& pcm) { return snr_db(around(expected), around(pcm)); };
    return {measured(decoded(*parts)), measured(decode_strictly(convert_bytes(source, at_bitrate(128))->mp3)), measured(joined(alone))};
}

TEST(PartsDecoded, AreAsGoodAtTheBordersAsInTheMiddle) {
    const AtBorders of_music = snr_db_at_borders(music(44100, 2, 20));
    const AtBorders of_tones = snr_db_at_borders(make_wav({.sample_rate = 44100}, 20 * 44100, [](int channel, double seconds) {
        double sum = 0;
        for (const double hertz : {220.0, 554.4, 1318.5, 3520.0, 7040.0}) sum += 0.12 * std::sin(2 * std::numbers::pi * hertz * seconds + channel);
        return sum;
    }));
    for (const auto& [name, measured] : {std::pair("music", of_music), std::pair("tones", of_tones)}) {
        RecordProperty(std::string(name) + "_snr_db", std::to_string(measured.of_parts) + " of the whole there " + std::to_string(measured.of_the_whole) +
                                                          " with silence beyond " + std::to_string(measured.with_silence_beyond));
        EXPECT_GT(measured.of_parts, measured.of_the_whole - 0.5) << name;
    }
    // Where a tone begins or ends all of a sudden, it is hard to encode.
    EXPECT_GT(of_tones.of_parts, of_tones.with_silence_beyond + 0.5);
}

TEST(PartsDecoded, SumUpAtEveryRateAndMode) {
    std::mt19937 random(3);
    for (const int rate : {44100, 48000, 22050, 8000}) {
        for (const EncodingMode mode : {EncodingMode::cbr, EncodingMode::vbr}) {
            SCOPED_TRACE(testing::Message() << rate << " " << static_cast<int>(mode));
            const Bytes source = music(44100, 2, 4);
            ConversionOptions options = at_bitrate(64);
            options.recipe.encoding.mode = mode;
            options.recipe.encoding.sample_rate = rate;
            const auto whole = convert_bytes(source, options);
            options.programme = split_at(random_borders(random, 4, false));
            const auto parts = convert_programme(source, options);
            ASSERT_TRUE(whole && parts);
            EXPECT_EQ(decoded(*parts).sample_count(), static_cast<size_t>(whole->summary.samples));
        }
    }
}

TEST(PartsEncoded, HaveTheSameBytesWhoeverEncodesThem) {
    const Bytes source = music(48000, 2, 40);
    ConversionOptions options = at_bitrate(96);
    options.recipe.encoding.sample_rate = 44100;
    options.programme = split_at({0, 0.2, 7, 7.1, 7.2, 31});
    const auto one = convert_programme(source, options, 1);
    const auto three = convert_programme(source, options, 3);
    ASSERT_TRUE(one && three);
    ASSERT_EQ(one->size(), 6U);
    for (size_t part = 0; part < one->size(); ++part) EXPECT_EQ((*one)[part].mp3, (*three)[part].mp3) << part;
}

TEST(PartsEncoded, AreConvertedAsIfAloneWhereTheyDoNotTouchOrAreFaded) {
    const Bytes source = read_media("trim/flac_48000.flac");
    const auto expect_alone = [&](const std::vector<TimeRange>& ranges, ConversionOptions options) {
        options.programme = parts_of(ranges);
        for (ProgrammePart& part : options.programme.parts) part.number = 0;
        const auto parts = convert_programme(source, options);
        ASSERT_TRUE(parts) << parts.error().detail;
        ASSERT_EQ(parts->size(), ranges.size());
        for (size_t index = 0; index < ranges.size(); ++index) {
            options.programme = whole_programme(ranges[index]);
            const auto alone = convert_programme(source, options);
            ASSERT_TRUE(alone) << alone.error().detail;
            EXPECT_EQ((*parts)[index].mp3, alone->front().mp3) << index;
        }
    };
    ConversionOptions options = at_bitrate(128);
    options.recipe.encoding.sample_rate = 44100;
    expect_alone({{0.25, 2}, {2.001, 3.5}, {11, 12.75}, {13, std::nullopt}}, options);
    options.recipe.sound.fade_in_seconds = 0.5;
    options.recipe.sound.fade_out_seconds = 0.25;
    expect_alone({{0.25, 2}, {2, 3.5}, {3.5, std::nullopt}}, options);
}

TEST(PartsEncoded, OfWhichNothingIsThereAreLeftOut) {
    const Bytes source = music(44100, 2, 5);
    ConversionOptions options = at_bitrate(128);
    options.programme = split_at({0, 2, 4, 6, 8});
    const auto parts = convert_programme(source, options);
    ASSERT_TRUE(parts) << parts.error().detail;
    ASSERT_EQ(parts->size(), 3U);
    EXPECT_EQ(decoded(*parts).sample_count(), 220'500U);
    options.programme = parts_of({{1, 2}, {4.5, 5.5}, {7, 8}});
    EXPECT_EQ(convert_programme(source, options)->size(), 2U);
}

}  // namespace

}  // namespace unreel::test
