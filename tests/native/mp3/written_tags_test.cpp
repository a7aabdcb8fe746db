// Tags that were set, as other programs read them in the MP3.
#include <gtest/gtest.h>

#include <sstream>

#include "mp3/id3v2.h"
#include "support/command.h"
#include "support/judges.h"
#include "tags/edit_tags.h"

namespace unreel::test {

namespace {

const Written everything{.set = {{"title", "Über den Wölkchen 雲の上"},
                                 {"artist", "Дмитрий"},
                                 {"album", "Album"},
                                 {"album artist", "Various"},
                                 {"track", "3/12"},
                                 {"disc", "1/2"},
                                 {"date", "2024-05-17"},
                                 {"genre", "Jazz"},
                                 {"composer", "Dvořák"},
                                 {"comment", "one comment"},
                                 {"lyrics", "first line"},
                                 {"My Own", "value é"}}};

class WrittenTags : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(check_written(everything));
        Bytes bytes = make_id3v2(apply(everything, {}), nullptr);
        const Bytes sound = read_media("formats/mp3_no_tag.mp3");
        bytes.insert(bytes.end(), sound.begin(), sound.end());
        write_file(file_.path(), bytes);
    }

    void expect_said(const std::string& said, const std::vector<std::string>& parts) {
        for (const std::string& part : parts) EXPECT_NE(said.find(part), said.npos) << part << " in\n" << said;
    }

    TemporaryFile file_{".mp3"};
};

TEST_F(WrittenTags, AreReadByFfprobe) {
    auto tags = ffprobe(file_.path(), "format_tags");
    EXPECT_EQ(tags["TAG:title"], "Über den Wölkchen 雲の上");
    EXPECT_EQ(tags["TAG:artist"], "Дмитрий");
    EXPECT_EQ(tags["TAG:album_artist"], "Various");
    EXPECT_EQ(tags["TAG:track"], "3/12");
    EXPECT_EQ(tags["TAG:disc"], "1/2");
    EXPECT_EQ(tags["TAG:date"], "2024-05-17");
    EXPECT_EQ(tags["TAG:composer"], "Dvořák");
    EXPECT_EQ(tags["TAG:comment"], "one comment");
    EXPECT_EQ(tags["TAG:lyrics-XXX"], "first line");
    EXPECT_EQ(tags["TAG:My Own"], "value é");
}

TEST_F(WrittenTags, AreReadByMutagen) {
    expect_said(run_quietly({"mutagen-inspect", file_.path()}),
                {"TIT2=Über den Wölkchen 雲の上\n", "TPE1=Дмитрий\n", "TALB=Album\n", "TPE2=Various\n", "TRCK=3/12\n", "TPOS=1/2\n", "TDRC=2024-05-17\n",
                 "TCON=Jazz\n", "TCOM=Dvořák\n", "COMM==XXX=one comment\n", "USLT==XXX=first line\n", "TXXX=My Own=value é\n"});
}

TEST_F(WrittenTags, AreReadByEyeD3) {
    expect_said(run_quietly({"eyeD3", "--no-color", file_.path()}),
                {"title: Über den Wölkchen 雲の上\n", "artist: Дмитрий\n", "album: Album\n", "album artist: Various\n", "track: 3/12", "genre: Jazz", "disc: 1/2\n",
                 "composer: Dvořák\n", "Comment: [Description: ] [Lang: XXX]\none comment\n", "Lyrics: [Description: ] [Lang: XXX]\nfirst line\n",
                 "UserTextFrame: [Description: My Own]\nvalue é\n"});
}

TEST_F(WrittenTags, AreReadByMediainfo) {
    auto said = run_quietly({"mediainfo", "--Output=General;%Title%|%Performer%|%Album%|%Album/Performer%|%Track/Position%/%Track/Position_Total%|%Part/Position%|%Genre%|%Composer%|%Comment%|%Lyrics%", file_.path()});
    EXPECT_EQ(said, "Über den Wölkchen 雲の上|Дмитрий|Album|Various|3/12|1|Jazz|Dvořák|one comment|first line\n");
}

}  // namespace

}  // namespace unreel::test
