// Chapters that an MP3 has, as probe reads them.
#include <gtest/gtest.h>

#include "io/memory.h"
#include "media/probe.h"
#include "mp3/id3v2.h"
#include "support/files.h"

namespace unreel::test {

namespace {

const std::vector<Chapter> book{{0, 2, "Intro"}, {2, 4.5, "Zwölf 雲 🎵"}, {4.5, 7, "Third"}};

std::vector<Chapter> probed(const std::string& sound, const Cover* cover) {
    Bytes mp3 = make_id3v2({}, cover, book);
    const Bytes frames = read_media(sound);
    mp3.insert(mp3.end(), frames.begin(), frames.end());
    MemorySource source(mp3);
    const auto info = probe(source);
    EXPECT_TRUE(info) << info.error().detail;
    return info ? info->chapters : std::vector<Chapter>();
}

void expect_book(const std::vector<Chapter>& chapters) {
    ASSERT_EQ(chapters.size(), book.size());
    for (size_t index = 0; index < book.size(); ++index) {
        EXPECT_EQ(chapters[index].title, book[index].title);
        EXPECT_NEAR(chapters[index].start_seconds, book[index].start_seconds, 1e-9);
        EXPECT_NEAR(chapters[index].end_seconds, book[index].end_seconds, 1e-9);
    }
}

TEST(ChaptersOfAnMp3, AreThoseThatWereWritten) { expect_book(probed("formats/mp3_no_tag.mp3", nullptr)); }

TEST(ChaptersOfAnMp3, CountFromItsFirstSampleWhateverTheEncodersDelay) { expect_book(probed("formats/mp3_vbr.mp3", nullptr)); }

TEST(ChaptersOfAnMp3, AreFoundBesideALargeCover) {
    Cover cover{"image/jpeg", read_media("sounds/cover.jpg")};
    cover.bytes.resize(2'000'000);
    expect_book(probed("formats/mp3_vbr.mp3", &cover));
}

}  // namespace

}  // namespace unreel::test
