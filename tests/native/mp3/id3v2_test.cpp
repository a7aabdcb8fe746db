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

void set(Tags& tags, const std::string& name, std::string value) {
    std::erase_if(tags.fields, [&](const TagField& field) { return field.name == name; });
    tags.add(name, std::move(value));
}

TEST(Id3v2, OfNothingIsNothing) {
    EXPECT_TRUE(make_id3v2({}, nullptr).empty());
    const Cover no_picture{"image/jpeg", {}, 3};
    EXPECT_TRUE(make_id3v2({}, &no_picture).empty());
}

TEST(Id3v2, IsReadByFfprobeInEveryScript) {
    Tags tags;
    set(tags, "title", "Über den Wölkchen 雲の上 🎵𝄞");
    set(tags, "artist", "Дмитрий Шостакович");
    set(tags, "album", "Ελληνικά & עברית");
    set(tags, "album_artist", "Various");
    set(tags, "composer", "Antonín Dvořák");
    set(tags, "track", "3/12");
    set(tags, "disc", "1/2");
    set(tags, "genre", "Jazz");
    set(tags, "comment", "one, é\nsecond line");
    auto read = judged(tags);
    EXPECT_EQ(read["TAG:title"], tags.text("title"));
    EXPECT_EQ(read["TAG:artist"], tags.text("artist"));
    EXPECT_EQ(read["TAG:album"], tags.text("album"));
    EXPECT_EQ(read["TAG:album_artist"], tags.text("album_artist"));
    EXPECT_EQ(read["TAG:composer"], tags.text("composer"));
    EXPECT_EQ(read["TAG:track"], tags.text("track"));
    EXPECT_EQ(read["TAG:disc"], tags.text("disc"));
    EXPECT_EQ(read["TAG:genre"], tags.text("genre"));
    EXPECT_EQ(read["TAG:comment"], "one, é");  // as far as ffprobe's first line
}

TEST(Id3v2, HasTheDateAsYearAndDay) {
    Tags tags;
    set(tags, "date", "2024-05-17T10:00:00Z");
    const std::string text = text_of(make_id3v2(tags, nullptr));
    EXPECT_NE(text.find("TYER"), text.npos);
    EXPECT_NE(text.find(std::string("2024")), text.npos);
    EXPECT_NE(text.find(std::string("1705")), text.npos);
    EXPECT_EQ(judged(tags)["TAG:date"], "2024-05-17");
    set(tags, "date", "1999");
    EXPECT_EQ(judged(tags)["TAG:date"], "1999");
    EXPECT_EQ(text_of(make_id3v2(tags, nullptr)).find("TDAT"), std::string::npos);
    set(tags, "date", "1999-12");
    EXPECT_EQ(judged(tags)["TAG:date"], "1999");
}

TEST(Id3v2, PutsReplacementsForWhatIsNoUtf8) {
    Tags tags;
    set(tags, "title", "a\xFF" "b\xC3(\xE2\x82" "c\xF0\x9F\xED\xA0\x80\xC0\x80" "d");
    const std::string title = judged(tags)["TAG:title"];
    EXPECT_EQ(title.substr(0, 5), "a\xEF\xBF\xBD" "b");
    EXPECT_EQ(title.back(), 'd');
    EXPECT_NE(title.find('('), title.npos);
    EXPECT_NE(title.find('c'), title.npos);
}

TEST(Id3v2, StopsAtAZeroAndAtALength) {
    Tags tags;
    set(tags, "title", std::string("before\0after", 12));
    EXPECT_EQ(judged(tags)["TAG:title"], "before");
    set(tags, "title", std::string(10'000'000, 'x'));
    EXPECT_LT(make_id3v2(tags, nullptr).size(), 200'000U);
}

TEST(Id3v2, HoldsTheCoverAsItIs) {
    const Bytes picture = read_media("sounds/cover.jpg");
    const Cover cover{"image/jpeg", picture, 3};
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
    const Cover cover{"image/jpeg", Bytes(16 * 1024 * 1024 + 1), 3};
    EXPECT_TRUE(make_id3v2({}, &cover).empty());
}

}  // namespace

}  // namespace unreel::test
