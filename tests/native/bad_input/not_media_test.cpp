// Files that are no media, or media without sound.
#include <random>

#include <gtest/gtest.h>

#include "support/conversions.h"

namespace unreel::test {

namespace {

std::string convert_outcome(std::span<const std::byte> bytes) { return outcome(convert_bytes(bytes)); }

TEST(BadInput, EmptyFileIsCalledEmpty) { EXPECT_EQ(convert_outcome({}), "empty_file"); }

TEST(BadInput, TextIsNotMedia) {
    EXPECT_EQ(convert_outcome(bytes_of("a")), "not_media");
    EXPECT_EQ(convert_outcome(bytes_of("Dear diary,\n\nnothing happened today.\n")), "not_media");
    std::string text;
    for (int line = 0; line < 20'000; ++line) text += "line " + std::to_string(line) + " of a long log file, nothing of interest\n";
    EXPECT_EQ(convert_outcome(bytes_of(text)), "not_media");
    EXPECT_EQ(convert_outcome(bytes_of("{\"name\": \"unreel\", \"version\": 1}\n")), "not_media");
    EXPECT_EQ(convert_outcome(bytes_of("<!doctype html><html><body>Hello</body></html>\n")), "not_media");
}

TEST(BadInput, ZerosAreNotMedia) {
    for (const size_t size : {1, 100, 5000, 3'000'000}) EXPECT_EQ(convert_outcome(Bytes(size)), "not_media") << size;
}

TEST(BadInput, RandomBytesAreNotMedia) {
    for (unsigned seed = 0; seed < 60; ++seed) {
        std::minstd_rand random(seed + 1);
        Bytes bytes(random() % 300'000 + 1);
        for (auto& byte : bytes) byte = static_cast<std::byte>(random() >> 8);
        EXPECT_EQ(convert_outcome(bytes), "not_media") << "seed " << seed << ", " << bytes.size() << " bytes";
    }
}

TEST(BadInput, DocumentsAreNotMedia) {
    std::minstd_rand random(1);
    for (const std::string_view beginning :
         {std::string_view("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
          std::string_view("PK\x03\x04\x14\x00\x00\x00\x08\x00", 10), std::string_view("\x7F" "ELF\x02\x01\x01\x00\x00", 9),
          std::string_view("\x1F\x8B\x08\x00\x00\x00\x00\x00", 8), std::string_view("7z\xBC\xAF\x27\x1C\x00\x04", 8)}) {
        Bytes bytes = bytes_of(beginning);
        for (int count = 0; count < 50'000; ++count) bytes.push_back(static_cast<std::byte>(random() >> 8));
        EXPECT_EQ(convert_outcome(bytes), "not_media") << beginning;
    }
}

TEST(BadInput, PicturesHaveNoAudio) {
    for (const char* file : {"bad/picture.jpg", "bad/picture.png", "bad/picture.gif", "bad/picture.bmp", "bad/picture.webp", "bad/picture.tiff"}) {
        const std::string result = convert_outcome(read_media(file));
        EXPECT_TRUE(result == "no_audio" || result == "not_media") << file << ": " << result;
    }
}

TEST(BadInput, FilmWithoutSoundHasNoAudio) {
    for (const char* file : {"bad/silent_film.mp4", "bad/silent_film.mkv", "bad/silent_film.ts", "bad/silent_film.avi"}) {
        EXPECT_EQ(convert_outcome(read_media(file)), "no_audio") << file;
    }
}

TEST(BadInput, SubtitlesHaveNoAudio) {
    for (const char* file : {"bad/subtitles.srt", "bad/subtitles.ass", "bad/subtitles.vtt"}) {
        EXPECT_EQ(convert_outcome(read_media(file)), "no_audio") << file;
    }
}

}  // namespace

}  // namespace unreel::test
