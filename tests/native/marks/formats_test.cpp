// All other texts that have marks.
#include <gtest/gtest.h>

#include "marks/texts.h"

namespace unreel::test {

namespace {

TEST(AudacityLabels, AreMarksWhereTheyBegin) {
    const std::string labels = "0.000000\t0.000000\tIntro\n62.500000\t70.000000\tMain, part\n\\\t100.0\t200.0\n80,5\t80,5\t\n";
    EXPECT_EQ(marks_in(labels), "0 Intro | 62.5 Main, part | 80.5 ");
    EXPECT_EQ(format_of(labels), "audacity");
    EXPECT_EQ(marks_in("0.0\t1.0\tA\n-1\t2\tB"), "(2) line 2: a label is a start and an end in seconds, and a title, with tabs between");
}

TEST(Csv, HasItsTimesInTheColumnThatSaysSo) {
    EXPECT_EQ(marks_in("seconds,time,title\n0.000000,0:00:00.000,\"Intro, loud\"\n62.5,x,\"a \"\"b\"\"\"\n"), "0 Intro, loud | 62.5 a \"b\"");
    EXPECT_EQ(marks_in("Name\tStart\tDuration\tTime Format\tType\tDescription\nMarker 1\t0:12.500\t0:00.000\tdecimal\tCue\t\n"), "12.5 Marker 1");
    EXPECT_EQ(marks_in("#,Name,Start,End,Length\nM1,Intro,0:00.000,,\nM2,Main,1:02.500,,"), "0 Intro | 62.5 Main");
    EXPECT_EQ(marks_in("Title;Start\nEins;0,5\nZwei;1:00\n"), "0.5 Eins | 60 Zwei");
}

TEST(Csv, NeedsNoNamesOfColumns) {
    EXPECT_EQ(marks_in("1,0:00,Intro\n2,1:02,Main"), "0 Intro | 62 Main");
    EXPECT_EQ(marks_in("0;Intro\n62,5;Main"), "0 Intro | 62.5 Main");
    EXPECT_EQ(marks_in("Intro,0.0\nMain,62.5"), "0 Intro | 62.5 Main");
    EXPECT_EQ(format_of("1,0:00,Intro\n2,1:02,Main"), "csv");
    EXPECT_EQ(format_of("0:00, Intro\n1:00 Main"), "list");
}

TEST(Csv, SaysWhichLineLies) {
    EXPECT_EQ(marks_in("title,start\nA,0\nB,soon"), "(3) line 3: column 2 is no time");
    EXPECT_EQ(marks_in("title,start\nA,0\nB"), "(3) line 3: column 2 is no time");
}

TEST(ChaptersText, HasTimesAndNamesInAnyOrder) {
    EXPECT_EQ(marks_in("CHAPTER01=00:00:00.000\nCHAPTER01NAME=Intro\nCHAPTER02NAME=Main=1\nCHAPTER02=00:01:02.500\n"), "0 Intro | 62.5 Main=1");
    EXPECT_EQ(format_of("CHAPTER1=0:0:0\n"), "chapters");
    EXPECT_EQ(marks_in("CHAPTER01=00:00:00.000\nCHAPTER02=00:99:00\n"), "(2) line 2: \"00:99:00\" is no time");
    EXPECT_EQ(marks_in("00:00:00.000 Intro\n00:01:02.500 Main\n"), "0 Intro | 62.5 Main");
}

TEST(Ffmetadata, HasChaptersInTheirTimeBase) {
    const std::string text =
        ";FFMETADATA1\ntitle=Whole \\= all\nartist=x\n\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=62500\ntitle=Intro\\; loud\n"
        "[CHAPTER]\nSTART=62500\nTIMEBASE=1/1000\ntitle=Main\n[STREAM]\ntitle=no chapter\n";
    EXPECT_EQ(marks_in(text), "0 Intro; loud | 62.5 Main");
    EXPECT_EQ(read_marks(bytes_of(text))->title, "Whole = all");
    EXPECT_EQ(marks_in(";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/0\nSTART=0"), "(3) line 3: TIMEBASE is no fraction above 0");
    EXPECT_EQ(marks_in(";FFMETADATA1\n[CHAPTER]\ntitle=x"), "(2) line 2: this chapter has no START");
    EXPECT_EQ(marks_in(";FFMETADATA1\n[CHAPTER]\nSTART=9223372036854775807\n[CHAPTER]\nTIMEBASE=1/1\nSTART=9223372036854775807"),
              "(2) line 2: no sound is so long");
}

TEST(JsonChapters, AreThoseThatAreListed) {
    const std::string text = R"({"version": "1.2.0", "title": "An episode", "chapters": [
  {"startTime": 0, "title": "Intro", "img": "https://example.org/a.jpg"},
  {"startTime": 62.5, "title": "M\u00e4in \ud83d\ude00 \"x\""},
  {"startTime": 70, "toc": false},
  {"startTime": 1e2, "endTime": 110, "location": {"geo": [1, {"a": null}]}}
]})";
    EXPECT_EQ(marks_in(text), "0 Intro | 62.5 Mäin 😀 \"x\" | 100 ");
    EXPECT_EQ(read_marks(bytes_of(text))->title, "An episode");
    EXPECT_EQ(marks_in("[{\"startTime\": \"1:02\", \"title\": \"x\"}]"), "62 x");
}

