// Parts of an MP3 whose frames are copied: in one pass, and decoded one after the other they are the source.
#include <random>

#include <gtest/gtest.h>

#include "copy/mp3_sources.h"
#include "support/conversions.h"
#include "support/judges.h"
#include "support/programmes.h"
#include "support/sources.h"

namespace unreel::test {

namespace {

ConversionOptions copying() {
    ConversionOptions options;
    options.recipe.encoding.copy = CopyMode::always;
    return options;
}

Pcm heard(const std::vector<ConvertedPart>& parts) {
    std::vector<Pcm> pieces;
    for (const ConvertedPart& part : parts) {
        EXPECT_TRUE(part.summary.is_copied);
        pieces.push_back(read_audio(part.mp3)->pcm);
        EXPECT_EQ(static_cast<int64_t>(pieces.back().sample_count()), part.summary.samples);
    }
    return joined(pieces);
}

std::vector<double> random_borders(std::mt19937& random, double length) {
    std::vector<double> borders{0};
    while (borders.back() < length - 1) borders.push_back(borders.back() + 0.11 + static_cast<double>(random() % 2000) / 1000);
    return borders;
}

TEST(CopiedParts, AreTheSourceToTheSample) {
    std::mt19937 random(5);
    for (const EncoderSettings& settings :
         {EncoderSettings{.bitrate_kbps = 128}, EncoderSettings{.bitrate_kbps = 32}, EncoderSettings{.rate_control = RateControl::vbr, .vbr_quality = 2},
          EncoderSettings{.sample_rate = 22050, .bitrate_kbps = 64}, EncoderSettings{.sample_rate = 48000, .channels = 1, .bitrate_kbps = 96}}) {
        SCOPED_TRACE(testing::Message() << settings.sample_rate << " " << settings.bitrate_kbps);
        const Bytes source = make_mp3(settings).bytes();
        const Pcm whole = read_audio(source)->pcm;
        ConversionOptions options = copying();
        options.programme = split_at(random_borders(random, static_cast<double>(whole.sample_count()) / whole.sample_rate));
        const auto parts = convert_programme(source, options);
        ASSERT_TRUE(parts) << parts.error().detail << parts.error().subject;
        EXPECT_GT(parts->size(), 2U);
        EXPECT_EQ(largest_difference(heard(*parts), whole), 0);
        std::vector<Pcm> by_ffmpeg;
        for (const ConvertedPart& part : *parts) by_ffmpeg.push_back(decode_strictly(part.mp3));
        EXPECT_EQ(joined(by_ffmpeg).sample_count(), whole.sample_count());
        for (const ConvertedPart& part : *parts) EXPECT_EQ(decode_with_mpg123(part.mp3).sample_count(), static_cast<size_t>(part.summary.samples));
    }
}

TEST(CopiedParts, HaveTheBytesOfEachAlone) {
    const Bytes source = ordinary_mp3().bytes();
    const std::vector<TimeRange> ranges{{0.5, 1.25}, {1.25, 2}, {2.5, std::nullopt}};
    ConversionOptions options = copying();
    options.programme = parts_of(ranges);
    for (ProgrammePart& part : options.programme.parts) part.number = 0;
    const auto parts = convert_programme(source, options);
    ASSERT_TRUE(parts) << parts.error().detail;
    ASSERT_EQ(parts->size(), 3U);
    for (size_t index = 0; index < ranges.size(); ++index) {
        options.programme = whole_programme(ranges[index]);
        EXPECT_EQ((*parts)[index].mp3, convert_programme(source, options)->front().mp3) << index;
    }
}

TEST(CopiedParts, ReadTheFileOnce) {
    Bytes source;
    for (int repeat = 0; repeat < 20; ++repeat) {
        const Bytes& sound = ordinary_mp3().sound();
        source.insert(source.end(), sound.begin(), sound.end());
    }
    ConversionOptions options = copying();
    MemorySources once({source});
    ASSERT_TRUE(convert_programme(once, options));
    std::mt19937 random(5);
    options.programme = split_at(random_borders(random, 40));
    MemorySources sources({source});
    const auto parts = convert_programme(sources, options);
    ASSERT_TRUE(parts) << parts.error().detail;
    EXPECT_GT(parts->size(), 20U);
    EXPECT_LT(sources.bytes_read(), once.bytes_read() + 100'000);
}

TEST(CopiedParts, AreEncodedFromWhereFramesCannotBeCopied) {
    // The rate changes in the middle.
    const Bytes source = joined({make_mp3({.bitrate_kbps = 128}).bytes(), make_mp3({.sample_rate = 22050, .bitrate_kbps = 64}).sound()});
    ConversionOptions options;
    options.recipe.encoding.copy = CopyMode::automatic;
    const double half = static_cast<double>(read_audio(make_mp3({.bitrate_kbps = 128}).bytes())->pcm.sample_count()) / 44100;
    const Pcm whole = read_audio(source)->pcm;
    options.programme = split_at({0, half / 3, half / 2, half + 0.5});
    const auto parts = convert_programme(source, options);
    ASSERT_TRUE(parts) << parts.error().detail;
    ASSERT_EQ(parts->size(), 4U);
    EXPECT_TRUE((*parts)[0].summary.is_copied);
    EXPECT_TRUE((*parts)[1].summary.is_copied);
    EXPECT_FALSE((*parts)[2].summary.is_copied);
    EXPECT_FALSE((*parts)[3].summary.is_copied);
    EXPECT_TRUE(find_warning<NotCopied>((*parts)[2].summary));
    size_t samples = 0;
    for (const ConvertedPart& part : *parts) samples += decode_strictly(part.mp3).sample_count();
    EXPECT_EQ(samples, whole.sample_count());
}

TEST(CopiedParts, OfSeveralPiecesAreRefused) {
    const Bytes source = ordinary_mp3().bytes();
    ConversionOptions options = copying();
    options.programme = kept({{0.5, 1}, {1.5, 2}});
    const auto refused = convert_programme(source, options);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::cannot_copy);
    EXPECT_EQ(refused.error().subject, "several_clips");
    options.recipe.encoding.copy = CopyMode::automatic;
    const auto encoded = convert_programme(source, options);
    ASSERT_TRUE(encoded) << encoded.error().detail;
    EXPECT_FALSE(encoded->front().summary.is_copied);
    EXPECT_FALSE(find_warning<NotCopied>(encoded->front().summary));
    // Pieces that touch are one.
    options = copying();
    options.programme = kept({{0.5, 1}, {1, 2}});
    EXPECT_EQ(outcome(convert_programme(source, options)), "converted");
}

}  // namespace

}  // namespace unreel::test
