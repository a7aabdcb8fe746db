#include <gtest/gtest.h>

#include "mp3/mpeg_frame.h"

namespace unreel::test {

namespace {

TEST(MpegFrameHeader, SurvivesBeingWrittenAndRead) {
    for (const int sample_rate : mp3_sample_rates) {
        const MpegVersion version = mpeg_version_of(sample_rate);
        for (const int bitrate : bitrates_of(version)) {
            for (const bool padding : {false, true}) {
                for (const int mode : {0, 1, 2}) {
                    MpegFrameHeader header{version, bitrate, sample_rate, padding, mode == 1, mode == 2};
                    const auto bytes = header.to_bytes();
                    const auto parsed = MpegFrameHeader::parse(bytes);
                    ASSERT_TRUE(parsed);
                    EXPECT_EQ(parsed->version, version);
                    EXPECT_EQ(parsed->bitrate_kbps, bitrate);
                    EXPECT_EQ(parsed->sample_rate, sample_rate);
                    EXPECT_EQ(parsed->padding, padding);
                    EXPECT_EQ(parsed->mono, header.mono);
                    EXPECT_EQ(parsed->joint_stereo, header.joint_stereo);
                    EXPECT_EQ(parsed->frame_bytes(), header.frame_bytes());
                }
            }
        }
    }
}

TEST(MpegFrameHeader, KnowsTheLengthOfFrames) {
    // ISO/IEC 11172-3 §2.4.3.1: 144 × bitrate ÷ rate; half of that for 576 samples.
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg1, 128, 44100}.frame_bytes()), 417);
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg1, 128, 44100, true}.frame_bytes()), 418);
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg1, 320, 48000}.frame_bytes()), 960);
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg2, 64, 22050}.frame_bytes()), 208);
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg2_5, 8, 8000}.frame_bytes()), 72);
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg1, 128, 44100, false, false}.side_info_bytes()), 32);
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg1, 128, 44100, false, true}.side_info_bytes()), 17);
    EXPECT_EQ((MpegFrameHeader{MpegVersion::mpeg2, 64, 22050, false, true}.side_info_bytes()), 9);
}

TEST(MpegFrameHeader, IsNotSeenInGarbage) {
    const auto parse = [](unsigned a, unsigned b, unsigned c, unsigned d) {
        const std::array bytes{static_cast<std::byte>(a), static_cast<std::byte>(b), static_cast<std::byte>(c), static_cast<std::byte>(d)};
        return MpegFrameHeader::parse(bytes).has_value();
    };
    EXPECT_TRUE(parse(0xFF, 0xFB, 0x90, 0x64));
    EXPECT_FALSE(parse(0xFE, 0xFB, 0x90, 0x64));   // no sync
    EXPECT_FALSE(parse(0xFF, 0x1B, 0x90, 0x64));   // no sync
    EXPECT_FALSE(parse(0xFF, 0xEB, 0x90, 0x64));   // reserved version
    EXPECT_FALSE(parse(0xFF, 0xFD, 0x90, 0x64));   // layer II
    EXPECT_FALSE(parse(0xFF, 0xF9, 0x90, 0x64));   // reserved layer
    EXPECT_FALSE(parse(0xFF, 0xFB, 0x00, 0x64));   // free format
    EXPECT_FALSE(parse(0xFF, 0xFB, 0xF0, 0x64));   // no bitrate
    EXPECT_FALSE(parse(0xFF, 0xFB, 0x9C, 0x64));   // no rate
    EXPECT_FALSE(MpegFrameHeader::parse({}).has_value());
    const std::array three{std::byte{0xFF}, std::byte{0xFB}, std::byte{0x90}};
    EXPECT_FALSE(MpegFrameHeader::parse(three).has_value());
}

}  // namespace

}  // namespace unreel::test
