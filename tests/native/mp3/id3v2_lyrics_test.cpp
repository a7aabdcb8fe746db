// Words with their times in an MP3, read by mutagen.
#include "mp3/id3v2_lyrics.h"

#include <gtest/gtest.h>

#include "mp3/id3v2.h"
#include "support/command.h"
#include "support/files.h"

namespace unreel::test {

namespace {

/// By way of eyeD3, whose Python has mutagen.
std::string read_by_mutagen(const Lyrics& lyrics) {
    const TemporaryFile module(".py");
    write_file(module.path(), bytes_of(R"(
from mutagen.id3 import ID3
def audioFile(file):
    tag = ID3(str(file.path), translate=False)
    for frame in tag.getall("USLT"): print("USLT", frame.lang, repr(frame.text))
    for frame in tag.getall("SYLT"): print("SYLT", frame.lang, frame.format, frame.type, frame.text)
)"));
    Bytes bytes = make_id3v2({}, nullptr, {}, 0, make_lyrics_frames(lyrics));
    const Bytes sound = read_media("formats/mp3_no_tag.mp3");
    bytes.insert(bytes.end(), sound.begin(), sound.end());
    const TemporaryFile file(".mp3");
    write_file(file.path(), bytes);
    return run_quietly({"eyeD3", "-P", "pymod", "-m", module.path(), file.path()});
}

TEST(Id3v2Lyrics, HaveWordsAndTheirTimes) {
    const Lyrics lyrics{"deu", {{0.5, 2, "Grüße 😀"}, {2, 3, "zwei\nZeilen"}, {10.0004, {}, "Ende"}}};
    EXPECT_EQ(read_by_mutagen(lyrics),
              "USLT deu 'Grüße 😀\\nzwei\\nZeilen\\nEnde'\n"
              "SYLT deu 2 1 [('Grüße 😀', 500), ('zwei\\nZeilen', 2000), ('', 3000), ('Ende', 10000)]\n");
}

TEST(Id3v2Lyrics, MayBeInAnUnknownLanguage) {
    EXPECT_EQ(read_by_mutagen({"", {{0, {}, "A"}}}), "USLT XXX 'A'\nSYLT XXX 2 1 [('A', 0)]\n");
    EXPECT_EQ(read_by_mutagen({"de", {{0, {}, "A"}}}), "USLT XXX 'A'\nSYLT XXX 2 1 [('A', 0)]\n");
}

TEST(Id3v2Lyrics, AreNothingWithoutWordsAndEndWhereThereIsNoRoom) {
    EXPECT_TRUE(make_lyrics_frames({}).empty());
    Lyrics many;
    for (int index = 0; index < 2000; ++index) many.lines.push_back({static_cast<double>(index), {}, std::string(1000, 'a')});
    EXPECT_LT(make_lyrics_frames(many).size(), 5 * most_lyrics_bytes);
    EXPECT_GT(make_lyrics_frames(many).size(), 3 * most_lyrics_bytes);
}

}  // namespace

}  // namespace unreel::test
