// Which chapters of a source are heard in an MP3.
#include "mp3/chapters.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <limits>
#include <random>

namespace unreel::test {

namespace {

constexpr double unknown = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

using Lines = std::vector<std::string>;

// "0 – 10 Intro"
Lines shown(const std::vector<Chapter>& chapters) {
    Lines lines;
    for (const Chapter& chapter : chapters) {
        const auto number = [](double seconds) { return std::isinf(seconds) ? std::string("…") : std::to_string(std::lround(seconds)); };
        lines.push_back(number(chapter.start_seconds) + " – " + number(chapter.end_seconds) + " " + chapter.title);
    }
    return lines;
}

const std::vector<Chapter> book{{0, 10, "One"}, {10, 30, "Two"}, {30, 60, "Three"}};

TEST(Chapters, OfAWholeFileStayAsTheyAre) {
    EXPECT_EQ(shown(clip(book, 0, 60)), (Lines{"0 – 10 One", "10 – 30 Two", "30 – 60 Three"}));
    EXPECT_EQ(shown(clip(book, 0, unknown)), (Lines{"0 – 10 One", "10 – 30 Two", "30 – 60 Three"}));
    EXPECT_TRUE(clip({}, 0, 60).empty());
}

TEST(Chapters, AreMovedAndClippedByATrim) {
    EXPECT_EQ(shown(clip(book, 5, 40)), (Lines{"0 – 5 One", "5 – 25 Two", "25 – 35 Three"}));
    EXPECT_EQ(shown(clip(book, 10, 30)), Lines{"0 – 20 Two"});
    EXPECT_EQ(shown(clip(book, 15, 20)), Lines{"0 – 5 Two"});
    EXPECT_TRUE(clip(book, 60, 70).empty());
    EXPECT_TRUE(clip(book, 20, 20).empty());
    EXPECT_TRUE(clip(book, 30, 10).empty());
}

TEST(Chapters, WithoutAnEndEndWhereTheNextBegins) {
    const std::vector<Chapter> starts{{0, 0, "a"}, {10, not_a_number, "b"}, {20, 3, "c"}, {30, -unknown, "d"}};
    EXPECT_EQ(shown(clip(starts, 0, 50)), (Lines{"0 – 10 a", "10 – 20 b", "20 – 30 c", "30 – 50 d"}));
    EXPECT_EQ(shown(clip(starts, 0, unknown)).back(), "30 – … d");
}

TEST(Chapters, OfAMillisecondAreHeard) {
    std::vector<Chapter> short_ones;
    for (int index = 0; index < 200; ++index) short_ones.push_back({index * 0.003, index * 0.003 + 0.001, "x"});
    EXPECT_EQ(clip(short_ones, 0, 60).size(), 200U);
    EXPECT_EQ(clip(std::vector<Chapter>{{1, 1.0004, "too short"}}, 0, 60).size(), 0U);
}

TEST(Chapters, AreSortedAndDoNotOverlap) {
    const std::vector<Chapter> mixed{{30, 60, "c"}, {0, 100, "a"}, {10, 1e300, "b"}, {10, 20, "again"}};
    EXPECT_EQ(shown(clip(mixed, 0, 60)), (Lines{"0 – 10 a", "10 – 30 b", "30 – 60 c"}));
}

TEST(Chapters, WithTimesThatAreNoneAreLeftOut) {
    const std::vector<Chapter> broken{{not_a_number, 5, "nan"}, {unknown, unknown, "never"}, {-unknown, 0, "before"},
                                      {-20, -10, "past"},       {-10, 5, "begun"},           {5e6, 6e6, "after 49 days"}};
    EXPECT_EQ(shown(clip(broken, 0, unknown)), Lines{"0 – 5 begun"});
}

TEST(Chapters, WithoutATitleAreCounted) {
    const std::vector<Chapter> silent{{0, 10, ""}, {10, 20, "two"}, {20, 30, " \n"}};
    EXPECT_EQ(shown(clip(silent, 0, 30)), (Lines{"0 – 10 Chapter 1", "10 – 20 two", "20 – 30 Chapter 3"}));
    EXPECT_EQ(shown(clip(silent, 20, 30)), Lines{"0 – 10 Chapter 3"});
}

TEST(Chapters, HaveTitlesOfABoundedLength) {
    std::vector<Chapter> chapters{{0, 10, std::string(1'000'000, 'x')}, {10, 20, std::string("before\0after", 12)}, {20, 30, std::string(999, 'x') + "é"}};
    const auto heard = clip(chapters, 0, 30);
    EXPECT_EQ(heard[0].title.size(), 1000U);
    EXPECT_EQ(heard[1].title, "before");
    EXPECT_EQ(heard[2].title.size(), 999U);
}

TEST(Chapters, ThatAreTooManyAreThinnedEvenly) {
    std::vector<Chapter> many;
    for (int index = 0; index < 1000; ++index) many.push_back({index * 10.0, index * 10.0 + 10, std::to_string(index)});
    const auto kept = thinned(many);
    ASSERT_EQ(kept.size(), 255U);
    EXPECT_EQ(kept.front().title, "0");
    EXPECT_EQ(kept.back().end_seconds, 10'000);
    for (size_t index = 0; index + 1 < kept.size(); ++index) {
        EXPECT_EQ(kept[index].end_seconds, kept[index + 1].start_seconds);
        const double seconds = kept[index].end_seconds - kept[index].start_seconds;
        EXPECT_TRUE(seconds == 30 || seconds == 40) << seconds;
    }
    many.resize(256);
    EXPECT_EQ(thinned(many).size(), 255U);
    many.resize(255);
    EXPECT_EQ(shown(thinned(many)), shown(many));
    EXPECT_TRUE(thinned({}).empty());
}

TEST(Chapters, OfAMillionTakeNoTime) {
    std::mt19937 random(4);
    std::vector<Chapter> many(1'000'000);
    for (Chapter& chapter : many) {
        chapter.start_seconds = static_cast<double>(random()) / 1000 - 1000;
        chapter.end_seconds = static_cast<double>(random()) / 1000;
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto kept = thinned(clip(many, 100, 1'000'000));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
    ASSERT_EQ(kept.size(), 255U);
    for (size_t index = 0; index < kept.size(); ++index) {
        EXPECT_LT(kept[index].start_seconds, kept[index].end_seconds);
        EXPECT_GE(kept[index].start_seconds, index == 0 ? 0 : kept[index - 1].end_seconds);
    }
}

}  // namespace

}  // namespace unreel::test
