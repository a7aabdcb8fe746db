// ID3v1, ID3v2 and APEv2 as they are met, made here byte by byte, and what becomes of them in the MP3.
#include <gtest/gtest.h>

#include "io/memory.h"
#include "media/probe.h"
#include "support/conversions.h"
#include "support/files.h"
#include "tags/read_tags.h"

namespace unreel::test {

namespace {

using namespace std::string_literals;

std::string big_endian(size_t value, int bits) {
    std::string bytes;
    for (int index = 3; index >= 0; --index) bytes.push_back(static_cast<char>(value >> (index * bits) & ((1U << bits) - 1)));
    return bytes;
}

std::string frame(const std::string& id, const std::string& payload, int version = 3, const std::string& flags = "\0\0"s) {
    if (version == 2) return id + big_endian(payload.size(), 8).substr(1) + payload;
    return id + big_endian(payload.size(), version == 4 ? 7 : 8) + flags + payload;
}

std::string id3v2(const std::string& frames, int version = 3, char flags = 0) {
    return "ID3"s + static_cast<char>(version) + '\0' + flags + big_endian(frames.size(), 7) + frames;
}

std::string sound() { return text_of(read_media("formats/mp3_no_tag.mp3")); }

MediaInfo probed(const std::string& file) {
    const Bytes bytes = bytes_of(file);
    MemorySource source(bytes);
    auto info = probe(source);
    EXPECT_TRUE(info) << info.error().detail;
    return info ? std::move(*info) : MediaInfo{};
}

using Values = std::vector<std::string>;

Values values(const MediaInfo& info, const char* name) {
    const TagField* field = info.tags.find(name);
    return field == nullptr ? Values{} : field->values;
}

TEST(Id3v2Reader, KeepsAllValues) {
    const auto info = probed(id3v2(frame("TPE1", "\3Alice\0Bob"s, 4) + frame("TPE2", "\1\xFF\xFE" "A\0\0\0B\0"s, 4), 4) + sound());
    EXPECT_EQ(values(info, "artist"), (Values{"Alice", "Bob"}));
    EXPECT_EQ(values(info, "album_artist"), (Values{"A", "B"}));
}

TEST(Id3v2Reader, ReadsUtf16WithoutAByteOrderMark) {
    EXPECT_EQ(probed(id3v2(frame("TIT2", "\1B\0e\0t\0"s)) + sound()).tags.text("title"), "Bet");
    EXPECT_EQ(probed(id3v2(frame("TIT2", "\1\0B\0e\0t"s)) + sound()).tags.text("title"), "Bet");
    EXPECT_EQ(probed(id3v2(frame("TIT2", "\2\0B\0\xE9"s, 4), 4) + sound()).tags.text("title"), "Bé");
}

TEST(Id3v2Reader, UndoesUnsynchronisation) {
    // The frame's size counts what is left once the zeros after FF are gone.
    const std::string frames = frame("TIT2", "\1\xFF\xFE" "M\0i\0"s) + frame("TALB", "\0Next"s);
    std::string unsynchronised;
    for (const char byte : frames) {
        unsynchronised += byte;
        if (byte == '\xFF') unsynchronised += '\0';
    }
    const auto info = probed(id3v2(unsynchronised, 3, '\x80') + sound());
    EXPECT_EQ(info.tags.text("title"), "Mi");
    EXPECT_EQ(info.tags.text("album"), "Next");
    const auto newer = probed(id3v2(frame("TIT2", "\1\xFF\0\xFEM\0i\0"s, 4, "\0\2"s), 4) + sound());
    EXPECT_EQ(newer.tags.text("title"), "Mi");
}

TEST(Id3v2Reader, ReadsVersion2) {
    const auto info = probed(id3v2(frame("TT2", "\0Title"s, 2) + frame("TPA", "\0002/3"s, 2) + frame("TYE", "\0001999"s, 2) + frame("TCO", "\0(17)"s, 2) +
                                       frame("COM", "\0eng\0Words"s, 2) + frame("ULT", "\0eng\0La"s, 2),
                                   2) + sound());
    EXPECT_EQ(info.tags.text("title"), "Title");
    EXPECT_EQ(info.tags.text("disc"), "2/3");
    EXPECT_EQ(info.tags.text("date"), "1999");
    EXPECT_EQ(info.tags.text("genre"), "Rock");
    EXPECT_EQ(info.tags.text("comment"), "Words");
    ASSERT_TRUE(info.tags.find("lyrics"));
    EXPECT_EQ(info.tags.find("lyrics")->language, "eng");
}

TEST(Id3v2Reader, TakesPlainSizesOfVersion4) {
    const std::string long_text(200, 'x');
    const auto info = probed(id3v2(frame("TIT2", "\3" + long_text, 3) + frame("TALB", "\3Next", 4), 4) + sound());
    EXPECT_EQ(info.tags.text("title"), long_text);
    EXPECT_EQ(info.tags.text("album"), "Next");
}

TEST(Id3v2Reader, PrefersTheFrontCoverAndKeepsTheType) {
    const std::string picture = text_of(read_media("sounds/cover.jpg"));
    const std::string other = text_of(read_media("sounds/cover.png"));
    const std::string back = frame("APIC", "\0image/png\0\4back\0"s + other);
    const auto both = probed(id3v2(back + frame("APIC", "\0image/jpeg\0\3\0"s + picture)) + sound());
    ASSERT_TRUE(both.cover);
    EXPECT_EQ(text_of(both.cover->bytes), picture);
    EXPECT_EQ(both.cover->type, 3U);
    const auto only = probed(id3v2(back) + sound());
    ASSERT_TRUE(only.cover);
    EXPECT_EQ(only.cover->type, 4U);
    EXPECT_EQ(only.cover->mime_type, "image/png");
}

TEST(Id3v2Reader, LeavesOutAPictureThatIsNone) {
    const std::string picture = text_of(read_media("sounds/cover.png"));
    for (const std::string& bytes : {picture.substr(0, picture.size() / 2), "no picture at all"s}) {
        const auto converted = convert_bytes(bytes_of(id3v2(frame("APIC", "\0image/png\0\3\0"s + bytes)) + sound()));
        ASSERT_TRUE(converted);
        EXPECT_TRUE(find_warning<PicturesLeftOut>(converted->summary));
        EXPECT_EQ(text_of(converted->mp3).find("APIC"), std::string::npos);
    }
}

TEST(Id3v2Reader, SurvivesEveryCutAndSize) {
    const std::string tag = id3v2(frame("TPE1", "\1\xFF\xFE" "A\0\0\0B\0"s, 4) + frame("COMM", "\3eng\0x"s, 4) + frame("APIC", "\0i\0\3\0\xFF\xD8"s, 4), 4);
    for (size_t size = 0; size < tag.size(); ++size) {
        const Bytes cut = bytes_of(tag.substr(0, size));
        MemorySource source(cut);
        EXPECT_TRUE(read_tags(source, "mp3"));
        for (const char byte : {'\xFF', '\x7F', '\0'}) {
            std::string changed = tag;
            changed[size] = byte;
            const Bytes bytes = bytes_of(changed);
            MemorySource other(bytes);
            EXPECT_TRUE(read_tags(other, "mp3"));
        }
    }
}

std::string ape_item(const std::string& key, const std::string& value, char kind = 0) {
    const std::string size = big_endian(value.size(), 8);
    return std::string(size.rbegin(), size.rend()) + static_cast<char>(kind << 1) + "\0\0\0"s + key + '\0' + value;
}

std::string apev2(const std::string& items, size_t count) {
    const auto little = [](size_t value) {
        const std::string bytes = big_endian(value, 8);
        return std::string(bytes.rbegin(), bytes.rend());
    };
    return items + "APETAGEX" + little(2000) + little(items.size() + 32) + little(count) + "\0\0\0\0"s + std::string(8, '\0');
}

TEST(Apev2, AtTheEndOfAnMp3IsRead) {
    const std::string picture = text_of(read_media("sounds/cover.jpg"));
    const auto info = probed(sound() + apev2(ape_item("Artist", "Alice\0Bob"s) + ape_item("Year", "1999") + ape_item("Album Artist", "Various") +
                                                 ape_item("Disc", "1/2") + ape_item("Cover Art (Front)", "\0"s + picture, 1),
                                             5));
    EXPECT_EQ(values(info, "artist"), (Values{"Alice", "Bob"}));
    EXPECT_EQ(info.tags.text("date"), "1999");
    EXPECT_EQ(info.tags.text("album_artist"), "Various");
    EXPECT_EQ(info.tags.text("disc"), "1/2");
    ASSERT_TRUE(info.cover);
    EXPECT_EQ(text_of(info.cover->bytes), picture);
}

std::string id3v1(const std::string& title, const std::string& artist) {
    const auto field = [](std::string text, size_t size) { return text.resize(size), text; };
    return "TAG" + field(title, 30) + field(artist, 30) + field("", 30) + "1999" + field("", 28) + "\0\5\21"s;
}

TEST(Id3v1, IsReadInTheEncodingItIsIn) {
    const auto latin = probed(sound() + id3v1("Gr\xF6\xDF" "enwahn", "Bj\xF6rk"));
    EXPECT_EQ(latin.tags.text("title"), "Größenwahn");
    EXPECT_EQ(latin.tags.text("track"), "5");
    EXPECT_EQ(latin.tags.text("genre"), "Rock");
    const auto russian = probed(sound() + id3v1("\xC7\xE2\xE5\xE7\xE4\xE0", "\xCA\xE8\xED\xEE"));
    EXPECT_EQ(russian.tags.text("artist"), "Кино");
    // UTF-8 that ends inside of a letter.
    EXPECT_EQ(probed(sound() + id3v1(std::string(29, 'x').replace(0, 2, "é") + "é", "")).tags.text("title"), "é" + std::string(27, 'x'));
}

TEST(Tags, ThatAreEndlessAreBoundedAndSaySo) {
    const auto converted = convert_bytes(bytes_of(id3v2(frame("TIT2", "\0"s + std::string(200'000, 'x'))) + sound()));
    ASSERT_TRUE(converted);
    EXPECT_TRUE(find_warning<TagsShortened>(converted->summary));
    EXPECT_NE(text_of(converted->mp3).find(std::string(65'000, 'x')), std::string::npos);
    EXPECT_EQ(text_of(converted->mp3).find(std::string(70'000, 'x')), std::string::npos);
}

TEST(Tags, OfTheOldFileAreNotCarried) {
    const auto info = probed(id3v2(frame("TSSE", "\0Lavf"s) + frame("TLEN", "\0001000"s) + frame("COMM", "\0eng iTunSMPB\0 00"s.replace(4, 1, "")) +
                                   frame("TXXX", "\0MP3GAIN_MINMAX\0001"s) + frame("TIT2", "\0A"s)) + sound());
    EXPECT_EQ(info.tags.fields.size(), 1U);
}

}  // namespace

}  // namespace unreel::test
