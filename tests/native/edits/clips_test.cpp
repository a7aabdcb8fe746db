// Edit lists as clips: what is exact where a movie's tick is coarser than a sample.
#include <gtest/gtest.h>

#include "media/clips.h"

namespace unreel {

// What GoogleTest prints.
void PrintTo(const Clip& clip, std::ostream* out) { *out << clip.at << ": " << clip.first << "…" << clip.last; }
void PrintTo(const ClipList& list, std::ostream* out) { *out << testing::PrintToString(list.clips) << " to " << list.end; }

namespace test {

namespace {

constexpr int rate = 44100;
constexpr int64_t media = 442'024;  // 1024 of priming, 441,000 of sound

MediaFacts facts(uint32_t movie_timescale = 1000) {
    return {.sample_rate = rate, .tick = {1, rate}, .movie_timescale = movie_timescale, .movie_duration = 0, .media_samples = media, .sound = std::nullopt};
}

MediaFacts facts_with_sound(SoundRange sound) {
    MediaFacts result = facts();
    result.sound = sound;
    return result;
}

TEST(Clips, AreTheWholeWithoutAnEditList) {
    EXPECT_EQ(clips_of({}, facts()), (ClipList{{{0, 0, open_end}}, open_end}));
    EXPECT_EQ(clips_of({}, facts_with_sound({2112, 400'000})), (ClipList{{{0, 2112, 400'000}}, open_end}));
}

TEST(Clips, EndWithTheMediaWhereTheEditIsRoundedToATick) {
    for (const int64_t duration : {9'999, 10'000, 10'001, 12'000}) {
        EXPECT_EQ(clips_of({{duration, 1024}}, facts()), (ClipList{{{0, 1024, open_end}}, open_end})) << duration;
    }
    EXPECT_EQ(clips_of({{9'998, 1024}}, facts()), (ClipList{{{0, 1024, 1024 + 440'912}}, open_end}));
    EXPECT_EQ(clips_of({{5'999, 1024}}, facts(600)), (ClipList{{{0, 1024, open_end}}, open_end}));
}

TEST(Clips, EndWithTheSoundWhereTheEncoderSaysWhereThatIs) {
    const SoundRange sound{2112, 2112 + 439'000};
    // The edit list says all, or the same as the encoder, or goes on to the end of the padding.
    for (const auto& [duration, start] : {std::pair{10'023, 0}, {9'954, 2112}, {9'955, 2112}, {9'975, 2112}, {0, 0}}) {
        EXPECT_EQ(clips_of({{duration, start}}, facts_with_sound(sound)), (ClipList{{{0, sound.first, sound.second}}, open_end})) << duration;
    }
    // It was cut later: the edit list knows better.
    EXPECT_EQ(clips_of({{2'000, 100'000}}, facts_with_sound(sound)), (ClipList{{{0, 100'000, 188'200}}, open_end}));
    EXPECT_EQ(clips_of({{2'000, 0}}, facts_with_sound(sound)), (ClipList{{{0, 0, 88'200}}, open_end}));
}

TEST(Clips, KeepPositionsOverManyEdits) {
    // A third of a second is 333 ticks and a bit: errors must not add up.
    std::vector<Edit> edits;
    for (int count = 0; count < 300; ++count) edits.push_back({333, 1024 + (count % 7) * 50'000});
    const ClipList list = clips_of(edits, facts());
    ASSERT_EQ(list.clips.size(), 300U);
    for (size_t index = 0; index < 300; ++index) {
        EXPECT_NEAR(static_cast<double>(list.clips[index].at), static_cast<double>(index) * 333 * 44.1, 0.51);
    }
}

TEST(Clips, AreOneWhereEditsFollowEachOtherInTheMedia) {
    // 1.001 s is 44,144.1 samples; the media goes on at 44,100 or a tick later.
    const ClipList list = clips_of({{1001, 1024}, {2000, 1024 + 44'120}, {1000, 300'000}}, facts());
    EXPECT_EQ(list, (ClipList{{{0, 1024, 1024 + 44'120 + 88'200}, {132'344, 300'000, 344'100}}, open_end}));
}

TEST(Clips, LeaveSilenceForEmptyEditsAndStandstills) {
    const ClipList list = clips_of({{1500, -1, true}, {2000, 1024}, {500, 5000, true}, {1000, 100'000}, {250, -1, true}}, facts());
    EXPECT_EQ(list, (ClipList{{{66'150, 1024, 89'224}, {176'400, 100'000, 144'100}}, 231'525}));
}

TEST(Clips, LeaveOutWhatLiesBeyondTheMedia) {
    EXPECT_EQ(clips_of({{1000, media + 5}, {1000, 1024}}, facts()), (ClipList{{{44'100, 1024, 45'124}}, open_end}));
    // Nothing remains: an edit list that cannot be meant.
    EXPECT_EQ(clips_of({{1000, media + 5}}, facts()), (ClipList{{{0, 0, open_end}}, open_end}));
}

TEST(Clips, HaveNoSilenceLongerThanTheMovie) {
    constexpr int64_t two_hours = 7'200'000;
    const std::vector<Edit> edits{{two_hours, -1, true}, {1000, 1024}};
    EXPECT_EQ(clips_of(edits, facts()), (ClipList{{{0, 1024, 45'124}}, open_end}));
    MediaFacts of_three_hours = facts();
    of_three_hours.movie_duration = 3 * two_hours / 2;
    EXPECT_EQ(clips_of(edits, of_three_hours), (ClipList{{{7200 * rate, 1024, 45'124}}, open_end}));
}

TEST(Clips, SurviveHostileNumbers) {
    const std::vector<int64_t> numbers{INT64_MIN, -1, 0, 1, 1000, INT32_MAX, UINT32_MAX, INT64_MAX};
    for (const uint32_t timescale : {1U, 600U, UINT32_MAX}) {
        for (const int64_t duration : numbers) {
            for (const int64_t time : numbers) {
                for (const AVRational tick : {AVRational{1, 1}, {1, INT32_MAX}, {0, 1}}) {
                    MediaFacts hostile = facts(timescale);
                    hostile.tick = tick;
                    hostile.media_samples = duration;
                    const ClipList list = clips_of(std::vector<Edit>(50, {duration, time, time < 0}), hostile);
                    ASSERT_FALSE(list.clips.empty());
                    for (const Clip& clip : list.clips) {
                        EXPECT_GE(clip.at, 0);
                        EXPECT_GE(clip.first, 0);
                        EXPECT_GE(clip.last, clip.first);
                    }
                    EXPECT_FALSE(list.between(10, 20).clips.empty());
                }
            }
        }
    }
}

TEST(ClipList, CanBeTrimmed) {
    const ClipList list{{{100, 1000, 1300}, {500, 50, open_end}}, open_end};
    EXPECT_EQ(list.between(0, open_end), list);
    EXPECT_EQ(list.between(150, 250), (ClipList{{{150, 1050, 1150}}, open_end}));
    EXPECT_EQ(list.between(350, 600), (ClipList{{{350, 1250, 1300}, {500, 50, 150}}, open_end}));
    // Ends in the silence between, or lies in it.
    EXPECT_EQ(list.between(150, 450), (ClipList{{{150, 1050, 1300}}, 450}));
    EXPECT_EQ(list.between(10, 60), (ClipList{{{10, 1000, 1000}}, 60}));
    EXPECT_EQ((ClipList{{{0, 5, 105}}, 300}).between(50, 250), (ClipList{{{50, 55, 105}}, 250}));
    EXPECT_EQ((ClipList{{{0, 5, 105}}, 300}).between(50, open_end), (ClipList{{{50, 55, 105}}, 300}));
}

TEST(ClipList, KnowsHowLongItLasts) {
    EXPECT_EQ((ClipList{{{100, 1000, 1300}}, open_end}).length(media), 400);
    EXPECT_EQ((ClipList{{{100, 1000, 1300}}, 500}).length(media), 500);
    EXPECT_EQ((ClipList{{{100, 1024, open_end}}, open_end}).length(media), 441'100);
    EXPECT_EQ((ClipList{{{100, 1024, open_end}}, open_end}).length(0), std::nullopt);
}

TEST(GaplessCounts, CountSamplesOrThoseOfTheCore) {
    const auto counts = parse_itunes_gapless(" 00000000 00000840 000001CA 00000000003F31F6 00000000 00000000");
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->priming, 0x840);
    EXPECT_EQ(counts->remainder, 0x1CA);
    EXPECT_EQ(counts->samples, 0x3F31F6);
    const int64_t total = 0x840 + 0x1CA + 0x3F31F6;
    EXPECT_EQ(sound_range(*counts, total), (SoundRange{0x840, 0x840 + 0x3F31F6}));
    EXPECT_EQ(sound_range(*counts, 2 * total), (SoundRange{2 * 0x840, 2 * (0x840 + 0x3F31F6)}));
    EXPECT_EQ(sound_range(*counts, 0), (SoundRange{0x840, 0x840 + 0x3F31F6}));
    EXPECT_EQ(sound_range(*counts, total / 3), std::nullopt);
}

TEST(GaplessCounts, AreNothingWhereTheyMakeNoSense) {
    for (const char* text : {"", "x", "0 1 2", "0 1 zz 3"}) EXPECT_FALSE(parse_itunes_gapless(text)) << text;
    for (const char* text : {"0 FFFFFFFF 0 10", "0 0 FFFF 10", "0 0 0 0", "0 0 0 FFFFFFFFFFFFFFFF"}) {
        const auto counts = parse_itunes_gapless(text);
        ASSERT_TRUE(counts) << text;
        EXPECT_FALSE(sound_range(*counts, 0)) << text;
    }
}

}  // namespace

}  // namespace test

}  // namespace unreel
