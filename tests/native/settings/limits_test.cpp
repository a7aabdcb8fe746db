// As large as fits, and what exceeds a limit.
#include <algorithm>

#include "convert/choose_settings.h"
#include "mp3/mpeg_frame.h"
#include "settings/settings.h"

namespace unreel::test {

namespace {

ConversionOptions fitting(int64_t bytes) {
    ConversionOptions options = with(Encoding{.mode = EncodingMode::fit});
    options.recipe.limits.bytes = bytes;
    return options;
}

TEST(Fit, TakesTheHighestBitrateThatKeepsToTheSize) {
    const Bytes source = read_media("long/music.flac");
    for (const int64_t bytes : {60'000, 100'000, 333'333, 700'000, 1'000'000, 100'000'000}) {
        const auto fitted = convert_bytes(source, fitting(bytes));
        ASSERT_TRUE(fitted) << bytes << fitted.error().detail;
        EXPECT_LE(fitted->summary.bytes, bytes);
        EXPECT_EQ(static_cast<int64_t>(fitted->mp3.size()), fitted->summary.bytes);
        EXPECT_FALSE(find_warning<AboveByteLimit>(fitted->summary));
        const auto rates = bitrates_of(mpeg_version_of(fitted->summary.settings.sample_rate));
        const auto next = std::ranges::upper_bound(rates, fitted->summary.settings.bitrate_kbps);
        if (next == rates.end()) continue;
        const auto larger = convert_bytes(source, at_bitrate(*next));
        EXPECT_GT(larger->summary.bytes, bytes) << *next << " kbit/s would have fitted too";
    }
}

TEST(Fit, CountsTheTagWithItsCover) {
    const Bytes source = read_media("info/cover.m4a");
    const auto large = convert_bytes(source, at_bitrate(128));
    ASSERT_TRUE(large);
    const auto fitted = convert_bytes(source, fitting(large->summary.bytes - 1));
    ASSERT_TRUE(fitted);
    EXPECT_LT(fitted->summary.bytes, large->summary.bytes);
    EXPECT_LT(fitted->summary.settings.bitrate_kbps, 128);
}

TEST(Fit, IntoTooLittleIsRefusedByName) {
    const auto refused = convert_bytes(read_media("long/music.flac"), fitting(10'000));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::invalid_option);
    EXPECT_EQ(refused.error().subject, "limits.bytes");
}

TEST(Size, OfAConstantBitrateIsKnownToAByteBeforehand) {
    const Bytes source = read_media("long/music.flac");
    for (const int kbps : {32, 56, 128, 192, 320}) {
        const auto converted = convert_bytes(source, at_bitrate(kbps));
        ASSERT_TRUE(converted);
        const int64_t tag = converted->summary.bytes - constant_bitrate_bytes(converted->summary.settings, converted->summary.samples);
        const auto other = convert_bytes(source, at_bitrate(64));
        const int64_t other_tag = other->summary.bytes - constant_bitrate_bytes(other->summary.settings, other->summary.samples);
        EXPECT_NEAR(static_cast<double>(tag), static_cast<double>(other_tag), 1) << kbps;
        EXPECT_GE(tag, -1);
    }
}

TEST(Limit, ThatIsExceededIsSaid) {
    ConversionOptions options = at_bitrate(128);
    options.recipe.limits.bytes = 100'000;
    options.recipe.limits.seconds = 10;
    const auto over = convert_bytes(read_media("long/music.flac"), options);
    ASSERT_TRUE(over);
    ASSERT_TRUE(find_warning<AboveByteLimit>(over->summary));
    EXPECT_EQ(find_warning<AboveByteLimit>(over->summary)->limit_bytes, 100'000);
    EXPECT_EQ(find_warning<AboveTimeLimit>(over->summary)->limit_seconds, 10);
    options.programme = whole_programme({0, 5.0});
    options.recipe.limits.bytes_of = Limits::Scope::batch;
    const auto within = convert_bytes(read_media("long/music.flac"), options);
    EXPECT_FALSE(find_warning<AboveByteLimit>(within->summary)) << "a batch's limit is not a file's";
    EXPECT_FALSE(find_warning<AboveTimeLimit>(within->summary));
}

}  // namespace

}  // namespace unreel::test
