// Wishes that cannot be fulfilled.
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "support/conversions.h"

namespace unreel::test {

namespace {

const Bytes& seven_seconds() {
    static const Bytes bytes = read_media("formats/mp4_aac.mp4");
    return bytes;
}

std::string outcome_between(double start, std::optional<double> end) {
    return outcome(convert_bytes(seven_seconds(), between(start, end)));
}

TEST(Trim, WithNothingLeftSaysSo) {
    EXPECT_EQ(outcome_between(2, 2), "nothing_to_convert");
    EXPECT_EQ(outcome_between(3, 2), "nothing_to_convert");
    EXPECT_EQ(outcome_between(7.5, std::nullopt), "nothing_to_convert");
    EXPECT_EQ(outcome_between(8.5, std::nullopt), "nothing_to_convert");
    EXPECT_EQ(outcome_between(100, 200), "nothing_to_convert");
    EXPECT_EQ(outcome_between(1e8, std::nullopt), "nothing_to_convert");
    // Shorter than a sample.
    EXPECT_EQ(outcome_between(1, 1 + 1e-9), "nothing_to_convert");
}

TEST(Trim, BeyondTheEndOfAFileOfUnknownLengthSaysSo) {
    for (const char* file : {"formats/adts_aac.aac", "formats/ts_mp2.ts", "formats/ogg_vorbis.ogg", "formats/mkv_opus.mkv"}) {
        EXPECT_EQ(outcome(convert_bytes(read_media(file), between(30, std::nullopt))), "nothing_to_convert") << file;
    }
}

TEST(Trim, ByWhatIsNoTimeIsRefused) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    EXPECT_EQ(outcome_between(std::nan(""), std::nullopt), "invalid_option");
    EXPECT_EQ(outcome_between(-1, std::nullopt), "invalid_option");
    EXPECT_EQ(outcome_between(infinite, std::nullopt), "invalid_option");
    EXPECT_EQ(outcome_between(0, infinite), "invalid_option");
    EXPECT_EQ(outcome_between(0, std::nan("")), "invalid_option");
}

TEST(Track, ThatDoesNotExistIsRefused) {
    for (const int track : {-1, 1, 1000}) {
        ConversionOptions options = at_bitrate();
        options.read.track = track;
        EXPECT_EQ(outcome(convert_bytes(seven_seconds(), options)), "no_such_track") << track;
    }
}

TEST(Bitrate, ThatLayerIIIDoesNotHaveIsRefused) {
    for (const int bitrate : {-1, 0, 1, 31, 100, 193, 321, 100'000}) {
        const auto result = convert_bytes(seven_seconds(), at_bitrate(bitrate));
        ASSERT_EQ(outcome(result), "invalid_option") << bitrate;
        EXPECT_EQ(result.error().subject, "encoding.bitrateKbps");
    }
}

}  // namespace

}  // namespace unreel::test
