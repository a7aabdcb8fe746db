// What is written is what is read.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "marks/read_lyrics.h"
#include "marks/texts.h"
#include "marks/write_lrc.h"
#include "marks/write_marks.h"

namespace unreel::test {

namespace {

constexpr std::array written_formats{MarkFormat::list, MarkFormat::cue, MarkFormat::audacity, MarkFormat::csv, MarkFormat::json};

/// How much later or earlier a time may come back.
double exactness(MarkFormat format) { return format == MarkFormat::list ? 1 : format == MarkFormat::cue ? 0.5 / 75 + 1e-9 : 0.5e-6 + 1e-9; }

std::string random_title(std::mt19937& random) {
    static constexpr std::array<std::string_view, 16> pieces{"a",  "Z",  " ",  "–", "ß", "漢", "😀", "(live)", ",", "\"", "'", "7",
                                                             "\\", "no", ";", "{"};
    std::string title = "T";
    for (unsigned left = random() % 8; left > 0; --left) title += pieces[random() % pieces.size()];
    return title + "t";
}

std::vector<Mark> random_marks(std::mt19937& random) {
    std::vector<Mark> marks;
    double seconds = random() % 2 == 0 ? 0 : static_cast<double>(random() % 100'000) / 1000;
    for (unsigned left = 1 + random() % 30; left > 0; --left) {
        marks.push_back({seconds, random_title(random)});
        seconds += 1 + static_cast<double>(random() % 10'000'000) / 5000;
    }
    return marks;
}

TEST(WrittenMarks, AreReadAsTheyWere) {
    std::mt19937 random(20250512);
    for (int round = 0; round < 500; ++round) {
        const std::vector<Mark> marks = random_marks(random);
        for (const MarkFormat format : written_formats) {
            const std::string text = write_marks(marks, format, {"a sound.mp3", "A \"title\"", 1e7});
            SCOPED_TRACE(text);
            const auto read = read_marks(bytes_of(text));
            ASSERT_TRUE(read) << read.error().detail;
            ASSERT_EQ(read->format, format);
            ASSERT_EQ(read->marks.size(), marks.size());
            for (size_t index = 0; index < marks.size(); ++index) {
                ASSERT_NEAR(read->marks[index].seconds, marks[index].seconds, exactness(format));
                std::string title = marks[index].title;
                if (format == MarkFormat::cue) std::ranges::replace(title, '"', '\'');
                ASSERT_EQ(read->marks[index].title, title);
            }
        }
    }
}

TEST(WrittenMarks, LookAsPeopleAndProgramsWantThem) {
    const std::vector<Mark> marks{{0, "Intro"}, {62.5, ""}, {3723.999, "A \"b\", c"}};
    const MarkedSound sound{"x.mp3", "X", 4000};
    EXPECT_EQ(write_marks(std::span(marks).first(2), MarkFormat::list, sound), "0:00 Intro\n1:02 Part 2\n");
    EXPECT_EQ(write_marks(marks, MarkFormat::list, sound), "0:00:00 Intro\n0:01:02 Part 2\n1:02:03 A \"b\", c\n");
    EXPECT_EQ(write_marks(marks, MarkFormat::csv, sound),
              "seconds,time,title\n0.000000,0:00:00.000,Intro\n62.500000,0:01:02.500,\n3723.999000,1:02:03.999,\"A \"\"b\"\", c\"\n");
    EXPECT_EQ(write_marks(marks, MarkFormat::audacity, sound),
              "0.000000\t62.500000\tIntro\n62.500000\t3723.999000\t\n3723.999000\t4000.000000\tA \"b\", c\n");
    EXPECT_EQ(write_marks(std::span(marks).first(1), MarkFormat::cue, sound),
              "TITLE \"X\"\nFILE \"x.mp3\" MP3\n  TRACK 01 AUDIO\n    TITLE \"Intro\"\n    INDEX 01 00:00:00\n");
    EXPECT_EQ(write_marks(std::span(marks).first(1), MarkFormat::json, sound),
              "{\n  \"version\": \"1.2.0\",\n  \"title\": \"X\",\n  \"chapters\": [\n    {\"startTime\": 0.000000, \"title\": \"Intro\"}\n  ]\n}\n");
}

TEST(WrittenLrc, IsReadAsItWas) {
    const Lyrics lyrics{"", {{1.5, {}, "One\ntwo"}, {3, 4, "Three"}, {100.25, 6001, "Last"}}};
    const std::string text = write_lrc(lyrics, "Song");
    EXPECT_EQ(text, "[ti:Song]\n[00:01.50]One two\n[00:03.00]Three\n[00:04.00]\n[01:40.25]Last\n[100:01.00]\n");
    const auto read = read_lyrics(bytes_of(text));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->lines, (std::vector<LyricsLine>{{1.5, {}, "One two"}, {3, 4, "Three"}, {100.25, 6001, "Last"}}));
}

}  // namespace

}  // namespace unreel::test
