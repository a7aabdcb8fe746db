// Where chapters and words are heard in what is left of a sound.
#include "programme/part_times.h"

#include <gtest/gtest.h>

namespace unreel::test {

namespace {

const ProgrammePart two_pieces{{{0, {10, 20}}, {0, {30, {}}}}, {}, 0, {}};

TEST(PartTimes, MovesChaptersAndLeavesOutWhatIsNotHeard) {
    const std::vector<std::vector<Chapter>> chapters{{{0, 5, "gone"}, {5, 15, "begun"}, {15, 35, "cut"}, {22, 28, "inside"}, {35, 0, "last"}}};
    const std::vector<Chapter> heard = chapters_in(two_pieces, chapters);
    ASSERT_EQ(heard.size(), 3);
    EXPECT_EQ(heard[0].title, "begun");
    EXPECT_EQ(heard[0].start_seconds, 0);
    EXPECT_EQ(heard[0].end_seconds, 5);
    EXPECT_EQ(heard[1].title, "cut");
    EXPECT_EQ(heard[1].end_seconds, 10);
    EXPECT_EQ(heard[2].start_seconds, 15);
}

TEST(PartTimes, KeepsAChapterThatGoesOnBehindACut) {
    const std::vector<std::vector<Chapter>> chapters{{{0, 15, "one"}, {15, 40, "two"}}};
    const std::vector<Chapter> heard = chapters_in(two_pieces, chapters);
    ASSERT_EQ(heard.size(), 2);
    EXPECT_EQ(heard[1].start_seconds, 5);
    EXPECT_EQ(heard[1].end_seconds, 20);
}

TEST(PartTimes, CountsThroughSeveralSources) {
    const ProgrammePart part{{{0, {0, 10}}, {1, {5, 10}}}, {}, 0, {}};
    const std::vector<std::vector<Chapter>> chapters{{{0, 10, "one"}}, {{6, 10, "two"}}};
    const std::vector<Chapter> heard = chapters_in(part, chapters);
    ASSERT_EQ(heard.size(), 2);
    EXPECT_EQ(heard[1].start_seconds, 11);
    EXPECT_EQ(heard[1].end_seconds, 15);
}

TEST(PartTimes, MovesLines) {
    const Lyrics lyrics{"eng", {{5, {}, "until the next"}, {12, 13, "heard"}, {22, 25, "left out"}, {31, {}, "last"}}};
    const Lyrics heard = lyrics_in(two_pieces, 0, lyrics);
    EXPECT_EQ(heard.language, "eng");
    EXPECT_EQ(heard.lines, (std::vector<LyricsLine>{{0, {}, "until the next"}, {2, 3, "heard"}, {11, {}, "last"}}));
    EXPECT_TRUE(lyrics_in(two_pieces, 1, lyrics).lines.empty());
}

TEST(PartTimes, AreOfFewLinesInEachOfManyParts) {
    Lyrics lyrics;
    for (int second = 0; second < 10'000; ++second) lyrics.lines.push_back({static_cast<double>(second), {}, std::to_string(second)});
    for (int begin = 0; begin < 10'000; ++begin) {
        const ProgrammePart part{{{0, {begin + 0.5, begin + 1.5}}}, {}, 0, {}};
        const Lyrics heard = lyrics_in(part, 0, lyrics);
        ASSERT_EQ(heard.lines.size(), begin + 1 < 10'000 ? 2U : 1U);
        ASSERT_EQ(heard.lines.front().text, std::to_string(begin));
    }
}

TEST(LyricsInPart, OfJoinedSourcesStandWhereEachIsHeard) {
    const std::vector<std::optional<Lyrics>> lyrics{Lyrics{"eng", {{1, 2, "a"}}}, std::nullopt, Lyrics{"eng", {{0.5, {}, "c"}, {6, {}, "d"}}}};
    const ProgrammePart part{.clips = {{0, {0.5, std::nullopt}}, {1, {0, 3}}, {2, {0, 1}}, {2, {5, std::nullopt}}}};
    const std::vector<std::optional<double>> seconds{10.5, std::nullopt, std::nullopt};
    EXPECT_EQ(lyrics_in(part, lyrics, seconds), (Lyrics{"eng", {{0.5, 1.5, "a"}, {13.5, {}, "c"}, {15, {}, "d"}}}));
    // Where nobody knows how long the first is, nobody knows where the others are.
    EXPECT_EQ(lyrics_in(part, lyrics, {}), (Lyrics{"eng", {{0.5, 1.5, "a"}}}));
    EXPECT_EQ(lyrics_in(ProgrammePart{.clips = {{1, {0, 3}}}}, lyrics, {}), std::nullopt);
}

TEST(LyricsInPart, HaveALanguageWhereAllHaveTheSame) {
    const std::vector<std::optional<Lyrics>> lyrics{Lyrics{"eng", {{1, 2, "a"}}}, Lyrics{"deu", {{1, 2, "b"}}}};
    EXPECT_EQ(lyrics_in(ProgrammePart{.clips = {{0, {0, 3}}, {1, {0, 3}}}}, lyrics, {})->language, "");
}

}  // namespace

}  // namespace unreel::test
