// What is before, between and behind frames, and files that are no one piece: copied exactly, or refused with the reason.
#include <gtest/gtest.h>

#include "copy/exactness.h"
#include "copy/mp3_sources.h"
#include "mp3/copy/source_tag.h"
#include "support/judges.h"
#include "support/mp4_boxes.h"

namespace unreel::test {

namespace {

using Frames = std::vector<Bytes>;

Bytes frames_between(size_t first, size_t last) {
    const Frames& frames = ordinary_mp3().frames;
    return joined(frames.begin() + static_cast<ptrdiff_t>(first), frames.begin() + static_cast<ptrdiff_t>(last));
}

size_t frame_count() { return ordinary_mp3().frames.size(); }
Bytes zeros(size_t size) { return Bytes(size); }
Bytes id3v1() { return joined({bytes_of("TAG"), zeros(125)}); }

Bytes apev2() {
    Bytes tag = joined({bytes_of("APETAGEX"), zeros(24), junk(500)});
    tag[8] = std::byte{0xD0};  // version 2000
    tag[9] = std::byte{0x07};
    return tag;
}

// An ID3v2 tag with a picture.
Bytes id3v2(size_t size) {
    Bytes tag = joined({bytes_of("ID3\x03"), zeros(6), bytes_of("PRIV"), zeros(6), zeros(size - 20)});
    const auto put = [&](size_t position, size_t value, unsigned bits) {
        for (size_t byte = 0; byte < 4; ++byte) tag[position + byte] = static_cast<std::byte>(value >> bits * (3 - byte) & ((1U << bits) - 1));
    };
    put(6, size - 10, 7);
    put(14, size - 20, 8);
    return tag;
}

void expect_exact(const Bytes& source) {
    for (const TimeRange& range : {TimeRange{}, part(2.71828), part(1, 5.5)}) {
        SCOPED_TRACE(range.start_seconds);
        expect_judges_agree(source, "mp3", copy_exactly(source, range), range);
    }
}

std::string outcome_of(const Bytes& source, const TimeRange& range = {}) { return name_of(copy_bytes(source, range)); }

TEST(OddMp3, MayHaveTagsAndOtherThingsAtItsEnds) {
    const Bytes mp3 = ordinary_mp3().bytes();
    const Bytes sound = ordinary_mp3().sound();
    for (const Bytes& source : {joined({mp3, id3v1()}), joined({mp3, apev2()}), joined({mp3, apev2(), id3v1()}), joined({mp3, junk(900)}),
                                joined({mp3, zeros(5000)}), joined({id3v2(2000), mp3}), joined({id3v2(400'000), mp3}), joined({junk(900), sound}),
                                joined({zeros(900), sound}), joined({mp3, bytes_of("LYRICSBEGIN"), junk(300), bytes_of("LYRICS200"), id3v1()})}) {
        expect_exact(source);
    }
}

TEST(OddMp3, MayBeCutOutOfALongerOne) {
    const Bytes source = frames_between(100, frame_count());
    ASSERT_GT(view_frame(source)->main_data_begin, 0U);
    const Copied whole = copy_exactly(source);
    // Without a tag, as before.
    EXPECT_EQ(whole.mp3, source);
    EXPECT_EQ(largest_difference(decode_with_mpg123(source), decode_with_mpg123(whole.mp3)), 0);
    expect_judges_agree(source, "mp3", copy_exactly(source, part(2)), part(2));
    // Silence before the first frame would not be heard, but be taken for main data.
    EXPECT_EQ(outcome_of(source, part(0, 2)), "broken_reservoir");
}

TEST(OddMp3, MayLackFrames) {
    const Bytes tag = ordinary_mp3().tag;
    expect_exact(joined({tag, frames_between(0, 100), frames_between(103, frame_count())}));
    expect_exact(joined({tag, frames_between(0, frame_count() - 3)}));
}

TEST(OddMp3, LosesTheFrameWithinWhichItEnds) {
    Bytes source = joined({ordinary_mp3().tag, frames_between(0, 200)});
    const Copied before = copy_exactly(source);
    const Bytes next = ordinary_mp3().frames[200];
    source.insert(source.end(), next.begin(), next.begin() + 200);
    const CopyOutcome outcome = copy_bytes(source);
    ASSERT_EQ(name_of(outcome), "copied");
    EXPECT_TRUE(std::get<Copied>(outcome).summary.ended_in_a_frame);
    EXPECT_FALSE(before.summary.ended_in_a_frame);
    EXPECT_EQ(std::get<Copied>(outcome).mp3, before.mp3);
}

TEST(OddMp3, IsRefusedWithAnythingBetweenFrames) {
    const Bytes tag = ordinary_mp3().tag;
    const Bytes first = joined({tag, frames_between(0, 100)});
    const Bytes second = frames_between(100, frame_count());
    for (const Bytes& between : {junk(900), junk(1), zeros(300), id3v1(), apev2(), id3v2(3000)}) {
        EXPECT_EQ(outcome_of(joined({first, between, second})), "junk_between_frames");
        // What lies behind the end is never seen.
        EXPECT_EQ(outcome_of(joined({first, between, second}), part(0.5, 1.5)), "copied");
    }
    Bytes middle = first;
    middle.insert(middle.end() - 100, std::byte{1});
    EXPECT_EQ(outcome_of(joined({middle, second})), "junk_between_frames");
}

TEST(OddMp3, IsRefusedWhereDecodersDisagreeAboutItsTag) {
    const Mp3Parts& parts = ordinary_mp3();
    EXPECT_EQ(outcome_of(joined({junk(900), parts.bytes()})), "misplaced_tag");
    EXPECT_EQ(outcome_of(joined({zeros(900), parts.bytes()})), "misplaced_tag");
}

TEST(OddMp3, IsRefusedWithMoreFramesThanItsTagSays) {
    const Mp3Parts& parts = ordinary_mp3();
    EXPECT_EQ(outcome_of(joined({parts.bytes(), parts.sound()})), "counts_disagree");
    EXPECT_EQ(outcome_of(joined({parts.bytes(), parts.bytes()})), "counts_disagree");
    EXPECT_EQ(outcome_of(joined({parts.bytes(), frames_between(0, 3)})), "counts_disagree");
    EXPECT_EQ(outcome_of(joined({parts.bytes(), parts.bytes()}), part(1, 5)), "copied");
}

TEST(OddMp3, MayBeJoinedOfSeveralWithoutTags) {
    const Mp3Parts& parts = ordinary_mp3();
    const Bytes other = make_mp3({.bitrate_kbps = 192, .stereo_mode = StereoMode::plain}).sound();
    expect_exact(joined({parts.sound(), parts.sound()}));
    expect_exact(joined({parts.sound(), other}));
    const TimeRange over_the_joint = part(7, 10);
    expect_judges_agree(joined({parts.sound(), other}), "mp3", copy_exactly(joined({parts.sound(), other}), over_the_joint), over_the_joint);
}

TEST(OddMp3, IsRefusedWhereTheFormatChanges) {
    const Bytes sound = ordinary_mp3().sound();
    for (const EncoderSettings& settings : {EncoderSettings{.channels = 1, .bitrate_kbps = 64}, EncoderSettings{.sample_rate = 22050, .bitrate_kbps = 64},
                                            EncoderSettings{.sample_rate = 48000, .bitrate_kbps = 128}}) {
        const CopyOutcome outcome = copy_bytes(joined({sound, make_mp3(settings).sound()}));
        const auto* refusal = std::get_if<CopyRefusal>(&outcome);
        ASSERT_TRUE(refusal != nullptr) << name_of(outcome);
        EXPECT_TRUE(*refusal == CopyRefusal::changes_midway || *refusal == CopyRefusal::junk_between_frames) << name_of(outcome);
    }
}

TEST(OddMp3, IsRefusedWithAFrameThatDecodersReject) {
    Frames frames = ordinary_mp3().frames;
    for (size_t byte = 8; byte < 30; ++byte) frames[50][byte] = std::byte{0xFF};
    ASSERT_FALSE(view_frame(frames[50])->is_decodable);
    EXPECT_EQ(outcome_of(joined(frames)), "damaged_frame");
    EXPECT_EQ(outcome_of(joined(frames), part(0, 1)), "copied");
}

TEST(OddMp3, IsCopiedWithWrongBitsInItsFrames) {
    Frames frames = ordinary_mp3().frames;
    for (size_t frame = 20; frame < frames.size(); frame += 7) frames[frame][200] ^= std::byte{0x55};
    const Bytes source = joined(frames);
    for (const TimeRange& range : {TimeRange{}, part(2.71828), part(1, 5.5)}) copy_exactly(source, range);
}

TEST(OddMp3, CannotSayACutWithinAFrame) {
    EXPECT_EQ(outcome_of(ordinary_mp3().bytes(), part(4, 4.001)), "unsayable_delay");
    EXPECT_EQ(outcome_of(ordinary_mp3().bytes(), part(100)), "nothing_to_convert");
    EXPECT_EQ(outcome_of(ordinary_mp3().bytes(), part(5, 4)), "nothing_to_convert");
}

// Other encoders' tags: FFmpeg leaves nothing out then, mpg123 does.
TEST(OddMp3, KeepsATagThatDecodersReadDifferently) {
    Mp3Parts parts = ordinary_mp3();
    const size_t lame = position_of(parts.tag, "LAME3.100");
    std::ranges::copy(bytes_of("Other 1.0"), parts.tag.begin() + static_cast<ptrdiff_t>(lame));
    expect_judges_agree(parts.bytes(), "mp3", copy_exactly(parts.bytes()), {});
    // The time line of a cut is that of the reader.
    copy_exactly(parts.bytes(), part(2, 5));
    std::fill_n(parts.tag.begin() + static_cast<ptrdiff_t>(lame), SourceTag::lame_bytes, std::byte{0});
    expect_judges_agree(parts.bytes(), "mp3", copy_exactly(parts.bytes()), {});
    copy_exactly(parts.bytes(), part(2, 5));
}

TEST(OtherFiles, AreRefusedAtOnce) {
    EXPECT_EQ(outcome_of(read_media("trim/aac.mp4")), "not_mp3");
    EXPECT_EQ(outcome_of(read_media("trim/pcm.wav")), "not_mp3");
    EXPECT_EQ(outcome_of(read_media("trim/mp2.ts")), "other_layer");
    Frames free_format = ordinary_mp3().frames;
    for (Bytes& frame : free_format) frame[2] &= std::byte{0x0F};
    EXPECT_EQ(outcome_of(joined(free_format)), "unsupported_codec");
}

TEST(OtherFiles, AreRefusedWhereTheReaderPutsSilence) {
    EXPECT_EQ(outcome_of(read_media("changes/hole_mp3.mkv")), "gaps");
    EXPECT_EQ(outcome_of(read_media("changes/hole_mp3.flv")), "gaps");
    EXPECT_EQ(outcome_of(read_media("changes/lost_mp3.mkv")), "gaps");
    EXPECT_EQ(outcome_of(read_media("changes/garbage_within.mp3")), "junk_between_frames");
    EXPECT_EQ(outcome_of(read_media("changes/rates.mp3")), "changes_midway");
    // Not within the cut.
    copy_exactly(read_media("changes/hole_mp3.mkv"), part(0.3, 1.8));
    copy_exactly(read_media("changes/hole_mp3.mkv"), part(4.3));
}

TEST(OtherFiles, BeginWithSilenceWhereTheSoundIsLate) {
    const Bytes source = read_media("changes/late_mp3.flv");
    const Copied copied = copy_exactly(source);
    EXPECT_EQ(loudness(decode_strictly(copied.mp3).slice(0, 40'000)), 0);
    for (const TimeRange& range : {part(0.7), part(1.2, 3), part(2, 4)}) copy_exactly(source, range);
    EXPECT_EQ(outcome_of(source, part(0.1, 0.2)), "starts_late");
}

TEST(EditedMp4, IsCutWhereItsEditListSays) {
    Mp4File file(read_media("trim/mp3.mp4"));
    const int64_t movie_second = 1000;
    const int64_t media_second = 44100;
    file.set_edits({{5 * movie_second, 3 * media_second}});
    copy_exactly(file.bytes());
    copy_exactly(file.bytes(), part(1.5, 4));

    file.set_edits({{5 * movie_second, 3 * media_second}, {movie_second, 12 * media_second}});
    EXPECT_EQ(outcome_of(file.bytes()), "several_clips");
    file.set_edits({{2 * movie_second, -1}, {5 * movie_second, 0}});
    copy_exactly(file.bytes());
    copy_exactly(file.bytes(), part(0.4, 3));
    file.set_edits({{movie_second, -1}, {5 * movie_second, 3 * media_second}});
    EXPECT_EQ(outcome_of(file.bytes()), "starts_late");
}

TEST(OtherFiles, MayHaveClocksThatStepBack) { copy_exactly(read_media("changes/back_2_s.flv")); }

}  // namespace

}  // namespace unreel::test
