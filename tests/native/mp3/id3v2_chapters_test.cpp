// Chapters in an MP3, read by mutagen, eyeD3 and ffprobe.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <sstream>

#include "mp3/chapters.h"
#include "mp3/id3v2.h"
#include "support/command.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

// Each judge's chapters as "0-2000 Intro", in its order.
Lines read_by_ffprobe(const std::string& path) {
    const Lines said = lines_of(run_quietly({"ffprobe", "-v", "error", "-show_entries", "chapter=start,end:chapter_tags=title", "-of", "default=nw=1:nk=1", path}));
    Lines chapters;
    for (size_t index = 0; index + 2 < said.size(); index += 3) chapters.push_back(said[index] + "-" + said[index + 1] + " " + said[index + 2]);
    return chapters;
}

// "CHAP=chp0 time=0..2000 offset=…", and in a line of its own "    TIT2=Intro"
Lines read_by_mutagen(const std::string& path) {
    Lines chapters;
    const Lines said = lines_of(run_quietly({"mutagen-inspect", path}));
    for (size_t index = 0; index + 1 < said.size(); ++index) {
        const size_t time = said[index].find(" time=");
        if (!said[index].starts_with("CHAP=") || time == std::string::npos) continue;
        std::string range = said[index].substr(time + 6, said[index].find(" offset=") - time - 6);
        range.replace(range.find(".."), 2, "-");
        chapters.push_back(range + " " + said[index + 1].substr(said[index + 1].find("TIT2=") + 5));
    }
    // It sorts by the names of frames.
    std::ranges::sort(chapters, {}, [](const std::string& line) { return std::stoll(line); });
    return chapters;
}

// In the order of the table of contents, which has to be on top, and ordered.
Lines read_by_eyed3(const std::string& path) {
    const TemporaryFile module(".py");
    write_file(module.path(), bytes_of(R"(
def audioFile(file):
    for contents in file.tag.table_of_contents:
        if contents.toplevel and contents.ordered and contents.element_id == b"toc":
            for child in contents.child_ids:
                chapter = file.tag.chapters[child]
                print(f"{chapter.times.start}-{chapter.times.end} {chapter.title}")
)"));
    return lines_of(run_quietly({"eyeD3", "-P", "pymod", "-m", module.path(), path}));
}

Bytes with_sound(std::span<const std::byte> tag) {
    Bytes bytes(tag.begin(), tag.end());
    const Bytes sound = read_media("formats/mp3_no_tag.mp3");
    bytes.insert(bytes.end(), sound.begin(), sound.end());
    return bytes;
}

void expect_read(const Bytes& mp3, const Lines& expected) {
    const TemporaryFile file(".mp3");
    write_file(file.path(), mp3);
    EXPECT_EQ(read_by_ffprobe(file.path()), expected);
    EXPECT_EQ(read_by_mutagen(file.path()), expected);
    EXPECT_EQ(read_by_eyed3(file.path()), expected);
}

const std::vector<Chapter> book{{0, 2, "Intro"}, {2, 4.5, "Zwölf 雲の上 🎵𝄞"}, {4.5, 7.0004, "Ελληνικά & עברית"}};

TEST(Id3v2Chapters, AreReadByEveryJudgeInEveryScript) {
    expect_read(with_sound(make_id3v2({}, nullptr, book)), {"0-2000 Intro", "2000-4500 Zwölf 雲の上 🎵𝄞", "4500-7000 Ελληνικά & עברית"});
}

TEST(Id3v2Chapters, StandBesideTagsAndCover) {
    Tags tags;
    tags.add("title", "Über");
    const Cover cover{"image/jpeg", read_media("sounds/cover.jpg")};
    const Bytes mp3 = with_sound(make_id3v2(tags, &cover, book));
    expect_read(mp3, {"0-2000 Intro", "2000-4500 Zwölf 雲の上 🎵𝄞", "4500-7000 Ελληνικά & עברית"});
    const TemporaryFile file(".mp3");
    write_file(file.path(), mp3);
    EXPECT_EQ(ffprobe(file.path(), "format_tags")["TAG:title"], "Über");
    EXPECT_EQ(ffprobe(file.path(), "stream=codec_name", "v").at("codec_name"), "mjpeg");
    EXPECT_EQ(decode_with_mpg123(mp3).sample_count(), decode_with_mpg123(read_media("formats/mp3_no_tag.mp3")).sample_count());
}

TEST(Id3v2Chapters, HaveTitlesInUtf16WithAByteOrderMark) {
    const std::string tag = text_of(make_id3v2({}, nullptr, std::vector<Chapter>{{0, 1, "ab"}}));
    EXPECT_NE(tag.find(std::string("TIT2\0\0\0\x07\0\0\x01\xFF\xFE" "a\0b\0", 17)), tag.npos);
}

TEST(Id3v2Chapters, OfATableAre255AtMost) {
    std::vector<Chapter> many;
    Lines expected;
    for (int index = 0; index < 300; ++index) {
        many.push_back({index * 0.02, index * 0.02 + 0.02, std::to_string(index)});
        if (index < 255) expected.push_back(std::to_string(index * 20) + "-" + std::to_string(index * 20 + 20) + " " + std::to_string(index));
    }
    expect_read(with_sound(make_id3v2({}, nullptr, many)), expected);
}

TEST(Id3v2Chapters, EndWhereTheSoundEndsOnceThatIsKnown) {
    Tags tags;
    tags.add("title", "Über");
    tags.add("artist", "A");
    const Cover cover{"image/jpeg", read_media("sounds/cover.jpg")};
    const std::vector<Chapter> open{{0, 2, "a"}, {2, 8, "b"}, {8, std::numeric_limits<double>::infinity(), "c"}};
    Bytes mp3 = with_sound(make_id3v2(tags, &cover, open));
    const auto patched = [&](double seconds) {
        const Patch patch = chapters_patch(tags, open, seconds);
        Bytes file = mp3;
        EXPECT_LE(static_cast<size_t>(patch.position) + patch.bytes.size(), file.size());
        std::ranges::copy(patch.bytes, file.begin() + static_cast<std::ptrdiff_t>(patch.position));
        return file;
    };
    EXPECT_EQ(patched(std::numeric_limits<double>::infinity()), mp3);
    expect_read(patched(9.25), {"0-2000 a", "2000-8000 b", "8000-9250 c"});
    // Shorter than the file had said: as many chapters, none of them later than the sound.
    expect_read(patched(7.0), {"0-2000 a", "2000-7000 b", "7000-7000 c"});
}

TEST(Id3v2Chapters, AreNoneWhereThereAreNone) {
    EXPECT_TRUE(make_id3v2({}, nullptr, {}).empty());
    EXPECT_TRUE(chapters_patch({}, {}, 10).bytes.empty());
}

TEST(Id3v2Chapters, HaveTimesThatFitWhateverTheyAre) {
    const double never = std::numeric_limits<double>::infinity();
    const double not_a_number = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Chapter> odd{{-5, -1, "a"}, {not_a_number, not_a_number, "b"}, {3, 1, "c"}, {1e300, never, "d"}};
    expect_read(with_sound(make_id3v2({}, nullptr, odd)), {"0-0 a", "0-0 b", "3000-3000 c", "4294967294-4294967294 d"});
}

}  // namespace

}  // namespace unreel::test
