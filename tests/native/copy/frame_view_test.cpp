#include <gtest/gtest.h>

#include "copy/frames.h"
#include "mp3/copy/silent_frame.h"

namespace unreel::test {

namespace {

constexpr MpegFrameHeader mpeg1_stereo{MpegVersion::mpeg1, 128, 44100};
constexpr MpegFrameHeader mpeg2_mono{MpegVersion::mpeg2, 64, 22050, false, true};

TEST(FrameView, SeesWhereMainDataBegin) {
    const Bytes one = make_frame(mpeg1_stereo, {.main_data_begin = 511});
    const auto view = view_frame(one);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->main_data_begin, 511U);
    EXPECT_EQ(view->main_data.size(), 417U - 4 - 32);
    EXPECT_FALSE(view->has_crc);

    const Bytes other = make_frame(mpeg2_mono, {.main_data_begin = 255});
    EXPECT_EQ(view_frame(other)->main_data_begin, 255U);
    EXPECT_EQ(view_frame(other)->main_data.size(), 208U - 4 - 9);
}

TEST(FrameView, StepsOverTheCrc) {
    const Bytes frame = make_frame(mpeg1_stereo, {.main_data_begin = 300, .has_crc = true});
    const auto view = view_frame(frame);
    ASSERT_TRUE(view);
    EXPECT_TRUE(view->has_crc);
    EXPECT_EQ(view->main_data_begin, 300U);
    EXPECT_EQ(view->main_data.size(), 417U - 4 - 2 - 32);
}

TEST(FrameView, IsNoFrameWithoutItsLastByte) {
    const Bytes frame = make_frame(mpeg1_stereo, {});
    EXPECT_TRUE(view_frame(frame));
    EXPECT_FALSE(view_frame(std::span(frame).first(frame.size() - 1)));
    EXPECT_FALSE(view_frame({}));
}

TEST(FrameView, KnowsWhatDecodersReject) {
    for (const MpegFrameHeader& header : {mpeg1_stereo, mpeg2_mono}) {
        const int granules = header.version == MpegVersion::mpeg1 ? 4 : 1;
        for (int granule = 0; granule < granules; ++granule) {
            EXPECT_TRUE(view_frame(make_frame(header, {.big_values = 288, .granule = granule}))->is_decodable);
            EXPECT_FALSE(view_frame(make_frame(header, {.big_values = 289, .granule = granule}))->is_decodable);
            EXPECT_TRUE(view_frame(make_frame(header, {.granule = granule, .block_type = 2}))->is_decodable);
            EXPECT_FALSE(view_frame(make_frame(header, {.granule = granule, .block_type = 0}))->is_decodable);
        }
    }
}

TEST(FrameView, FindsTagsInPlaceOfSound) {
    Bytes frame = make_frame(mpeg1_stereo, {});
    EXPECT_FALSE(is_tag_frame(*view_frame(frame)));
    const Bytes xing = bytes_of("Xing");
    std::ranges::copy(xing, frame.begin() + 36);
    EXPECT_TRUE(is_tag_frame(*view_frame(frame)));

    Bytes mono = make_frame(mpeg2_mono, {});
    std::ranges::copy(bytes_of("VBRI"), mono.begin() + 36);
    EXPECT_TRUE(is_tag_frame(*view_frame(mono)));
}

TEST(SilentFrame, BringsAsMuchAsAFrameCanReachBack) {
    for (const int rate : mp3_sample_rates) {
        const MpegVersion version = mpeg_version_of(rate);
        const size_t most = version == MpegVersion::mpeg1 ? 511 : 255;
        for (const int bitrate : bitrates_of(version)) {
            for (const bool mono : {false, true}) {
                const MpegFrameHeader like{version, bitrate, rate, true, mono, !mono};
                for (const size_t size : {size_t{0}, size_t{1}, size_t{100}, most}) {
                    Bytes reservoir(size, std::byte{0xA5});
                    if (size > 0) reservoir.front() = std::byte{1};
                    const Bytes frame = make_silent_frame(like, reservoir);
                    const auto view = view_frame(frame);
                    ASSERT_TRUE(view && view->bytes.size() == frame.size()) << rate << " " << bitrate << " " << size;
                    EXPECT_TRUE(std::ranges::equal(view->main_data.last(size), reservoir));
                    EXPECT_EQ(view->main_data_begin, 0U);
                    EXPECT_EQ(view->header.mono, mono);
                    EXPECT_GE(view->header.bitrate_kbps, bitrate);
                }
            }
        }
    }
}

}  // namespace

}  // namespace unreel::test
