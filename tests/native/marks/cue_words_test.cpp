// Packets of text tracks, as their specifications have them.
#include "marks/cue_words.h"

#include <gtest/gtest.h>

#include "support/files.h"

namespace unreel::test {

namespace {

using namespace std::string_literals;

std::string words(CueCoding coding, std::string_view packet) { return cue_words(coding, bytes_of(packet)); }

TEST(CueWords, OfTextAreWithoutItsMarkup) {
    EXPECT_EQ(words(CueCoding::text, "<i>Hello</i> &amp;\r\n{\\an8}all\n"), "Hello &\nall");
    EXPECT_EQ(words(CueCoding::text, "Gr\xFC\xDF" "e aus M\xFCnchen"), "Grüße aus München");
    EXPECT_EQ(words(CueCoding::text, " \n"), "");
}

TEST(CueWords, OfSubStationAlphaStandBehindEightFields) {
    EXPECT_EQ(words(CueCoding::alpha, "12,0,Default,Ann,0,0,0,,Hello, {\\i1}you{\\i0}\\Nand\\hyou\\nthree"), "Hello, you\nand you\nthree");
    EXPECT_EQ(words(CueCoding::alpha, "1,0,D,,0,0,0,,{\\pos(10,20)\\p1}m 0 0 l 9 9{\\p0}Title{comment}"), "Title");
    EXPECT_EQ(words(CueCoding::alpha, "1,0,D,,0,0,0,,a {b"), "a {b");
    EXPECT_EQ(words(CueCoding::alpha, "1,0,D,,0,0,0,,\\"), "\\");
    EXPECT_EQ(words(CueCoding::alpha, "1,0,D,,0,0,Hello"), "");
}

TEST(CueWords, OfTimedTextAreAsLongAsItSays) {
    EXPECT_EQ(words(CueCoding::timed, "\0\5Hello\0\0\0\x12styl"s), "Hello");
    EXPECT_EQ(words(CueCoding::timed, "\0\6\xFE\xFF\0H\0i"s), "Hi");
    EXPECT_EQ(words(CueCoding::timed, "\xFF\xFFHello"s), "Hello");
    EXPECT_EQ(words(CueCoding::timed, "\0\0"s), "");
    EXPECT_EQ(words(CueCoding::timed, "\0"s), "");
}

TEST(CueWords, OfBoxesAreThoseOfEachCue) {
    const std::string cue = "\0\0\0\x1dvttc\0\0\0\x08sttg\0\0\0\x0dpaylwords"s;
    EXPECT_EQ(words(CueCoding::boxes, cue + cue), "words\nwords");
    EXPECT_EQ(words(CueCoding::boxes, "\0\0\0\x08vtte"s), "");
    EXPECT_EQ(words(CueCoding::boxes, "\0\0\0\x07vttc"s), "");
    EXPECT_EQ(words(CueCoding::boxes, "\xFF\xFF\xFF\xFFvttc"s), "");
}

}  // namespace

}  // namespace unreel::test
