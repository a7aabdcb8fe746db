// 441,001 samples in, 441,001 out, wherever the file says how many there are.
#include <algorithm>
#include <cstdio>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/judges.h"
#include "support/mp4_boxes.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

constexpr int64_t encoded = 441'001;
constexpr int64_t priming = 1024;

const Pcm& sound() {
    static const Pcm pcm = decode_leniently(media_path("edits/sound.wav"));
    return pcm;
}

// `heard` is `count` samples of the sound from `first` on.
void expect_sound(const Result<Read>& read, int64_t first, int64_t count) {
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(static_cast<int64_t>(read->pcm.sample_count()), count);
    const auto tail = static_cast<size_t>(std::max<int64_t>(0, count - 4000));
    for (const auto& [place, length] : {std::pair<size_t, size_t>{0, 4000}, {tail, 4000}}) {
        const Pcm expected = sound().slice(static_cast<size_t>(first) + place, length);
        EXPECT_EQ(delay_of(read->pcm.slice(place, length), expected, 2500), 0) << place;
        EXPECT_GT(snr_db(expected, read->pcm.slice(place, length)), 8) << place;
    }
    EXPECT_EQ(read->findings.gaps, 0);
    EXPECT_EQ(read->findings.jumps, 0);
}

class ExactLength : public testing::TestWithParam<const char*> {};

TEST_P(ExactLength, IsThatOfTheSoundThatWasEncoded) {
    const Bytes source = read_media(GetParam());
    expect_sound(read_audio(source), 0, encoded);
    const auto converted = convert_bytes(source, at_bitrate(320));
    ASSERT_TRUE(converted);
    EXPECT_TRUE(converted->summary.warnings.empty());
    EXPECT_EQ(static_cast<int64_t>(decode_with_mpg123(converted->mp3).sample_count()), encoded);
}

INSTANTIATE_TEST_SUITE_P(Files, ExactLength,
                         testing::Values("edits/aac.m4a", "edits/aac_600.mov", "edits/alac.m4a", "edits/mp3.mp4", "edits/mp3.mp3",
                                         "edits/vorbis.ogg", "edits/fragments.mp4", "edits/dash.mp4"),
                         [](const auto& file) { return to_test_name(file.param); });

