// Pieces, parts and joins by the command line, judged by ffprobe.
#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sources.h"
#include "support/judges.h"
#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;
using Names = std::set<std::string>;

std::vector<Json> made(std::vector<std::string> words) {
    words.insert(words.begin(), {"--json", "--bitrate", "128"});
    const auto result = unreel(words);
    EXPECT_EQ(result.status, 0) << result.errors;
    std::vector<Json> lines;
    std::istringstream stream(result.output);
    for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line, nullptr, false));
    return lines;
}

std::string tag_of(const std::string& path, const std::string& name) { return ffprobe(path, "format_tags=" + name)["TAG:" + name]; }

TEST(Keep, IsOfPieces) {
    const Folder folder;
    const auto lines = made({"--keep", "0:00.5-0:01,1.25-1.5", "--keep", "1.75-end", tone_flac(), folder / "out.mp3"});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0]["samples"], 44'100);
    for (const char* wrong : {"1", "2-1", "a-b", "1-2,", ""}) EXPECT_EQ(unreel({"--keep", wrong, tone_flac(), folder / "no.mp3"}).status, 2) << wrong;
    EXPECT_EQ(unreel({"--keep", "0-1", "--end", "1", tone_flac(), folder / "no.mp3"}).status, 2);
}

TEST(Split, MakesPartsWithNumbersAndTitles) {
    const Folder folder;
    const auto lines = made({"--split", "chapters", film_mkv(), folder / "parts/"});
    ASSERT_EQ(lines.size(), 3U);
    int64_t samples = 0;
    for (const Json& line : lines) samples += line["samples"].get<int64_t>();
    EXPECT_EQ(lines[1]["part"]["number"], 2);
    EXPECT_EQ(lines[1]["part"]["start"], lines[0]["duration"]);
    EXPECT_EQ(lines[2]["part"]["start"].get<double>(), lines[0]["duration"].get<double>() + lines[1]["duration"].get<double>());
    EXPECT_EQ(samples, made({film_mkv(), folder / "whole.mp3"})[0]["samples"].get<int64_t>());
    EXPECT_EQ(tag_of(lines[1]["target"], "track"), "2/3");
    EXPECT_EQ(lines[1]["target"], folder / ("parts/film 02 " + tag_of(lines[1]["target"], "title") + ".mp3"));
    const auto alone = unreel({"--split", "chapters", film_mkv(), folder / "no.mp3"});
    EXPECT_EQ(alone.status, 1);
    EXPECT_NE(alone.errors.find("3 MP3s need a folder"), std::string::npos) << alone.errors;
}

TEST(Split, IsAtMarksAndBySilence) {
    const Folder folder;
    write_file(folder / "marks.txt", bytes_of("0:00 One\n0:00.7 Two\n0:01.5 Three\n"));
    const auto lines = made({"--split", "marks", "--marks", folder / "marks.txt", "--name", "{part:1} {mark}", tone_flac(), folder / "parts/"});
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[1]["target"], folder / "parts/2 Two.mp3");
    EXPECT_EQ(lines[0]["samples"], 30'870);
    EXPECT_EQ(made({"--split", "marks", "--marks", folder / "marks.txt", "--into", "chapters", tone_flac(), folder / "one.mp3"}).size(), 1U);
    EXPECT_EQ(made({"--split", "silence", tone_flac(), folder / "loud.mp3"}).size(), 1U);
    EXPECT_EQ(unreel({"--split", "marks", tone_flac(), folder / "no/"}).status, 2);
    write_file(folder / "bad.txt", bytes_of("no times at all"));
    EXPECT_EQ(unreel({"--split", "marks", "--marks", folder / "bad.txt", tone_flac(), folder / "no/"}).status, 1);
}

TEST(Join, IsOneMp3WithAChapterForEach) {
    const Folder folder;
    for (const char* name : {"Part 1.flac", "Part 10.flac", "Part 2.flac"}) write_file(folder / name, read_file(tone_flac()));
    const auto lines = made({"--tags", "none", "--join", folder / "Part 1.flac", folder / "Part 10.flac", folder / "Part 2.flac", short_mp3(), folder / "all.mp3"});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0]["samples"], 3 * 88'200 + made({short_mp3(), folder / "short.mp3"})[0]["samples"].get<int64_t>());
    const std::string chapters = run_quietly({"ffprobe", "-v", "error", "-show_entries", "chapter_tags=title", "-of", "csv=p=0", folder / "all.mp3"});
    EXPECT_EQ(std::ranges::count(chapters, '\n'), 4) << chapters;
    EXPECT_EQ(unreel({"--join", tone_flac(), folder / "missing.flac", folder / "no.mp3"}).status, 1);
    EXPECT_FALSE(folder.names().contains("no.mp3"));
}

TEST(Lyrics, AreThoseOfThePart) {
    const Folder folder;
    write_file(folder / "words.srt", bytes_of("1\n00:00:00,100 --> 00:00:00,400\nEins\n\n2\n00:00:01,250 --> 00:00:01,500\nZwei ä\n"));
    made({"--lyrics", folder / "words.srt", "--write-lrc", "--keep", "1-end", tone_flac(), folder / "out.mp3"});
    const std::string said = run_quietly({"mutagen-inspect", folder / "out.mp3"});
    EXPECT_NE(said.find("USLT==XXX=Zwei ä"), std::string::npos) << said;
    EXPECT_NE(said.find("SYLT="), std::string::npos) << said;
    EXPECT_EQ(said.find("Eins"), std::string::npos) << said;
    EXPECT_EQ(read_file(folder / "out.lrc"), bytes_of("[ti:out]\n[00:00.25]Zwei ä\n[00:00.50]\n"));
    write_file(folder / "none.srt", bytes_of("no words"));
    EXPECT_EQ(unreel({"--lyrics", folder / "none.srt", tone_flac(), folder / "no.mp3"}).status, 2);
}

