#include <gtest/gtest.h>

#include "mp3/id3v2.h"
#include "support/command.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

// The tag before a second of sound.
Bytes with_sound(std::span<const std::byte> tag) {
    Bytes bytes(tag.begin(), tag.end());
    const Bytes sound = read_media("formats/mp3_no_tag.mp3");
    bytes.insert(bytes.end(), sound.begin(), sound.end());
    return bytes;
}

std::map<std::string, std::string> judged(const Tags& tags, const Cover* cover = nullptr) {
    const TemporaryFile file(".mp3");
    write_file(file.path(), with_sound(make_id3v2(tags, cover)));
    return ffprobe(file.path(), "format_tags");
}

TEST(Id3v2, OfNothingIsNothing) {
    EXPECT_TRUE(make_id3v2({}, nullptr).empty());
    const Cover no_picture{"image/jpeg", {}};
    EXPECT_TRUE(make_id3v2({}, &no_picture).empty());
    Tags tags;
    tags.date = "yesterday";
    EXPECT_TRUE(make_id3v2(tags, nullptr).empty());
}

TEST(Id3v2, IsReadByFfprobeInEveryScript) {
    Tags tags;
    tags.title = "Über den Wölkchen 雲の上 🎵𝄞";
    tags.artist = "Дмитрий Шостакович";
    tags.album = "Ελληνικά & עברית";
    tags.album_artist = "Various";
    tags.composer = "Antonín Dvořák";
    tags.track = "3/12";
    tags.disc = "1/2";
    tags.genre = "Jazz";
    tags.comment = "one, é\nsecond line";
    auto read = judged(tags);
    EXPECT_EQ(read["TAG:title"], tags.title);
    EXPECT_EQ(read["TAG:artist"], tags.artist);
    EXPECT_EQ(read["TAG:album"], tags.album);
    EXPECT_EQ(read["TAG:album_artist"], tags.album_artist);
    EXPECT_EQ(read["TAG:composer"], tags.composer);
    EXPECT_EQ(read["TAG:track"], tags.track);
    EXPECT_EQ(read["TAG:disc"], tags.disc);
    EXPECT_EQ(read["TAG:genre"], tags.genre);
    EXPECT_EQ(read["TAG:comment"], "one, é");  // as far as ffprobe's first line
}

TEST(Id3v2, HasTheDateAsYearAndDay) {
    Tags tags;
    tags.date = "2024-05-17T10:00:00Z";
    const std::string text = text_of(make_id3v2(tags, nullptr));
    EXPECT_NE(text.find("TYER"), text.npos);
    EXPECT_NE(text.find(std::string("2\0000\0002\0004\000", 8)), text.npos);
    EXPECT_NE(text.find(std::string("1\0007\0000\0005\000", 8)), text.npos);
    EXPECT_EQ(judged(tags)["TAG:date"], "2024-05-17");
    tags.date = "1999";
    EXPECT_EQ(judged(tags)["TAG:date"], "1999");
    EXPECT_EQ(text_of(make_id3v2(tags, nullptr)).find("TDAT"), std::string::npos);
    tags.date = "1999-12";
    EXPECT_EQ(judged(tags)["TAG:date"], "1999");
}

TEST(Id3v2, PutsReplacementsForWhatIsNoUtf8) {
    Tags tags;
    tags.title = "a\xFF" "b\xC3(\xE2\x82" "c\xF0\x9F\xED\xA0\x80\xC0\x80" "d";
    const std::string title = judged(tags)["TAG:title"];
    EXPECT_EQ(title.substr(0, 5), "a\xEF\xBF\xBD" "b");
    EXPECT_EQ(title.back(), 'd');
    EXPECT_NE(title.find('('), title.npos);
    EXPECT_NE(title.find('c'), title.npos);
}

TEST(Id3v2, StopsAtAZeroAndAtALength) {
    Tags tags;
    tags.title = std::string("before\0after", 12);
    EXPECT_EQ(judged(tags)["TAG:title"], "before");
    tags.title = std::string(10'000'000, 'x');
    EXPECT_LT(make_id3v2(tags, nullptr).size(), 200'000U);
}

TEST(Id3v2, HoldsTheCoverAsItIs) {
    const Bytes picture = read_media("sounds/cover.jpg");
    const Cover cover{"image/jpeg", picture};
    const TemporaryFile file(".mp3");
    const TemporaryFile extracted(".jpg");
    write_file(file.path(), with_sound(make_id3v2({}, &cover)));
    run_quietly({"ffmpeg", "-nostdin", "-v", "error", "-i", file.path(), "-map", "0:v", "-c", "copy", "-f", "image2", "-update", "1", "-y", extracted.path()});
    EXPECT_EQ(read_file(extracted.path()), picture);
    const auto stream = ffprobe(file.path(), "stream=codec_name:stream_tags=comment:stream_disposition=attached_pic", "v");
    EXPECT_EQ(stream.at("codec_name"), "mjpeg");
    EXPECT_EQ(stream.at("DISPOSITION:attached_pic"), "1");
    EXPECT_EQ(stream.at("TAG:comment"), "Cover (front)");
}

TEST(Id3v2, LeavesOutACoverThatIsTooLarge) {
    const Cover cover{"image/jpeg", Bytes(16 * 1024 * 1024 + 1)};
    EXPECT_TRUE(make_id3v2({}, &cover).empty());
}

}  // namespace

}  // namespace unreel::test