TEST(JsonChapters, SayWhichLineLies) {
    EXPECT_EQ(marks_in("{\"chapters\": [\n{\"startTime\": 0},\n{\"title\": \"x\"}]}"), "(3) line 3: this chapter has no startTime");
    EXPECT_EQ(marks_in("{\"chapters\": [\n{\"startTime\": 0},\n{\"startTime\": null}]}"), "(3) line 3: startTime is no time");
    EXPECT_EQ(marks_in("{\"chapters\": [\n{\"startTime\": 0},\n]}"), "(3) line 3: this is no JSON");
    EXPECT_EQ(marks_in("{\"chapters\": [{\"startTime\": -5}]}"), "(1) line 1: no sound is so long");
    EXPECT_EQ(marks_in("{\"version\": 1}"), "there are no marks in it");
    EXPECT_EQ(marks_in("{\"a\": " + std::string(100'000, '[')), "(1) line 1: this is no JSON");
}

TEST(Subtitles, AreMarksOfTheirWords) {
    const std::string srt =
        "1\r\n00:00:01,500 --> 00:00:03,000\r\n<i>Hello,</i>\r\n{\\an8}world &amp; all\r\n\r\n2\r\n00:01:00,000 --> 00:01:02,000\r\nAgain\r\n";
    EXPECT_EQ(marks_in(srt), "1.5 Hello, world & all | 60 Again");
    EXPECT_EQ(format_of(srt), "srt");
    const std::string vtt =
        "WEBVTT - x\n\nNOTE\nnot this --\n\nSTYLE\n::cue { color: red }\n\n"
        "id\n00:01.500 --> 00:03.000 align:start\n<v Ann>Hello\n\n01:00:00.000 --> 01:00:01.000\nLater\n";
    EXPECT_EQ(marks_in(vtt), "1.5 Hello | 3600 Later");
    EXPECT_EQ(format_of(vtt), "vtt");
    EXPECT_EQ(marks_in("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:61,000 --> x\nB\n"), "(6) line 6: no times of words: from --> to");
}

TEST(Lrc, MayRepeatWordsAndShiftThem) {
    const std::string lrc = "[ti:Song]\n[offset:+500]\n[00:12.00][01:12.00]Chorus\n[00:01.50]<00:01.50>One <00:02.00>two\n[00:20.00]\n";
    EXPECT_EQ(marks_in(lrc), "1 One two | 11.5 Chorus | 71.5 Chorus");
    EXPECT_EQ(format_of(lrc), "lrc");
    EXPECT_EQ(marks_in("[ti:Song]\n[00:01.00]A\n[00:99.00]B"), "(3) line 3: \"00:99.00\" is no time");
}

}  // namespace

}  // namespace unreel::test
