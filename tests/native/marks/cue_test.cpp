// Cue sheets as programs write them.
#include <gtest/gtest.h>

#include "marks/texts.h"

namespace unreel::test {

namespace {

constexpr const char* album = R"(REM GENRE Jazz
REM COMMENT "ExactAudioCopy v1.6"
PERFORMER "The Band"
TITLE "An Album"
FILE "An Album.wav" WAVE
  TRACK 01 AUDIO
    TITLE "One"
    PERFORMER "The Band"
    FLAGS DCP
    INDEX 01 00:00:00
  TRACK 02 AUDIO
    TITLE "Two ""quoted"""
    PERFORMER "A Guest"
    INDEX 00 04:58:70
    INDEX 01 05:00:15
    INDEX 02 06:00:00
  TRACK 03 AUDIO
    TITLE Three
    INDEX 01 120:59:74)";

TEST(Cue, BeginsTracksAtIndexOne) {
    EXPECT_EQ(marks_in(album), "0 One | 300.2 A Guest - Two \"\"quoted\"\" | 7259.986667 Three");
    EXPECT_EQ(read_marks(bytes_of(album))->title, "An Album");
    EXPECT_EQ(format_of(album), "cue");
}

TEST(Cue, MayLackZerosCapitalsAndTheFirstIndex) {
    EXPECT_EQ(marks_in("file x.mp3 mp3\r\ntrack 1 audio\r\ntitle a\r\nindex 1 0:2:0\r\ntrack 2 audio\r\nindex 0 1:0:0\r\n"), "2 a | 60 ");
}

TEST(Cue, LeavesOutTracksOfData) {
    EXPECT_EQ(marks_in("FILE \"x.bin\" BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 10:00:00"), "600 ");
}

TEST(Cue, OfSeveralFilesIsThatOfTheFileWithTheName) {
    const std::string sheet =
        "FILE \"C:\\Rip\\Side A.wav\" WAVE\nTRACK 01 AUDIO\nTITLE A1\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nTITLE A2\nINDEX 01 03:00:00\n"
        "TRACK 03 AUDIO\nTITLE B1\nINDEX 00 05:00:00\nFILE \"Side B.wav\" WAVE\nINDEX 01 00:00:00\nTRACK 04 AUDIO\nTITLE B2\nINDEX 01 02:00:00\n";
    EXPECT_EQ(marks_in(sheet, "side a.flac"), "0 A1 | 180 A2");
    EXPECT_EQ(marks_in(sheet, "SIDE B.MP3"), "0 B1 | 120 B2");
    EXPECT_EQ(marks_in(sheet, "other.mp3"),
              "(C:\\Rip\\Side A.wav, Side B.wav) its tracks are of several files, none of which is the one they are for: C:\\Rip\\Side A.wav, Side B.wav");
}

TEST(Cue, SaysWhichLineLies) {
    EXPECT_EQ(marks_in("TRACK 01 AUDIO\nINDEX 01 00:60:00"), "(2) line 2: \"00:60:00\" is no time of minutes, seconds below 60, and frames below 75");
    EXPECT_EQ(marks_in("TRACK 01 AUDIO\nINDEX 01 00:00:75"), "(2) line 2: \"00:00:75\" is no time of minutes, seconds below 60, and frames below 75");
    EXPECT_EQ(marks_in("TRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nTITLE x"),
              "(3) line 3: this track has no INDEX 01, so nobody knows where it begins");
    EXPECT_EQ(marks_in("INDEX 01 00:00:00\nTRACK 01 AUDIO\nINDEX 01 00:00:00"), "(1) line 1: INDEX stands before the first TRACK");
}

}  // namespace

}  // namespace unreel::test
