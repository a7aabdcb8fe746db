// Several files in one MP3: as long as all of them, without a pause between.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/programmes.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

Programme join_of(int sources) {
    Programme programme;
    programme.parts.emplace_back();
    for (int source = 0; source < sources; ++source) programme.parts.front().clips.push_back({source, {}});
    return programme;
}

Bytes tone(int sample_rate, int channels, int samples, double hertz) {
    return make_wav({.channels = channels, .sample_rate = sample_rate}, samples,
                    [=](int, double seconds) { return 0.5 * std::sin(2 * std::numbers::pi * hertz * seconds); });
}

TEST(Joins, AreTheSourcesOneAfterTheOther) {
    const std::vector<Bytes> files{tone(44100, 2, 100'001, 500), read_media("trim/flac_48000.flac"), tone(8000, 1, 12'345, 900), read_media("trim/aac.mp4"),
                                   read_media("trim/mp3.mp3"), tone(44100, 2, 10, 500), tone(96000, 2, 96'001, 700)};
    ConversionOptions options = at_bitrate(128);
    options.recipe.encoding.sample_rate = 44100;
    std::vector<Pcm> alone;
    for (const Bytes& file : files) {
        const auto read = read_audio(file, options);
        ASSERT_TRUE(read) << read.error().detail;
        alone.push_back(read->pcm);
        // A source of one channel is heard on both sides, as the first one has two.
        if (alone.back().channels.size() == 1) alone.back().channels.push_back(alone.back().channels.front());
    }
    options.programme = join_of(static_cast<int>(files.size()));
    MemorySources sources(files);
    const auto read = read_programme(sources, options);
    ASSERT_TRUE(read) << read.error().detail;
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(sources.opened(), static_cast<int>(files.size()));
    EXPECT_EQ(joined(*read).sample_count(), joined(alone).sample_count());
    EXPECT_LT(largest_difference(joined(*read), joined(alone)), 0.3);  // mono is folded to both sides 3 dB lower
    const auto converted = convert_programme(sources, options);
    ASSERT_TRUE(converted) << converted.error().detail;
    EXPECT_EQ(decode_strictly(converted->front().mp3).sample_count(), joined(alone).sample_count());
    EXPECT_EQ(decode_with_mpg123(converted->front().mp3).sample_count(), joined(alone).sample_count());
}

TEST(Joins, TakeRateAndChannelsOfTheFirst) {
    MemorySources sources({tone(22050, 1, 22'050, 500), tone(48000, 2, 48'000, 500)});
    ConversionOptions options = at_bitrate(64);
    options.programme = join_of(2);
    const auto read = read_programme(sources, options);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->front().settings.sample_rate, 22050);
    EXPECT_EQ(read->front().settings.channels, 1);
    EXPECT_EQ(joined(*read).sample_count(), 44'100U);
}

// Parts whose borders lie within sources, between them, and behind the end of one that is shorter than was thought.
TEST(Joins, CanBeSplit) {
    const std::vector<Bytes> files{tone(44100, 2, 441'000, 500), tone(48000, 2, 240'000, 600), tone(44100, 2, 44'100, 700)};
    ConversionOptions options = at_bitrate(128);
    options.programme = join_of(3);
    MemorySources sources(files);
    const Pcm whole = joined(*read_programme(sources, options));
    options.programme.parts = {{.clips = {{0, {0, 4.0}}}}, {.clips = {{0, {4.0, std::nullopt}}, {1, {0, 2.0}}}}, {.clips = {{1, {2.0, 4.5}}}},
                               {.clips = {{1, {4.5, std::nullopt}}, {2, {}}}}};
    const auto parts = read_programme(sources, options);
    ASSERT_TRUE(parts) << parts.error().detail;
    ASSERT_EQ(parts->size(), 4U);
    EXPECT_EQ(largest_difference(whole, joined(*parts)), 0);
    EXPECT_EQ((*parts)[0].pcm.sample_count(), 176'400U);
    EXPECT_EQ((*parts)[1].pcm.sample_count(), 264'600U + 88'200);
    options.programme.parts[2].clips = {{1, {2.0, 6.0}}};
    options.programme.parts[3].clips = {{1, {6.0, 7.0}}, {2, {}}};
    const auto short_one = read_programme(sources, options);
    ASSERT_TRUE(short_one) << short_one.error().detail;
    ASSERT_EQ(short_one->size(), 4U);
    EXPECT_EQ(largest_difference(whole, joined(*short_one)), 0);
    EXPECT_EQ(short_one->back().pcm.sample_count(), 44'100U);
}

// `count` samples at one end become louder from nothing, or quieter to nothing.
void fade(Pcm& pcm, size_t count, bool at_end) {
    for (std::vector<float>& plane : pcm.channels) {
        for (size_t index = 0; index < count; ++index) {
            float& sample = at_end ? plane[plane.size() - 1 - index] : plane[index];
            sample *= static_cast<float>(static_cast<double>(index) / static_cast<double>(count));
        }
    }
}

TEST(Joins, FadeBetweenFilesAloneAndStayAsLong) {
    // The one in the middle is shorter than both of its fades together.
    const std::vector<Bytes> files{tone(44100, 2, 100'001, 500), tone(44100, 2, 33'075, 600), tone(44100, 2, 90'000, 700)};
    ConversionOptions options = at_bitrate(128);
    std::vector<Pcm> expected;
    for (const Bytes& file : files) expected.push_back(read_audio(file, options)->pcm);
    fade(expected[0], 22'050, true);
    fade(expected[1], 16'537, false);
    fade(expected[1], 16'538, true);
    fade(expected[2], 22'050, false);
    options.recipe.sound.fade_between_seconds = 0.5;
    options.programme = join_of(3);
    MemorySources sources(files);
    const auto whole = read_programme(sources, options);
    ASSERT_TRUE(whole) << whole.error().detail;
    EXPECT_EQ(joined(*whole).sample_count(), 223'076U);
    EXPECT_EQ(largest_difference(joined(*whole), joined(expected)), 0);
    // Borders within fades change nothing of them, nor does one between files.
    options.programme.parts = {{.clips = {{0, {0, 2.1}}}}, {.clips = {{0, {2.1, std::nullopt}}, {1, {0, 0.1}}}}, {.clips = {{1, {0.1, std::nullopt}}}}, {.clips = {{2, {}}}}};
    const auto parts = read_programme(sources, options);
    ASSERT_TRUE(parts) << parts.error().detail;
    ASSERT_EQ(parts->size(), 4U);
    EXPECT_EQ(largest_difference(joined(*whole), joined(*parts)), 0);
}

TEST(Joins, FadeNowhereElse) {
    const std::vector<Bytes> files{tone(44100, 2, 88'200, 500), tone(44100, 2, 88'200, 600)};
    ConversionOptions options = at_bitrate(128);
    // A piece is left out in the middle of a part, and another one between two parts.
    options.programme.parts = {{.clips = {{0, {0, 0.3}}, {0, {0.4, 1}}}}, {.clips = {{0, {1.2, std::nullopt}}, {1, {0, 0.6}}}}, {.clips = {{1, {1.5, std::nullopt}}}}};
    MemorySources sources(files);
    std::vector<Pcm> expected;
    const auto plain = read_programme(sources, options);
    ASSERT_TRUE(plain) << plain.error().detail;
    for (const PartRead& part : *plain) expected.push_back(part.pcm);
    ASSERT_EQ(expected.size(), 3U);
    for (std::vector<float>& plane : expected[1].channels) {
        constexpr size_t border = 35'280;
        for (size_t index = 0; index < 4'410; ++index) {
            const auto factor = static_cast<float>(static_cast<double>(index) / 4'410);
            plane[border - 1 - index] *= factor;
            plane[border + index] *= factor;
        }
    }
    options.recipe.sound.fade_between_seconds = 0.1;
    const auto faded = read_programme(sources, options);
    ASSERT_TRUE(faded) << faded.error().detail;
    EXPECT_EQ(largest_difference(joined(*faded), joined(expected)), 0);
}

TEST(Joins, FailWithTheSourceThatFails) {
    MemorySources sources({tone(44100, 2, 44'100, 500), Bytes(1000), tone(44100, 2, 44'100, 500)});
    ConversionOptions options = at_bitrate(128);
    options.programme = join_of(3);
    MemoryOutputs outputs;
    auto conversion = Conversion::open(sources, outputs, options);
    ASSERT_TRUE(conversion);
    auto step = (*conversion)->read_segment();
    while (step && !std::holds_alternative<SegmentReader::Finished>(*step)) step = (*conversion)->read_segment();
    ASSERT_FALSE(step);
    EXPECT_EQ(step.error().code, ErrorCode::not_media);
    EXPECT_EQ((*conversion)->source(), 1);
}

TEST(Programmes, ThatCannotBeAreRefused) {
    const Bytes source = tone(44100, 2, 44'100, 500);
    const auto refused = [&](Programme programme) {
        ConversionOptions options = at_bitrate(128);
        options.programme = std::move(programme);
        return outcome(convert_programme(source, options));
    };
    EXPECT_EQ(refused({}), "invalid_option");
    EXPECT_EQ(refused({{{}}}), "invalid_option");
    EXPECT_EQ(refused(join_of(2)), "invalid_option");
    EXPECT_EQ(refused(kept({{0.5, 0.7}, {0.2, 0.3}})), "invalid_option");
    EXPECT_EQ(refused(kept({{0.5, std::nullopt}, {0.8, 0.9}})), "invalid_option");
    EXPECT_EQ(refused(kept({{std::nan(""), 0.7}})), "invalid_option");
    EXPECT_EQ(refused(kept({{0.5, 0.5}})), "nothing_to_convert");
    EXPECT_EQ(refused(kept({{0.2, 0.3}, {0.3, 0.4}})), "converted");
}

}  // namespace

}  // namespace unreel::test
