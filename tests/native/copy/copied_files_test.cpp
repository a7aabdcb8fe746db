// Every kind of Layer III, whole and cut, alone and in containers.
#include <gtest/gtest.h>

#include "copy/exactness.h"
#include "copy/mp3_sources.h"
#include "support/judges.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

const TimeRange whole{};

std::vector<TimeRange> cuts(int sample_rate) {
    const double sample = 1.0 / sample_rate;
    return {part(0, 3.3), part(2.71828), part(1.000001, 6.3), part(1001 * sample, 7), part(4, 4.06), part(0, 100)};
}

struct Kind {
    const char* name;
    EncoderSettings settings;
    bool with_crc = false;
};

void PrintTo(const Kind& kind, std::ostream* stream) { *stream << kind.name; }

class CopiedMp3 : public testing::TestWithParam<Kind> {};

TEST_P(CopiedMp3, SoundsExactlyAsTheSource) {
    const Mp3Parts parts = make_mp3(GetParam().settings, GetParam().with_crc);
    for (const Bytes& source : {parts.bytes(), parts.sound()}) {
        const Copied copied = copy_exactly(source);
        expect_judges_agree(source, "mp3", copied, whole);
        EXPECT_EQ(copied.summary.is_variable, GetParam().settings.rate_control != RateControl::cbr);
        for (const TimeRange& range : cuts(GetParam().settings.sample_rate)) {
            SCOPED_TRACE(testing::Message() << range.start_seconds << " " << range.end_seconds.value_or(-1));
            expect_judges_agree(source, "mp3", copy_exactly(source, range), range);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, CopiedMp3,
    testing::Values(Kind{"cbr_32", {.bitrate_kbps = 32}}, Kind{"cbr_128", {.bitrate_kbps = 128}}, Kind{"cbr_320", {.bitrate_kbps = 320}},
                    Kind{"cbr_32_at_48000", {.sample_rate = 48000, .bitrate_kbps = 32}},
                    Kind{"cbr_192_at_32000", {.sample_rate = 32000, .bitrate_kbps = 192}},
                    Kind{"plain_stereo", {.bitrate_kbps = 160, .stereo_mode = StereoMode::plain}},
                    Kind{"mono", {.channels = 1, .bitrate_kbps = 64}}, Kind{"vbr_0", {.rate_control = RateControl::vbr, .vbr_quality = 0}},
                    Kind{"vbr_2", {.rate_control = RateControl::vbr, .vbr_quality = 2}},
                    Kind{"vbr_9", {.rate_control = RateControl::vbr, .vbr_quality = 9}},
                    Kind{"abr_140", {.bitrate_kbps = 140, .rate_control = RateControl::abr}},
                    Kind{"mpeg2", {.sample_rate = 22050, .bitrate_kbps = 64}},
                    Kind{"mpeg2_vbr", {.sample_rate = 24000, .rate_control = RateControl::vbr, .vbr_quality = 4}},
                    Kind{"mpeg2_mono_8", {.sample_rate = 22050, .channels = 1, .bitrate_kbps = 8}},
                    Kind{"mpeg2_5", {.sample_rate = 8000, .bitrate_kbps = 16}},
                    Kind{"mpeg2_5_mono", {.sample_rate = 11025, .channels = 1, .bitrate_kbps = 24}},
                    Kind{"crc", {.bitrate_kbps = 128}, true}, Kind{"crc_vbr", {.rate_control = RateControl::vbr, .vbr_quality = 2}, true},
                    Kind{"crc_mpeg2_mono", {.sample_rate = 16000, .channels = 1, .bitrate_kbps = 32}, true}),
    [](const auto& tested) { return to_test_name(tested.param.name); });

class CopiedFromContainer : public testing::TestWithParam<const char*> {};

TEST_P(CopiedFromContainer, SoundsExactlyAsTheSource) {
    const std::string extension = GetParam();
    for (const Bytes& mp3 : {ordinary_mp3().bytes(), make_mp3({.rate_control = RateControl::vbr, .vbr_quality = 2}).sound()}) {
        const Bytes source = in_container(mp3, extension);
        expect_judges_agree(source, extension, copy_exactly(source), whole);
        for (const TimeRange& range : cuts(44100)) {
            SCOPED_TRACE(testing::Message() << range.start_seconds << " " << range.end_seconds.value_or(-1));
            expect_judges_agree(source, extension, copy_exactly(source, range), range);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Containers, CopiedFromContainer, testing::Values("avi", "mkv", "mp4", "mov", "ts", "flv", "wav", "nut"),
                         [](const auto& tested) { return to_test_name(tested.param); });

// What the tests of the reader are made of.
class CopiedMedia : public testing::TestWithParam<const char*> {};

TEST_P(CopiedMedia, SoundsExactlyAsTheEncodersWouldGetIt) {
    const Bytes source = read_media(GetParam());
    copy_exactly(source);
    for (const TimeRange& range : cuts(44100)) copy_exactly(source, range);
}

INSTANTIATE_TEST_SUITE_P(Media, CopiedMedia,
                         testing::Values("trim/mp3.mp3", "trim/mp3_vbr.mp3", "trim/mp3.mp4", "trim/mp3.avi", "changes/plain.mp3", "changes/vbr.mp3",
                                         "changes/vbr_by_frames.avi", "changes/vbr_by_bytes.avi", "changes/garbage_first.mp3"),
                         [](const auto& tested) { return to_test_name(tested.param); });

TEST(Copy, KeepsEachFrame) {
    const Mp3Parts& parts = ordinary_mp3();
    const Copied copied = copy_exactly(parts.bytes());
    EXPECT_EQ(copied.summary.mpeg_frames, static_cast<int64_t>(parts.frames.size()));
    const Bytes sound = parts.sound();
    ASSERT_GT(copied.mp3.size(), sound.size());
    EXPECT_TRUE(std::ranges::equal(std::span(copied.mp3).last(sound.size()), sound));
}

}  // namespace

}  // namespace unreel::test