TEST(Lyrics, AreThoseOfATextTrack) {
    const Folder folder;
    write_file(folder / "words.srt", bytes_of("1\n00:00:00,500 --> 00:00:01,000\nEins\n\n2\n00:00:01,500 --> 00:00:02,000\nZwei\n"));
    run_quietly({"ffmpeg", "-v", "error", "-i", tone_flac(), "-i", folder / "words.srt", "-c:a", "flac", "-c:s", "srt", "-metadata:s:s:0", "language=deu",
                 folder / "film.mkv"});
    const auto probed = unreel({"--probe", "--json", folder / "film.mkv"});
    EXPECT_EQ(Json::parse(probed.output)["textTracks"][0]["language"], "deu");
    EXPECT_EQ(made({"--lyrics", "track", "--write-lrc", "--keep", "1-end", folder / "film.mkv", folder / "out.mp3"})[0]["warnings"].size(), 0U);
    EXPECT_EQ(read_file(folder / "out.lrc"), bytes_of("[ti:out]\n[00:00.50]Zwei\n[00:01.00]\n"));
    EXPECT_NE(run_quietly({"mutagen-inspect", folder / "out.mp3"}).find("USLT==deu=Zwei"), std::string::npos);
    const auto lines = made({"--lyrics", "track:fr", folder / "film.mkv", folder / "none.mp3"});
    EXPECT_EQ(lines[0]["warnings"][0]["code"], "no_text_track");
    EXPECT_EQ(run_quietly({"mutagen-inspect", folder / "none.mp3"}).find("SYLT"), std::string::npos);
    for (const char* wrong : {"track:", "track:x1", ""}) EXPECT_EQ(unreel({"--lyrics", wrong, folder / "film.mkv", folder / "no.mp3"}).status, 2) << wrong;
}

TEST(Lyrics, OfJoinedFilesStandWhereTheyAreHeard) {
    const Folder folder;
    for (const char* name : {"Part 2.flac", "Part 10.flac"}) write_file(folder / name, read_file(tone_flac()));
    write_file(folder / "Part 2.lrc", bytes_of("[00:00.25]Two\n"));
    write_file(folder / "Part 10.lrc", bytes_of("[00:00.50]Ten\n"));
    // In the order of a shell.
    made({"--lyrics", folder / "Part 10.lrc", "--lyrics", folder / "Part 2.lrc", "--write-lrc", "--join", folder / "Part 10.flac", folder / "Part 2.flac",
          folder / "all.mp3"});
    EXPECT_EQ(text_of(read_file(folder / "all.lrc")).substr(9), "[00:00.25]Two\n[00:02.50]Ten\n");
    const auto many = unreel({"--lyrics", folder / "Part 2.lrc", "--lyrics", folder / "Part 10.lrc", tone_flac(), folder / "no.mp3"});
    EXPECT_EQ(many.status, 2);
    EXPECT_NE(many.errors.find("more files"), std::string::npos) << many.errors;
}

TEST(Lyrics, OfTheTagsMayBeLeftOut) {
    const Folder folder;
    made({"--tag", "lyrics=la la", tone_flac(), folder / "in.mp3"});
    made({folder / "in.mp3", folder / "kept.mp3"});
    made({"--lyrics", "none", folder / "in.mp3", folder / "none.mp3"});
    EXPECT_NE(run_quietly({"mutagen-inspect", folder / "kept.mp3"}).find("la la"), std::string::npos);
    EXPECT_EQ(run_quietly({"mutagen-inspect", folder / "none.mp3"}).find("la la"), std::string::npos);
}

TEST(WrittenMarks, AreTheChaptersOrThoseOfAFile) {
    const Folder folder;
    EXPECT_EQ(unreel({"--write-marks", folder / "film.cue", film_mkv()}).status, 0);
    const auto lines = made({"--split", "marks", "--marks", folder / "film.cue", film_mkv(), folder / "parts/"});
    EXPECT_EQ(lines.size(), made({"--split", "chapters", film_mkv(), folder / "chapters/"}).size());
    write_file(folder / "marks.txt", bytes_of("0:00 One\n0:01 Two\n"));
    EXPECT_EQ(unreel({"--marks", folder / "marks.txt", "--write-marks", folder / "tone labels.txt", tone_flac()}).status, 0);
    EXPECT_EQ(read_file(folder / "tone labels.txt"), bytes_of("0.000000\t1.000000\tOne\n1.000000\t2.000000\tTwo\n"));
    EXPECT_EQ(unreel({"--write-marks", folder / "none.csv", tone_flac()}).status, 1);
    EXPECT_EQ(unreel({"--write-marks", folder / "film.cue", film_mkv()}).status, 1) << "it is there already";
    EXPECT_EQ(unreel({"--write-marks", folder / "marks.xyz", film_mkv()}).status, 2);
    EXPECT_EQ(unreel({"--write-marks", folder / "a.csv", film_mkv(), tone_flac()}).status, 2);
}

}  // namespace

}  // namespace unreel::test
