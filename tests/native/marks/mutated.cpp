#include "marks/mutated.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string_view>

#include "base/utf8.h"
#include "marks/cue_words.h"
#include "marks/plain_words.h"
#include "marks/read_lyrics.h"
#include "marks/texts.h"
#include "marks/write_marks.h"

namespace unreel::test {

namespace {

constexpr std::array<std::string_view, 40> pieces{
    "0:00",  "1:02:03.5", "99999:59", "-->",  "[",    "]",      "{",        "}",       "\"",       "\\",      "\\u", "\\ud83d", "\n",     "\r",
    "\t",    ",",         ";",        "=",    "INDEX 01 ", "TRACK 01 AUDIO\n", "FILE ", "CHAPTER01=", "[CHAPTER]\n", "TIMEBASE=", "START=",
    "<",     ">",         "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF", "\xC3", "\x80", "：",  "（",     "–",       "9223372036854775807", "1e999",
    "-1",    "null",      "WEBVTT\n\n"};

void put_in(std::string& text, size_t at, std::string_view piece) { text.insert(std::min(at, text.size()), piece); }

}  // namespace

const std::vector<std::string>& mark_texts() {
    static const std::vector<std::string> texts{
        "0:00 Intro\n1:02 – Main [Live]\nEnd (1:02:03)\n",
        "0:00\nIntro\n1:00\nMain\n",
        "PERFORMER \"B\"\nTITLE \"A\"\nFILE \"a.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"One\"\nINDEX 01 00:00:00\n"
        "FILE \"b.wav\" WAVE\nTRACK 02 AUDIO\nPERFORMER \"C\"\nINDEX 00 04:58:70\nINDEX 01 05:00:15\n",
        "0.000000\t0.000000\tIntro\n62.500000\t70.000000\tMain\n\\\t100.0\t200.0\n",
        "seconds,time,title\n0.0,0:00,\"Intro, \"\"loud\"\"\"\n62.5,x,b\n",
        "1;0:00;Intro\n2;1:02;Main\n",
        "CHAPTER01=00:00:00.000\nCHAPTER01NAME=Intro\nCHAPTER02=00:01:02.500\nCHAPTER02NAME=Main\n",
        ";FFMETADATA1\ntitle=Whole\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=62500\ntitle=In\\=tro\n[CHAPTER]\nSTART=625\ntitle=M\n",
        "{\"version\": \"1.2.0\", \"title\": \"E\", \"chapters\": ["
        "{\"startTime\": 0, \"title\": \"I\\u00e4\\ud83d\\ude00\"}, {\"startTime\": 62.5, \"toc\": false, \"x\": [1, {\"a\": null}]}]}",
        "[{\"startTime\": \"1:02\", \"title\": \"x\"}]",
        "1\n00:00:01,500 --> 00:00:03,000\n<i>Hello</i> &amp;\n{\\an8}all\n\n2\n00:01:00,000 --> 00:01:02,000\nAgain\n",
        "WEBVTT\n\nNOTE\nx\n\nid\n00:01.500 --> 00:03.000 align:start\n<v Ann>Hello\n",
        "[ti:Song]\n[offset:+500]\n[00:12.00][01:12.00]Chorus\n[00:01.50]<00:01.50>One\n[00:20.00]\n",
        "12,0,Default,,0,0,0,,{\\pos(3,4)}Hello\\N{\\i1}there{\\p1}m 0 0 l 1 1{\\p0}",
        std::string("\0\5Hello\0\0\0\x12styl", 15),
        std::string("\0\0\0\x15vttc\0\0\0\rpaylwords\0\0\0\x8vtte", 29),
        std::string("\xFF\xFE" "0\0:\0" "0\0" "0\0 \0A\0", 14)};
    return texts;
}

std::string mutated(std::string text, std::mt19937& random) {
    const auto below = [&](size_t count) { return std::uniform_int_distribution<size_t>(0, count > 0 ? count - 1 : 0)(random); };
    for (size_t changes = 1 + below(8); changes > 0; --changes) {
        const size_t at = below(text.size() + 1);
        switch (below(7)) {
            case 0: text.erase(std::min(at, text.size()), 1 + below(10)); break;
            case 1: put_in(text, at, std::string(1, static_cast<char>(below(256)))); break;
            case 2: put_in(text, at, pieces[below(pieces.size())]); break;
            case 3: put_in(text, at, text.substr(below(text.size()), below(40))); break;
            case 4: put_in(text, at, std::string_view(mark_texts()[below(mark_texts().size())]).substr(0, below(80))); break;
            case 5: put_in(text, at, std::string(below(300), "0:[{(\"\n a"[below(9)])); break;
            default:
                if (at < text.size()) text[at] = static_cast<char>(below(256));
        }
    }
    return text;
}

void expect_sane(const std::string& text) {
    if (const auto list = read_marks(bytes_of(text), "a.mp3")) {
        EXPECT_FALSE(list->marks.empty());
        EXPECT_LE(list->marks.size(), static_cast<size_t>(most_marks));
        double before = -1;
        for (const Mark& mark : list->marks) {
            ASSERT_TRUE(std::isfinite(mark.seconds) && mark.seconds > before) << text;
            ASSERT_LE(mark.title.size(), longest_mark_title);
            ASSERT_EQ(mark.title.find_first_of(std::string_view("\n\r\0", 3)), mark.title.npos) << text;
            ASSERT_TRUE(is_utf8(mark.title)) << text;
            before = mark.seconds;
        }
        for (const MarkFormat format : {MarkFormat::csv, MarkFormat::json, MarkFormat::audacity}) {
            const auto again = read_marks(bytes_of(write_marks(list->marks, format, {"a.mp3", list->title, {}})));
            ASSERT_TRUE(again) << text;
            EXPECT_EQ(again->marks.size(), list->marks.size()) << text;
        }
    } else {
        EXPECT_EQ(list.error().code, ErrorCode::bad_marks);
        EXPECT_FALSE(list.error().detail.empty());
    }
    for (const CueCoding coding : {CueCoding::text, CueCoding::alpha, CueCoding::timed, CueCoding::boxes}) {
        const std::string words = cue_words(coding, bytes_of(text));
        ASSERT_LE(words.size(), longest_words);
        ASSERT_TRUE(is_utf8(words)) << text;
    }
    if (const auto lyrics = read_lyrics(bytes_of(text))) {
        EXPECT_FALSE(lyrics->lines.empty());
        double before = 0;
        for (const LyricsLine& line : lyrics->lines) {
            ASSERT_TRUE(std::isfinite(line.start_seconds) && line.start_seconds >= before) << text;
            ASSERT_TRUE(!line.end_seconds || *line.end_seconds > line.start_seconds) << text;
            ASSERT_FALSE(line.text.empty());
            before = line.start_seconds;
        }
    }
}

}  // namespace unreel::test
