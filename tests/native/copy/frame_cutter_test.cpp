#include <gtest/gtest.h>

#include "copy/frames.h"

namespace unreel::test {

namespace {

constexpr MpegFrameHeader mpeg1{MpegVersion::mpeg1, 32, 44100};  // 104 bytes, 68 of them main data
constexpr MpegFrameHeader mpeg2{MpegVersion::mpeg2, 32, 22050};  // 104 bytes, 83 of them main data
constexpr Heard nothing{};
constexpr Heard all_of_mpeg1{0, 1152};
constexpr Heard all_of_mpeg2{0, 576};

struct Cut {
    std::vector<Bytes> frames;
    std::optional<CopyRefusal> refusal;
};

// A frame of each number, whose main data are that number.
Bytes numbered(const MpegFrameHeader& header, unsigned number, unsigned main_data_begin) {
    return make_frame(header, {.main_data_begin = main_data_begin, .fill = number});
}

Cut cut(FrameCutter& cutter, const MpegFrameHeader& header, const std::vector<Heard>& heard, unsigned main_data_begin) {
    Cut result;
    for (unsigned number = 0; number < heard.size() && !result.refusal; ++number) {
        const auto added = cutter.add(*view_frame(numbered(header, number, number < 9 ? 0 : main_data_begin)), heard[number], result.frames);
        if (!added) result.refusal = added.error();
    }
    return result;
}

std::vector<Heard> heard_from(size_t silent_frames, Heard first, size_t frames, Heard then) {
    std::vector<Heard> heard(silent_frames);
    heard.push_back(first);
    heard.resize(silent_frames + frames, then);
    return heard;
}

TEST(FrameCutter, KeepsAFileAsItIsWhereAllIsHeard) {
    FrameCutter cutter(false);
    const Cut result = cut(cutter, mpeg1, heard_from(0, all_of_mpeg1, 20, all_of_mpeg1), 300);
    ASSERT_EQ(result.frames.size(), 20U);
    EXPECT_EQ(result.frames[12], numbered(mpeg1, 12, 300));
    EXPECT_EQ(cutter.before(), 0);
    EXPECT_EQ(cutter.heard(), 20 * 1152);
    EXPECT_EQ(cutter.after(), 0);
}

TEST(FrameCutter, PutsASilentFrameBeforeAFirstFrameWithoutRoomForADelay) {
    FrameCutter cutter(true);
    const Cut result = cut(cutter, mpeg1, heard_from(0, {100, 1152}, 3, all_of_mpeg1), 0);
    ASSERT_EQ(result.frames.size(), 4U);
    EXPECT_TRUE(view_frame(result.frames[0])->is_decodable);
    EXPECT_EQ(result.frames[1], numbered(mpeg1, 0, 0));
    EXPECT_EQ(cutter.before(), 1252);
}

TEST(FrameCutter, DoesNotPutOneBeforeAFrameThatLacksItsReservoir) {
    FrameCutter cutter(true);
    std::vector<Bytes> output;
    const auto added = cutter.add(*view_frame(numbered(mpeg1, 1, 5)), all_of_mpeg1, output);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error(), CopyRefusal::broken_reservoir);
}

TEST(FrameCutter, MakesSilenceThatIsHeard) {
    FrameCutter cutter(true);
    std::vector<Bytes> output;
    const Bytes first = numbered(mpeg1, 0, 0);
    ASSERT_TRUE(cutter.add_silence(5000, *view_frame(first), output));
    ASSERT_TRUE(cutter.add(*view_frame(first), all_of_mpeg1, output));
    ASSERT_EQ(output.size(), 6U);  // 5 × 1152 = 5760 are 5000 and 760
    EXPECT_EQ(cutter.before(), 760);
    EXPECT_EQ(cutter.heard(), 5000 + 1152);

    FrameCutter other(true);
    const auto refused = other.add_silence(5000, *view_frame(numbered(mpeg1, 0, 1)), output);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), CopyRefusal::starts_late);
}

TEST(FrameCutter, KeepsTheFramesBeforeThatAreAnEncodersDelay) {
    FrameCutter cutter(true);
    const Cut result = cut(cutter, mpeg2, heard_from(1, {529, 576}, 5, all_of_mpeg2), 0);
    EXPECT_EQ(result.frames.size(), 6U);
    EXPECT_EQ(cutter.before(), 576 + 529);
}

