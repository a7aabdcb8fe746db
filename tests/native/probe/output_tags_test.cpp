// The source's tags and cover in the MP3, judged by ffprobe.
#include <gtest/gtest.h>

#include "support/command.h"
#include "support/conversions.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

class TaggedFile : public testing::TestWithParam<const char*> {};

TEST_P(TaggedFile, HandsItsTagsOn) {
    const auto converted = convert_bytes(read_media(GetParam()));
    ASSERT_TRUE(converted) << converted.error().detail;
    const TemporaryFile file(".mp3");
    write_file(file.path(), converted->mp3);
    auto tags = ffprobe(file.path(), "format_tags");
    EXPECT_EQ(tags["TAG:title"], "Über den Wölkchen 雲の上 🎵");
    EXPECT_EQ(tags["TAG:artist"], "Дмитрий Шостакович");
    EXPECT_EQ(tags["TAG:album"], "Ελληνικά & עברית");
    EXPECT_EQ(tags["TAG:genre"], "Jazz");
    EXPECT_EQ(tags["TAG:comment"], "Line one, é");
    EXPECT_EQ(tags["TAG:date"].substr(0, 4), "2024");
    EXPECT_EQ(tags["TAG:track"].substr(0, 1), "3");
    EXPECT_NEAR(std::stod(ffprobe(file.path(), "format=duration")["duration"]), converted->summary.duration_seconds(), 0.06);
    // The tags are in nobody's way. (ffmpeg would complain of the picture, which its own encoder made.)
    EXPECT_EQ(decode_with_mpg123(converted->mp3).sample_count(), static_cast<size_t>(converted->summary.samples));
}

INSTANTIATE_TEST_SUITE_P(Containers, TaggedFile,
                         testing::Values("info/tags.mp4", "info/tags.mkv", "info/tags.avi", "info/tags.ogg", "info/tags.opus",
                                         "info/tags.flac", "info/tags.wma", "info/tags.mp3", "info/cover.m4a", "info/cover.flac"));

TEST(Cover, IsHandedOnAsItIs) {
    const Bytes picture = read_media("sounds/cover.jpg");
    for (const char* name : {"info/cover.m4a", "info/cover.flac", "info/cover.mp3", "info/cover.mka"}) {
        const auto converted = convert_bytes(read_media(name));
        ASSERT_TRUE(converted);
        const TemporaryFile file(".mp3");
        const TemporaryFile extracted(".jpg");
        write_file(file.path(), converted->mp3);
        run_quietly({"ffmpeg", "-nostdin", "-v", "error", "-i", file.path(), "-map", "0:v", "-c", "copy", "-f", "image2", "-update", "1", "-y", extracted.path()});
        EXPECT_EQ(read_file(extracted.path()), picture) << name;
    }
}

TEST(Track, ThatWasChosenIsTheOneConverted) {
    const Bytes bytes = read_media("info/tracks.mkv");
    const auto chosen = [&](std::optional<int> track) {
        ConversionOptions options = at_bitrate();
        options.read.track = track;
        return read_audio(bytes, options);
    };
    EXPECT_EQ(chosen(2)->settings.channels, 1);
    const auto judged = decode_leniently(media_path("info/tracks.mkv"));  // the first track
    EXPECT_GT(snr_db(judged, chosen(0)->pcm), 60);
    EXPECT_EQ(largest_difference(chosen(std::nullopt)->pcm, chosen(1)->pcm), 0);
    EXPECT_GT(largest_difference(chosen(0)->pcm, chosen(1)->pcm), 0.1);
}

}  // namespace

}  // namespace unreel::test
