// What is written into the MP3 beside its sound, as ffprobe reads it.
#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sources.h"
#include "tool.h"

namespace unreel::test {

namespace {

using Json = nlohmann::json;

struct Written {
    Json tags;
    Json chapters;
    Json cover;  // its stream; null where there is none
    Json report;
};

Written write(std::vector<std::string> options, const std::string& source = film_mkv()) {
    const Folder folder;
    options.insert(options.begin(), {UNREEL_TOOL, "--json"});
    options.insert(options.end(), {source, folder / "out.mp3"});
    Written written;
    written.report = Json::parse(run_quietly(options), nullptr, false);
    const Json probed = Json::parse(run_quietly({"ffprobe", "-v", "error", "-show_format", "-show_chapters", "-show_streams", "-of", "json", folder / "out.mp3"}),
                                    nullptr, false);
    written.tags = probed["format"].value("tags", Json::object());
    written.chapters = probed["chapters"];
    for (const Json& stream : probed["streams"]) {
        if (stream["codec_type"] == "video") written.cover = stream;
    }
    return written;
}

TEST(WithoutOptions, TagsCoverAndChaptersAreKept) {
    const Written written = write({});
    EXPECT_EQ(written.tags["title"], "Film");
    ASSERT_EQ(written.chapters.size(), 3U);
    EXPECT_EQ(written.chapters[1]["tags"]["title"], "Part 2");
    EXPECT_EQ(written.cover["width"], 600);
}

TEST(None, DropsThem) {
    const Written written = write({"--tags", "none", "--cover", "none", "--chapters", "none"});
    EXPECT_FALSE(written.tags.contains("title")) << written.tags;
    EXPECT_EQ(written.chapters.size(), 0U);
    EXPECT_TRUE(written.cover.is_null()) << written.cover;
}

TEST(Tags, AreSetAndDropped) {
    const Written written = write({"--tag", "artist=Nina = Simone", "--tag", "title=", "--tag", "track=3/12", "--tag", "shelf=blue"});
    EXPECT_EQ(written.tags["artist"], "Nina = Simone");
    EXPECT_FALSE(written.tags.contains("title")) << written.tags;
    EXPECT_EQ(written.tags["track"], "3/12");
    EXPECT_EQ(written.tags["shelf"], "blue");
    EXPECT_EQ(write({"--tags", "none", "--tag", "album=C"}).tags["album"], "C");
}

TEST(TagsFromTheName, ComeBehindThoseOfTheOption) {
    const Folder folder;
    const std::string source = folder / "03 - Nina Simone - Sinnerman.flac";
    std::filesystem::copy_file(tone_flac(), source);
    const Written written = write({"--tags-from-name", "{track} - {artist} - {title}", "--tag", "artist=Nina"}, source);
    EXPECT_EQ(written.tags["track"], "3");
    EXPECT_EQ(written.tags["artist"], "Nina");
    EXPECT_EQ(written.tags["title"], "Sinnerman");
    EXPECT_EQ(written.tags["album"], "C");
    EXPECT_EQ(written.report["warnings"], Json::array());
    const Written other = write({"--tags-from-name", "{track} - {artist} - {title}"}, tone_flac());
    EXPECT_EQ(other.tags["title"], "A");
    EXPECT_EQ(other.report["warnings"][0]["code"], "name_does_not_fit");
}

TEST(Cover, IsReplaced) {
    const Written written = write({"--cover", picture_png()}, tone_flac());
    EXPECT_EQ(written.cover["codec_name"], "png");
    EXPECT_EQ(written.cover["height"], 400);
    EXPECT_EQ(write({"--cover", picture_png(), "--cover", "keep"}, tone_flac()).cover, nullptr);
}

TEST(Cover, ThatIsTooLargeIsLeftOutWithAWarning) {
    const Written written = write({"--cover-pixels", "500"});
    EXPECT_TRUE(written.cover.is_null());
    EXPECT_EQ(written.report["warnings"][0]["code"], "cover_too_large");
    EXPECT_EQ(write({"--cover-pixels", "600"}).cover["width"], 600);
}

TEST(Chapters, MoveWithTheStart) {
    const Written written = write({"--start", "0.15"});
    ASSERT_EQ(written.chapters.size(), 2U);
    EXPECT_EQ(written.chapters[0]["tags"]["title"], "Part 2");
    EXPECT_EQ(written.chapters[1]["start_time"], "0.050000");
}

}  // namespace

}  // namespace unreel::test
