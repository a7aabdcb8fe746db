// What stands in the tags of parts, judged by ffprobe.
#include <cmath>
#include <sstream>

#include <gtest/gtest.h>

#include "mp3/id3v2.h"
#include "support/command.h"
#include "support/conversions.h"
#include "support/judges.h"
#include "support/programmes.h"

namespace unreel::test {

namespace {

using Lines = std::vector<std::string>;

Bytes source_with(const Tags& tags, const std::vector<Chapter>& chapters) {
    Bytes mp3 = make_id3v2(tags, nullptr, chapters);
    const Bytes frames = read_media("formats/mp3_vbr.mp3");
    mp3.insert(mp3.end(), frames.begin(), frames.end());
    return mp3;
}

std::string tags_of(const ConvertedPart& part) {
    const TemporaryFile file(".mp3");
    write_file(file.path(), part.mp3);
    auto tags = ffprobe(file.path(), "format_tags=title,album,track,artist");
    std::string said;
    for (const char* name : {"title", "album", "track", "artist"}) said += tags["TAG:" + std::string(name)] + "|";
    return said;
}

// "0-2000 Intro", in milliseconds
Lines chapters_of(const ConvertedPart& part) {
    const TemporaryFile file(".mp3");
    write_file(file.path(), part.mp3);
    std::istringstream said(run_quietly({"ffprobe", "-v", "error", "-show_entries", "chapter=start,end:chapter_tags=title", "-of", "default=nw=1:nk=1", file.path()}));
    Lines chapters;
    std::string start;
    std::string end;
    std::string title;
    while (std::getline(said, start) && std::getline(said, end) && std::getline(said, title)) chapters.push_back(start + "-" + end + " " + title);
    return chapters;
}

Tags concert() {
    Tags tags;
    tags.add("title", "Concert");
    tags.add("artist", "Choir");
    tags.add("track", "7");
    return tags;
}

const std::vector<Chapter> book{{0, 2, "Intro"}, {2, 4.5, "Second"}, {4.5, 6.5, "Third"}};

class PartTags : public testing::TestWithParam<CopyMode> {
protected:
    std::vector<ConvertedPart> converted(const Bytes& source, Programme programme, ConversionOptions options = {}) {
        options.recipe.encoding = {.mode = EncodingMode::cbr, .bitrate_kbps = 128, .copy = GetParam()};
        options.programme = std::move(programme);
        auto parts = convert_programme(source, options);
        EXPECT_TRUE(parts) << parts.error().detail;
        return parts ? std::move(*parts) : std::vector<ConvertedPart>();
    }
};

INSTANTIATE_TEST_SUITE_P(EncodedOrCopied, PartTags, testing::Values(CopyMode::never, CopyMode::automatic));

TEST_P(PartTags, SayWhichPartOfWhatItIs) {
    Programme programme = split_at({0, 2.5, 5});
    programme.parts[0].title = "First half";
    programme.parts[2].title = "Encore";
    const auto parts = converted(source_with(concert(), {}), programme);
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_EQ(tags_of(parts[0]), "First half|Concert|1/3|Choir|");
    EXPECT_EQ(tags_of(parts[1]), "Concert||2/3|Choir|");
    EXPECT_EQ(tags_of(parts[2]), "Encore|Concert|3/3|Choir|");
    ConversionOptions options;
    options.recipe.written.set = {{"title", "Mine"}, {"album", "My album"}};
    EXPECT_EQ(tags_of(converted(source_with(concert(), {}), programme, options)[2]), "Mine|My album|3/3|Choir|");
    options.recipe.written = {};
    options.recipe.written.keeps_tags = false;
    EXPECT_EQ(tags_of(converted(source_with(concert(), {}), programme, options)[2]), "Encore||3/3||");
}

TEST_P(PartTags, HaveTheChaptersThatAreHeard) {
    const auto parts = converted(source_with({}, book), split_at({0, 1, 3.25}));
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_EQ(chapters_of(parts[0]), (Lines{"0-1000 Intro"}));
    EXPECT_EQ(chapters_of(parts[1]), (Lines{"0-1000 Intro", "1000-2250 Second"}));
    EXPECT_EQ(chapters_of(parts[2]), (Lines{"0-1250 Second", "1250-3250 Third"}));
    const auto several = converted(source_with({}, book), kept({{1, 1.5}, {3, 4}, {5, 6}}));
    EXPECT_EQ(chapters_of(several[0]), (Lines{"0-500 Intro", "500-1500 Second", "1500-2500 Third"}));
}

TEST_P(PartTags, HaveTheChaptersThatTheProgrammeSays) {
    Programme programme = split_at({0, 3});
    programme.parts[0].chapters = {{{0, 1, "A"}, {1, 60, "B"}}};
    programme.parts[1].chapters.emplace();
    const auto parts = converted(source_with({}, book), programme);
    EXPECT_EQ(chapters_of(parts[0]), (Lines{"0-1000 A", "1000-3000 B"}));
    EXPECT_EQ(chapters_of(parts[1]), Lines{});
}

TEST(PartTagsOfJoins, AreThoseOfTheFirst) {
    Tags second;
    second.add("title", "Other");
    Tags first = concert();
    first.add("album", "Tour");
    MemorySources sources({source_with(first, book), source_with(second, book)});
    ConversionOptions options = at_bitrate();
    options.programme.parts = {{.clips = {{0, {}}, {1, {}}}, .chapters = {{{0, 5, "One"}, {5, 100, "Two"}}}}};
    auto parts = convert_programme(sources, options);
    ASSERT_TRUE(parts) << parts.error().detail;
    EXPECT_EQ(tags_of(parts->front()), "Tour|Tour||Choir|");
    const auto end = std::to_string(std::lround(parts->front().summary.duration_seconds() * 1000));
    EXPECT_EQ(chapters_of(parts->front()), (Lines{"0-5000 One", "5000-" + end + " Two"}));
    options.programme.parts.front().title = "All of it";
    parts = convert_programme(sources, options);
    EXPECT_EQ(tags_of(parts->front()), "All of it|Tour||Choir|");
}

}  // namespace

}  // namespace unreel::test
