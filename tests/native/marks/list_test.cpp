// Lists that people post below videos.
#include <gtest/gtest.h>

#include "marks/texts.h"

namespace unreel::test {

namespace {

TEST(List, HasATimeBeforeOrBehindItsTitles) {
    EXPECT_EQ(marks_in("0:00 Intro\n1:02:03 End"), "0 Intro | 3723 End");
    EXPECT_EQ(marks_in("Intro – 0:00\nEnd - 1:02:03.5\n"), "0 Intro | 3723.5 End");
    EXPECT_EQ(marks_in("00:00 - Artist - Song\r\n75:30 - Other – Song\r\n"), "0 Artist - Song | 4530 Other – Song");
    EXPECT_EQ(marks_in("0:00\tIntro\n0:30\t\tMain"), "0 Intro | 30 Main");
}

TEST(List, MayHaveBulletsBracketsAndNumbers) {
    EXPECT_EQ(marks_in("• [0:00] Intro\n• [1:00] Main [Live]"), "0 Intro | 60 Main [Live]");
    EXPECT_EQ(marks_in("1. Intro (0:00)\n2. Main (Remix) (1:00)"), "0 Intro | 60 Main (Remix)");
    EXPECT_EQ(marks_in("1) 0:00 Intro\n2) 1:00 7 Rings"), "0 Intro | 60 7 Rings");
    EXPECT_EQ(marks_in("#1 – 00:00 – Intro\n#2 – 01:00 – Main"), "0 Intro | 60 Main");
    EXPECT_EQ(marks_in("01 | 0:00 | Intro\n02 | 1:00 | Main"), "0 Intro | 60 Main");
    EXPECT_EQ(marks_in("►0:00 ► Intro\n★ 1:00 Main"), "0 Intro | 60 ★ Main");
    EXPECT_EQ(marks_in("（0：00）はじめに\n【1：00】本編"), "0 はじめに | 60 本編");
    EXPECT_EQ(marks_in("* 0:00: Intro\n* 1:00: What Is 1:1?"), "0 Intro | 60 What Is 1:1?");
}

TEST(List, MayHaveWhereATitleEnds) {
    EXPECT_EQ(marks_in("0:00 - 1:00 Intro\n1:00–2:00: Main"), "0 Intro | 60 Main");
    EXPECT_EQ(marks_in("Intro (0:00 – 1:00)\nMain [1:00 to 2:00]"), "0 Intro | 60 Main [ to 2:00]");
}

TEST(List, KeepsTimesInTitles) {
    EXPECT_EQ(marks_in("0:00 3:10 to Yuma\n1:00 Flight at 12:30"), "0 3:10 to Yuma | 60 Flight at 12:30");
    EXPECT_EQ(marks_in("3:10 to Yuma, the beginning 0:00"), "190 to Yuma, the beginning 0:00");
}

TEST(List, IsPutInOrderEachTimeOnce) {
    const auto list = read_marks(bytes_of("2:00 C\n0:00 A\n1:00 B\n1:00 B again\n"));
    ASSERT_TRUE(list);
    EXPECT_EQ(said(list->marks), "0 A | 60 B | 120 C");
    EXPECT_EQ(list->merged, 1);
}

TEST(List, StandsAmongOtherLines) {
    EXPECT_EQ(marks_in("My mix, have fun!\nhttps://example.org/watch?t=1:20\n\nTracklist:\n0:00 Intro\n1:00 Main\n\nThanks to all 300 of you"),
              "0 Intro | 60 Main");
}

TEST(List, MayHaveTitlesInLinesOfTheirOwn) {
    EXPECT_EQ(marks_in("0:00\nIntro\n\n1:00\nMain\n"), "0 Intro | 60 Main");
    EXPECT_EQ(marks_in("Intro\n0:00\n\nMain\n1:00\n"), "0 Intro | 60 Main");
    EXPECT_EQ(marks_in("0:00\n1:00\n2:00 End"), "0  | 60  | 120 End");
}

TEST(List, SaysWhichLineLies) {
    EXPECT_EQ(marks_in("0:00 Intro\n\n1:75 Main"), "(3) line 3: \"1:75\" is no time: minutes and seconds are less than 60");
    EXPECT_EQ(marks_in("1:60:00 Main"), "(1) line 1: \"1:60:00\" is no time: minutes and seconds are less than 60");
    EXPECT_EQ(marks_in("nothing\nat all"), "there are no marks in it");
    EXPECT_EQ(marks_in(""), "there are no marks in it");
}

}  // namespace

}  // namespace unreel::test