TEST(FrameCutter, BringsTheBitReservoirInASilentFrame) {
    FrameCutter cutter(true);
    const Cut result = cut(cutter, mpeg1, heard_from(20, {7, 1152}, 10, all_of_mpeg1), 511);
    ASSERT_FALSE(result.refusal);
    // The silent frame, one frame for the decoder's overlap, and ten.
    ASSERT_EQ(result.frames.size(), 12U);
    EXPECT_EQ(result.frames[1], numbered(mpeg1, 19, 511));
    EXPECT_EQ(cutter.before(), 2 * 1152 + 7);
    EXPECT_LE(cutter.before() - decoder_delay, most_tag_samples);
    const auto silent = view_frame(result.frames[0]);
    ASSERT_TRUE(silent);
    // Main data of frames 11 to 18, and 35 bytes of frame 11.
    const auto reservoir = silent->main_data.last(511);
    EXPECT_EQ(reservoir.front(), std::byte{11});
    EXPECT_EQ(reservoir[34], std::byte{11});
    EXPECT_EQ(reservoir[35], std::byte{12});
    EXPECT_EQ(reservoir.back(), std::byte{18});
}

TEST(FrameCutter, KeepsTwoFramesBeforeOfOneGranuleEach) {
    FrameCutter cutter(true);
    const Cut result = cut(cutter, mpeg2, heard_from(20, {0, 576}, 3, all_of_mpeg2), 255);
    ASSERT_EQ(result.frames.size(), 6U);
    EXPECT_EQ(result.frames[1], numbered(mpeg2, 18, 255));
    EXPECT_EQ(cutter.before(), 3 * 576);
}

TEST(FrameCutter, NeedsNoSilentFrameWhereNothingReachesBack) {
    FrameCutter cutter(true);
    const Cut result = cut(cutter, mpeg1, heard_from(20, {7, 1152}, 3, all_of_mpeg1), 0);
    ASSERT_EQ(result.frames.size(), 4U);
    EXPECT_EQ(result.frames[0], numbered(mpeg1, 19, 0));
}

TEST(FrameCutter, RefusesACutWhoseReservoirIsNotThere) {
    FrameCutter cutter(true);
    // Ten frames of 68 bytes went by, of which frame 9 may not reach further than nine.
    std::vector<Bytes> output;
    std::optional<CopyRefusal> refusal;
    for (unsigned number = 0; number < 8 && !refusal; ++number) {
        const Heard heard = number < 7 ? nothing : all_of_mpeg1;
        const auto added = cutter.add(*view_frame(numbered(mpeg1, number, 511)), heard, output);
        if (!added) refusal = added.error();
    }
    EXPECT_EQ(refusal, CopyRefusal::broken_reservoir);
}

TEST(FrameCutter, RefusesAFrameThatReachesBehindTheCut) {
    FrameCutter cutter(true);
    std::vector<Bytes> output;
    for (unsigned number = 0; number < 20; ++number) {
        ASSERT_TRUE(cutter.add(*view_frame(numbered(mpeg1, number, 0)), nothing, output));
    }
    ASSERT_TRUE(cutter.add(*view_frame(numbered(mpeg1, 20, 0)), all_of_mpeg1, output));
    // Frames 19 and 20 were written: 136 bytes.
    const auto added = cutter.add(*view_frame(numbered(mpeg1, 21, 137)), all_of_mpeg1, output);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error(), CopyRefusal::broken_reservoir);
}

TEST(FrameCutter, CountsWhatIsLeftOutAtTheEnd) {
    FrameCutter cutter(true);
    std::vector<Heard> heard = heard_from(0, {1105, 1152}, 5, all_of_mpeg1);
    heard.push_back({0, 100});
    heard.resize(10);
    const Cut result = cut(cutter, mpeg1, heard, 0);
    // Of the four frames behind it, those that 12 bits have room for: 1052 + 2 × 1152 + 529.
    EXPECT_EQ(result.frames.size(), 8U);
    EXPECT_EQ(cutter.after(), 1052 + 2 * 1152);
    EXPECT_EQ(cutter.heard(), 47 + 4 * 1152 + 100);
}

TEST(FrameCutter, RefusesSoundBehindTheEnd) {
    for (const Heard& second : {Heard{0, 1152}, Heard{1, 1152}}) {
        FrameCutter cutter(true);
        std::vector<Bytes> output;
        const Heard first = second.first == 0 ? Heard{600, 1100} : Heard{600, 1152};
        ASSERT_TRUE(cutter.add(*view_frame(numbered(mpeg1, 0, 0)), first, output));
        const auto added = cutter.add(*view_frame(numbered(mpeg1, 1, 0)), second, output);
        ASSERT_FALSE(added);
        EXPECT_EQ(added.error(), CopyRefusal::counts_disagree);
    }
}

}  // namespace

}  // namespace unreel::test
