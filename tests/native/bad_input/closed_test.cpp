// Sound that is there and cannot be had: encrypted, or in a codec that is not supported.
#include <gtest/gtest.h>

#include "io/memory.h"
#include "media/probe.h"
#include "support/conversions.h"

namespace unreel::test {

namespace {

void expect_failure(std::span<const std::byte> bytes, std::string_view code, std::string_view subject) {
    const auto result = convert_bytes(bytes);
    ASSERT_EQ(outcome(result), code);
    EXPECT_EQ(result.error().subject, subject);
    MemorySource source(bytes);
    const auto info = probe(source);
    ASSERT_TRUE(info) << info.error().detail;
    ASSERT_EQ(info->audio_tracks.size(), 1U);
    EXPECT_FALSE(info->audio_tracks[0].can_convert);
    EXPECT_EQ(info->audio_tracks[0].is_encrypted, code == "encrypted");
}

TEST(Encrypted, CommonEncryptionIsNamedAsSuch) {
    expect_failure(read_media("bad/encrypted.mp4"), "encrypted", "");
    expect_failure(read_media("bad/encrypted_film.mp4"), "encrypted", "");
}

TEST(Encrypted, FairPlayIsNamedAsSuch) {
    Bytes bytes = read_media("bad/small.mp4");
    replace_all(bytes, "mp4a", "drms");
    expect_failure(bytes, "encrypted", "");
}

TEST(UnsupportedCodec, IsNamedByItsFourLettersInMp4) {
    Bytes bytes = read_media("formats/m4a_alac.m4a");
    replace_all(bytes, "alac", "zzzz");
    expect_failure(bytes, "unsupported_codec", "zzzz");
}

TEST(UnsupportedCodec, IsNamedByItsLongNameWhereFFmpegKnowsIt) {
    Bytes bytes = read_media("formats/m4a_alac.m4a");
    replace_all(bytes, "alac", "mhm1");
    expect_failure(bytes, "unsupported_codec", "MPEG-H 3D Audio");
}

TEST(UnsupportedCodec, IsUnknownInMatroskaWhereFFmpegDoesNotKnowIt) {
    // libavformat does not hand on the name that Matroska has.
    Bytes bytes = read_media("bad/small.mkv");
    replace_all(bytes, "A_OPUS", "A_ABCD");
    expect_failure(bytes, "unsupported_codec", "unknown");
}

TEST(UnsupportedCodec, IsNamedInWav) {
    Bytes bytes = read_media("bad/small_adpcm.wav");
    bytes[20] = std::byte{0x34};
    bytes[21] = std::byte{0x12};
    const auto result = convert_bytes(bytes);
    ASSERT_EQ(outcome(result), "unsupported_codec");
    EXPECT_NE(result.error().subject, "");
}

}  // namespace

}  // namespace unreel::test
