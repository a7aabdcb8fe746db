// A source's chapters in the MP3 that is made of it, judged by ffprobe.
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "mp3/chapters.h"
#include "mp3/id3v2.h"
#include "support/command.h"
#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

using Lines = std::vector<std::string>;

Bytes source_with(const std::vector<Chapter>& chapters, const std::string& sound = "formats/mp3_vbr.mp3") {
    Bytes mp3 = make_id3v2({}, nullptr, chapters);
    const Bytes frames = read_media(sound);
    mp3.insert(mp3.end(), frames.begin(), frames.end());
    return mp3;
}

// "0-2000 Intro", in milliseconds
Lines chapters_of(const Converted& converted) {
    const TemporaryFile file(".mp3");
    write_file(file.path(), converted.mp3);
    std::istringstream said(run_quietly({"ffprobe", "-v", "error", "-show_entries", "chapter=start,end:chapter_tags=title", "-of", "default=nw=1:nk=1", file.path()}));
    Lines chapters;
    std::string start;
    std::string end;
    std::string title;
    while (std::getline(said, start) && std::getline(said, end) && std::getline(said, title)) chapters.push_back(start + "-" + end + " " + title);
    return chapters;
}

std::string milliseconds(const ConversionSummary& summary) { return std::to_string(std::lround(summary.duration_seconds() * 1000)); }

const std::vector<Chapter> book{{0, 2, "Intro"}, {2, 4.5, "雲"}, {4.5, 6.5, "Third"}};

class WrittenChapters : public testing::TestWithParam<CopyMode> {
protected:
    Converted converted(const std::vector<Chapter>& chapters, ConversionOptions options = {}, const std::string& sound = "formats/mp3_vbr.mp3") {
        options.recipe.encoding = {.mode = EncodingMode::cbr, .bitrate_kbps = 128, .copy = GetParam()};
        const auto result = convert_bytes(source_with(chapters, sound), options);
        EXPECT_TRUE(result) << result.error().detail;
        return result ? *result : Converted();
    }
};

INSTANTIATE_TEST_SUITE_P(EncodedOrCopied, WrittenChapters, testing::Values(CopyMode::never, CopyMode::always));

TEST_P(WrittenChapters, AreTheSources) { EXPECT_EQ(chapters_of(converted(book)), (Lines{"0-2000 Intro", "2000-4500 雲", "4500-6500 Third"})); }

TEST_P(WrittenChapters, StayWhereTheyAreThroughManyConversions) {
    Bytes bytes = source_with(book);
    ConversionOptions options;
    options.recipe.encoding = {.mode = EncodingMode::cbr, .bitrate_kbps = 128, .copy = GetParam()};
    for (int round = 0; round < 3; ++round) {
        const auto again = convert_bytes(bytes, options);
        ASSERT_TRUE(again);
        bytes = again->mp3;
        EXPECT_EQ(chapters_of(*again), (Lines{"0-2000 Intro", "2000-4500 雲", "4500-6500 Third"})) << round;
    }
}

TEST_P(WrittenChapters, MoveAndEndWithATrim) {
    ConversionOptions options;
    options.programme = whole_programme({1, 5.0});
    EXPECT_EQ(chapters_of(converted(book, options)), (Lines{"0-1000 Intro", "1000-3500 雲", "3500-4000 Third"}));
}

TEST_P(WrittenChapters, EndWhereTheSoundDoesWhateverTheFileSays) {
    // No end, or one after the sound; with a duration that is known beforehand, and one that is guessed.
    for (const char* sound : {"formats/mp3_vbr.mp3", "formats/mp3_no_tag.mp3"}) {
        for (const double end : {0.0, 100.0}) {
            const Converted result = converted({{0, 2, "a"}, {2, end, "b"}}, {}, sound);
            EXPECT_EQ(chapters_of(result), (Lines{"0-2000 a", "2000-" + milliseconds(result.summary) + " b"})) << sound << " " << end;
        }
    }
}

TEST_P(WrittenChapters, AreNoneWhereTheyAreDropped) {
    ConversionOptions options;
    options.recipe.written.keeps_chapters = false;
    EXPECT_EQ(chapters_of(converted(book, options)), Lines{});
}

TEST(ChaptersOfASource, ThatAreTooManyAreBounded) {
    // More than a table has room for, which overlap, with titles longer than is carried.
    std::string metadata = ";FFMETADATA1\n";
    for (int index = 0; index < 2000; ++index) {
        const int start = index * 3;
        metadata += "[CHAPTER]\nTIMEBASE=1/1000\nSTART=" + std::to_string(start) + "\nEND=" + std::to_string(start + index % 50) + "\ntitle=" + std::string(3000, 'x') + "\n";
    }
    const TemporaryFile list(".txt");
    const TemporaryFile source(".mka");
    write_file(list.path(), bytes_of(metadata));
    run_quietly({"ffmpeg", "-nostdin", "-v", "error", "-i", media_path("formats/mp3_cbr.mp3"), "-i", list.path(), "-map", "0:a", "-map_chapters", "1", "-c", "copy", "-y", source.path()});
    const auto result = convert_bytes(read_file(source.path()));
    ASSERT_TRUE(result) << result.error().detail;
    const auto warning = find_warning<ChaptersLeftOut>(result->summary);
    ASSERT_TRUE(warning);
    const Lines chapters = chapters_of(*result);
    EXPECT_EQ(chapters.size(), most_chapters);
    EXPECT_EQ(warning->count, 2000 - 255);
    EXPECT_LT(result->mp3.size(), 1'200'000U);
}

}  // namespace

}  // namespace unreel::test
