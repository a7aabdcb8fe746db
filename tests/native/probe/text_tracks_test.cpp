// Words of the text tracks that ffmpeg writes, judged by what ffmpeg itself reads of them.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "io/memory.h"
#include "marks/read_lyrics.h"
#include "media/probe.h"
#include "media/text_track_reader.h"
#include "media/text_tracks.h"
#include "support/command.h"
#include "support/files.h"

namespace unreel::test {

namespace {

constexpr std::string_view script =
    "1\n00:00:01,000 --> 00:00:02,500\nHello there\n\n2\n00:00:03,000 --> 00:00:05,000\nzweite Zeile,\nGröße\n\n"
    "3\n00:00:08,000 --> 00:00:09,000\nThe end\n";

/// A tone of ten seconds, with the script as each of the text tracks.
class Film {
public:
    Film(const std::string& extension, const std::vector<std::string>& options) : file_(extension) {
        const TemporaryFile words(".srt");
        write_file(words.path(), bytes_of(script));
        std::vector<std::string> command{"ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=440:d=10", "-i", words.path()};
        command.insert(command.end(), options.begin(), options.end());
        command.push_back(file_.path());
        run_quietly(command);
        bytes_ = read_file(file_.path());
    }

    const Bytes& bytes() const { return bytes_; }

    Result<std::optional<Lyrics>> words(const TextTrackChoice& choice = {}) const {
        MemorySource source(bytes_);
        return read_text_track(source, ReadStrategy::automatic, file_.path(), choice);
    }