TEST(ExactLength, IsThatOfTheSoundAtTheRateOfOpus) {
    for (const char* file : {"edits/opus.mp4", "edits/opus.opus", "edits/opus.mkv"}) {
        const auto read = read_audio(read_media(file));
        ASSERT_TRUE(read) << file;
        EXPECT_EQ(read->pcm.sample_count(), 480'002U) << file;
    }
}

TEST(ExactLength, IsThatOfTheEditListInTicksOfTheMovie) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_movie_timescale(44100);
    file.set_edits({{440'999, priming}}, 1);
    expect_sound(read_audio(file.bytes()), 0, 440'999);
    file.set_edits({{400'001, priming + 777}});
    expect_sound(read_audio(file.bytes()), 777, 400'001);
}

// As iTunes writes them: whole packets in the track, the padding in a tag.
std::string gapless(int64_t first, int64_t remainder, int64_t count) {
    char text[128];
    std::snprintf(text, sizeof text, " 00000000 %08llX %08llX %016llX 00000000 00000000", static_cast<unsigned long long>(first),
                  static_cast<unsigned long long>(remainder), static_cast<unsigned long long>(count));
    return text;
}

TEST(GaplessTag, SaysWhereTheSoundIsWithoutAnEditList) {
    Mp4File file(read_media("edits/aac_no_list.m4a"));
    const auto whole = read_audio(file.bytes());
    ASSERT_TRUE(whole);
    EXPECT_EQ(static_cast<int64_t>(whole->pcm.sample_count()), encoded + priming);
    file.set_itunes_gapless(gapless(priming, 356, 440'988));
    expect_sound(read_audio(file.bytes()), 0, 440'988);
    file.set_itunes_gapless(gapless(priming, 0, encoded));
    expect_sound(read_audio(file.bytes()), 0, encoded);
}

TEST(GaplessTag, SaysMoreThanAnEditListOfTicks) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_itunes_gapless(gapless(priming, 356, 440'988));
    // All of the media; from the priming on to the end of the padding; the same in ticks.
    for (const auto& [duration, start] : {std::pair<int64_t, int64_t>{10'023, 0}, {10'000, priming}, {9'999, priming}}) {
        file.set_edits({{duration, start}});
        expect_sound(read_audio(file.bytes()), 0, 440'988);
    }
    // Cut later.
    file.set_edits({{3000, priming + 44'100}});
    expect_sound(read_audio(file.bytes()), 44'100, 132'300);
}

TEST(GaplessTag, IsIgnoredWhereItIsOfAnotherFile) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_itunes_gapless(gapless(2112, 500, 300'000));
    expect_sound(read_audio(file.bytes()), 0, encoded);
}

TEST(EditList, ThatLeadsBeyondTheMediaIsIgnored) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_edits({{10'000, 3 * 442'025}});
    const auto read = read_audio(file.bytes());
    ASSERT_TRUE(read);
    EXPECT_EQ(static_cast<int64_t>(read->pcm.sample_count()), encoded + priming);
}

TEST(EditList, ThatClaimsMoreThanThereIsEndsWithTheMedia) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_edits({{25'000, priming}});
    expect_sound(read_audio(file.bytes()), 0, encoded);
    // The same before another edit: positions stay.
    file.set_edits({{12'000, priming}, {1000, priming}});
    const auto read = read_audio(file.bytes());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pcm.sample_count(), 13U * 44'100);
    EXPECT_EQ(loudness(read->pcm.slice(encoded, 12 * 44'100 - encoded)), 0);
    EXPECT_EQ(largest_difference(read->pcm.slice(12 * 44'100, 44'100), read->pcm.slice(0, 44'100)), 0);
}

TEST(EditList, OfTheWholeTwiceHasNoPauseBetween) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_edits({{10'001, priming}, {10'001, priming}});
    const auto read = read_audio(file.bytes());
    ASSERT_TRUE(read);
    EXPECT_EQ(static_cast<int64_t>(read->pcm.sample_count()), 2 * encoded);
    EXPECT_EQ(largest_difference(read->pcm.slice(encoded, encoded), read->pcm.slice(0, encoded)), 0);
}

TEST(Fragments, OfALaterPartBeginWithTheirFirstSound) {
    Mp4File file(read_media("edits/dash.mp4"));
    for (const char* index : {"sidx", "mfra"}) file.remove(index, 100);
    const auto whole = read_audio(file.bytes());
    ASSERT_TRUE(whole);
    file.remove("moof", 3);
    file.remove("mdat", 3);
    const auto rest = read_audio(file.bytes());
    ASSERT_TRUE(rest);
    const auto missing = static_cast<int64_t>(whole->pcm.sample_count() - rest->pcm.sample_count());
    EXPECT_GT(missing, 2 * 44'100);
    EXPECT_EQ((missing + priming) % 1024, 0);
    EXPECT_EQ(rest->findings.gaps, 0);
    const Pcm expected = whole->pcm.slice(static_cast<size_t>(missing), rest->pcm.sample_count());
    EXPECT_EQ(delay_of(rest->pcm.slice(4096, 44'100), expected.slice(4096, 44'100), 2500), 0);
}

// An AAC track declared as the core of HE-AAC, of twice its rate: the track counts at the core's.
TEST(HeAac, IsCountedAtItsOwnRate) {
    Bytes core = read_media("edits/core.m4a");
    // AudioSpecificConfig (ISO/IEC 14496-3 1.6.2.1): AAC LC of 22,050 Hz in stereo becomes SBR of 44,100 Hz around it.
    replace_all(core, std::string_view("\x13\x90\x56\xE5\x00", 5), std::string_view("\x2B\x92\x08\x00\x00", 5));
    Mp4File file(core);
    const auto whole = read_audio(file.bytes());
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->pcm.sample_rate, 44100);
    EXPECT_EQ(whole->pcm.sample_count(), 2U * 220'501);
    const auto part = read_audio(file.bytes(), between(7.25, 9));
    ASSERT_TRUE(part);
    EXPECT_EQ(largest_difference(part->pcm, whole->pcm.slice(319'725, 77'175)), 0);
    file.set_edits({{2000, priming + 22'050}, {500, -1}, {1000, priming}});
    const auto edited = read_audio(file.bytes());
    ASSERT_TRUE(edited);
    EXPECT_EQ(edited->pcm.sample_count(), 154'350U);
    EXPECT_EQ(largest_difference(edited->pcm.slice(0, 88'200), whole->pcm.slice(44'100, 88'200)), 0);
    EXPECT_EQ(largest_difference(edited->pcm.slice(110'250, 44'100), whole->pcm.slice(0, 44'100)), 0);
}

// libavformat has no such writer: the packet table of a file that was written without padding is changed.
TEST(CoreAudio, LeavesOutWhatThePacketTableCallsPadding) {
    Bytes file = read_media("trim/opus.caf");
    const auto whole = read_audio(file);
    ASSERT_TRUE(whole);
    const size_t table = position_of(file, "pakt") + 12;
    const auto put = [&](size_t position, uint64_t value, size_t width) {
        for (size_t index = 0; index < width; ++index) file[table + position + index] = static_cast<std::byte>(value >> (8 * (width - 1 - index)));
    };
    const auto total = static_cast<uint64_t>(whole->pcm.sample_count());
    put(8, total - 312 - 500, 8);
    put(16, 312, 4);
    put(20, 500, 4);
    const auto read = read_audio(file);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->pcm.sample_count(), total - 812);
    EXPECT_EQ(largest_difference(read->pcm, whole->pcm.slice(312, total - 812)), 0);
    // Exactly that part of it.
    const auto part = read_audio(file, between(7.5, 9.25));
    ASSERT_TRUE(part);
    EXPECT_EQ(largest_difference(part->pcm, read->pcm.slice(360'000, 84'000)), 0);
}

TEST(Matroska, LeavesOutTheCodecDelay) {
    Bytes file = read_media("edits/aac.mkv");
    const auto whole = read_audio(file);
    ASSERT_TRUE(whole);
    // The track's language ("und") gives its place to a CodecDelay of as many bytes: 1024 samples in nanoseconds.
    replace_all(file, std::string_view("\x22\xB5\x9C\x83und", 7), std::string_view("\x56\xAA\x84\x01\x62\x4E\x07", 7));
    const auto read = read_audio(file);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->pcm.sample_count(), whole->pcm.sample_count() - priming);
    EXPECT_EQ(largest_difference(read->pcm, whole->pcm.slice(priming, read->pcm.sample_count())), 0);
}

}  // namespace

}  // namespace unreel::test