    /// What ffmpeg makes of the first text track. It counts from where the file begins, too.
    Lyrics judged() const {
        const std::string text = run_quietly({"ffmpeg", "-v", "error", "-i", file_.path(), "-map", "0:s:0", "-f", "srt", "-"});
        return read_lyrics(bytes_of(text)).value_or(Lyrics());
    }

private:
    TemporaryFile file_;
    Bytes bytes_;
};

void expect_same(const Film& film, double exactness = 0.002) {
    const auto words = film.words();
    ASSERT_TRUE(words && *words) << (words ? "none" : words.error().detail);
    const Lyrics judged = film.judged();
    ASSERT_EQ((*words)->lines.size(), 3U);
    ASSERT_EQ(judged.lines.size(), 3U);
    for (size_t index = 0; index < 3; ++index) {
        const LyricsLine& line = (*words)->lines[index];
        EXPECT_EQ(line.text, judged.lines[index].text);
        EXPECT_NEAR(line.start_seconds, judged.lines[index].start_seconds, exactness);
        EXPECT_NEAR(line.end_seconds.value_or(0), judged.lines[index].end_seconds.value_or(0), exactness);
    }
}

TEST(TextTrack, IsReadOfEachContainer) {
    expect_same(Film(".mp4", {"-c:a", "aac", "-c:s", "mov_text"}));
    expect_same(Film(".mov", {"-c:a", "aac", "-c:s", "mov_text"}));
    expect_same(Film(".mkv", {"-c:a", "aac", "-c:s", "srt"}));
    expect_same(Film(".mkv", {"-c:a", "flac", "-c:s", "ass"}), 0.011);
    // ffmpeg counts the codec's delay, which is not heard.
    expect_same(Film(".webm", {"-c:a", "libopus", "-c:s", "webvtt"}), 0.011);
}

TEST(TextTrack, CountsAsTheSoundDoes) {
    const Film film(".mkv", {"-c:a", "flac", "-c:s", "srt", "-output_ts_offset", "100"});
    const auto words = film.words();
    ASSERT_TRUE(words && *words);
    // What is heard begins with the earliest stream.
    EXPECT_NEAR((*words)->lines[0].start_seconds, 1, 0.002);
}

TEST(TextTrack, OfFragmentsEndsWhereAnEmptyOneBegins) {
    const Film film(".mp4", {"-c:a", "flac", "-strict", "-2", "-c:s", "mov_text", "-movflags", "frag_keyframe+empty_moov"});
    const auto words = film.words();
    ASSERT_TRUE(words && *words);
    ASSERT_EQ((*words)->lines.size(), 3U);
    EXPECT_NEAR((*words)->lines[1].start_seconds, 3, 0.03);
    EXPECT_NEAR((*words)->lines[1].end_seconds.value_or(0), 5, 0.03);
}

TEST(TextTrack, IsMovedByItsEditList) {
    // The words are cut together with the sound: ffmpeg says so by edits.
    const Film whole(".mp4", {"-c:a", "aac", "-c:s", "mov_text"});
    const TemporaryFile source(".mp4");
    const TemporaryFile cut(".mp4");
    write_file(source.path(), whole.bytes());
    run_quietly({"ffmpeg", "-v", "error", "-ss", "2.75", "-i", source.path(), "-map", "0", "-c", "copy", cut.path()});
    const Bytes bytes = read_file(cut.path());
    MemorySource memory(bytes);
    const auto words = read_text_track(memory, ReadStrategy::automatic, cut.path(), {});
    ASSERT_TRUE(words && *words);
    EXPECT_EQ((*words)->lines.back().text, "The end");
    EXPECT_NEAR((*words)->lines.back().start_seconds, 8 - 2.75, 0.002);
    EXPECT_NEAR((*words)->lines.front().start_seconds, 3 - 2.75, 0.002);
}

TEST(TextTrack, MayBeWebVttInMp4) {
    // libavformat's muxer cannot write it, so a packet of the other kind is overwritten with boxes.
    const Film film(".mp4", {"-c:a", "aac", "-c:s", "mov_text"});
    Bytes bytes = film.bytes();
    const size_t second = position_of(bytes, "zweite Zeile,") - 2;
    const size_t size = 2 + std::string_view("zweite Zeile,\nGröße").size();
    std::string boxes = std::string("\0\0\0\0vttc\0\0\0\0payl", 16) + "words";
    boxes[3] = static_cast<char>(boxes.size());
    boxes[11] = static_cast<char>(boxes.size() - 8);
    ASSERT_LE(boxes.size(), size);
    for (size_t index = 0; index < size; ++index) bytes[second + index] = index < boxes.size() ? static_cast<std::byte>(boxes[index]) : std::byte{0};
    replace_all(bytes, "tx3g", "wvtt");
    MemorySource source(bytes);
    const auto info = probe(source, "a.mp4");
    ASSERT_TRUE(info);
    ASSERT_EQ(info->text_tracks.size(), 1U);
    EXPECT_EQ(info->text_tracks[0].codec, "WebVTT subtitle");
    const auto words = read_text_track(source, ReadStrategy::automatic, "a.mp4", {});
    ASSERT_TRUE(words && *words);
    ASSERT_EQ((*words)->lines.size(), 1U);
    EXPECT_EQ((*words)->lines[0].text, "words");
    EXPECT_NEAR((*words)->lines[0].start_seconds, 3, 0.002);
}

TEST(TextTrack, IsChosenByNumberByLanguageOrAsTheSound) {
    const Film film(".mkv", {"-map", "0", "-map", "1", "-map", "1", "-map", "1", "-c:a", "flac", "-c:s", "srt", "-metadata:s:a:0", "language=ger",
                             "-metadata:s:s:0", "language=eng", "-metadata:s:s:1", "language=ger", "-metadata:s:s:2", "language=ger",
                             "-disposition:s:0", "default", "-disposition:s:1", "forced", "-metadata:s:s:2", "title=All of it"});
    MemorySource source(film.bytes());
    const auto info = probe(source, "a.mkv");
    ASSERT_TRUE(info);
    ASSERT_EQ(info->text_tracks.size(), 3U);
    EXPECT_EQ(info->text_tracks[2].title, "All of it");
    EXPECT_EQ(text_track_in(*info, ""), 2);
    EXPECT_EQ(text_track_in(*info, "en"), 0);
    EXPECT_EQ(text_track_in(*info, "de-AT"), 2);
    EXPECT_EQ(text_track_in(*info, "fr"), std::nullopt);
    EXPECT_EQ((*film.words({.track = 1, .language = {}}))->language, "ger");
    EXPECT_EQ(*film.words({.track = {}, .language = "fr"}), std::nullopt);
    EXPECT_EQ(film.words({.track = 3, .language = {}}).error().code, ErrorCode::no_such_track);
}

TEST(TextTrack, OfPicturesIsNone) {
    const Bytes bytes = read_media("formats/mp4_aac.mp4");
    MemorySource source(bytes);
    EXPECT_TRUE(probe(source, "a.mp4")->text_tracks.empty());
    EXPECT_EQ(*read_text_track(source, ReadStrategy::automatic, "a.mp4", {}), std::nullopt);
}

TEST(TextTrack, OfADamagedFileIsReadOrRefused) {
    std::mt19937 random(20251128);
    const Film films[] = {{".mp4", {"-c:a", "aac", "-c:s", "mov_text"}}, {".mkv", {"-c:a", "aac", "-c:s", "ass"}}};
    for (const Film& film : films) {
        for (int round = 0; round < 150; ++round) {
            Bytes bytes = film.bytes();
            for (int change = 0; change < 20; ++change) bytes[random() % bytes.size()] = static_cast<std::byte>(random());
            if (round % 3 == 0) bytes.resize(random() % bytes.size());
            MemorySource source(bytes);
            const auto words = read_text_track(source, ReadStrategy::automatic, "a", {});
            if (!words || !*words) continue;
            double before = 0;
            for (const LyricsLine& line : (*words)->lines) {
                ASSERT_TRUE(std::isfinite(line.start_seconds) && line.start_seconds >= before);
                ASSERT_TRUE(!line.end_seconds || *line.end_seconds > line.start_seconds);
                before = line.start_seconds;
            }
        }
    }
}

}  // namespace

}  // namespace unreel::test
