// Pictures as covers: what they are by their content, and how large, judged by ffprobe.
#include "tags/cover.h"

#include <gtest/gtest.h>

#include <random>

#include "support/command.h"
#include "support/files.h"
#include "support/judges.h"
#include "tags/limits.h"
#include "tags/picture.h"

namespace unreel::test {

namespace {

Bytes picture(const std::string& size, const std::string& extension, const std::vector<std::string>& options = {}) {
    const TemporaryFile file(extension);
    std::vector<std::string> words{"ffmpeg", "-nostdin", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=" + size, "-frames:v", "1"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"-y", file.path()});
    run_quietly(words);
    return read_file(file.path());
}

struct Kind {
    const char* extension;
    const char* mime_type;
    std::vector<std::string> options;
};
class Picture : public testing::TestWithParam<Kind> {};

TEST_P(Picture, IsKnownWithItsSize) {
    for (const auto& [width, height] : {std::pair(32, 18), std::pair(640, 358), std::pair(300, 1200)}) {
        const Bytes bytes = picture(std::to_string(width) + "x" + std::to_string(height), GetParam().extension, GetParam().options);
        ASSERT_STREQ(picture_mime_type(bytes), GetParam().mime_type);
        const auto size = picture_size(bytes);
        ASSERT_TRUE(size);
        EXPECT_EQ(size->width, width);
        EXPECT_EQ(size->height, height);
        EXPECT_EQ(size->longer_side(), std::max(width, height));
        EXPECT_FALSE(size->is_progressive);
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, Picture,
                         testing::Values(Kind{".jpg", "image/jpeg", {}}, Kind{".png", "image/png", {}}, Kind{".gif", "image/gif", {}},
                                         Kind{".bmp", "image/bmp", {}}, Kind{".webp", "image/webp", {}},
                                         Kind{".webp", "image/webp", {"-lossless", "1", "-pix_fmt", "bgra"}}));

TEST(Picture, OfWebpMayHaveAnExtendedHeader) {
    Bytes bytes = bytes_of(std::string_view("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\x10\0\0\0\x3F\x02\0\xFF\0\0", 30));
    EXPECT_EQ(picture_size(bytes)->width, 0x240);
    EXPECT_EQ(picture_size(bytes)->height, 0x100);
}

TEST(Picture, ThatIsProgressiveSaysSo) {
    Bytes jpeg = picture("64x64", ".jpg");
    replace_all(jpeg, std::string_view("\xFF\xC0\x00", 3), std::string_view("\xFF\xC2\x00", 3));
    EXPECT_TRUE(picture_size(jpeg)->is_progressive);
}

TEST(Picture, ThatIsCutOffOrMutatedIsNoTrap) {
    std::mt19937 random(1);
    for (const char* extension : {".jpg", ".png", ".gif", ".bmp", ".webp"}) {
        const Bytes whole = picture("48x32", extension);
        for (size_t size = 0; size < std::min<size_t>(whole.size(), 700); ++size) {
            const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));  // of its own, so that a sanitizer sees its end
            EXPECT_EQ(picture_size(cut).value_or(PictureSize{48, 32}).longer_side(), 48);
            static_cast<void>(picture_mime_type(cut));
        }
        for (int round = 0; round < 2000; ++round) {
            Bytes mutated = whole;
            for (int change = 0; change < 4; ++change) mutated[random() % std::min<size_t>(mutated.size(), 200)] = static_cast<std::byte>(random());
            const auto found = picture_size(mutated).value_or(PictureSize{1, 1});
            EXPECT_GE(std::min(found.width, found.height), 1);
        }
    }
}

TEST(Cover, IsTakenAsItIs) {
    const Bytes bytes = picture("64x64", ".png");
    const auto cover = cover_from(bytes);
    ASSERT_TRUE(cover);
    EXPECT_EQ(cover->mime_type, "image/png");
    EXPECT_EQ(cover->bytes, bytes);
    EXPECT_EQ(cover->type, 3U);
}

TEST(Cover, ThatIsNoneIsRefusedWithASentence) {
    const auto said = [](const Bytes& bytes) {
        const auto cover = cover_from(bytes);
        EXPECT_FALSE(cover);
        if (cover) return std::string();
        EXPECT_EQ(cover.error().code, ErrorCode::invalid_option);
        EXPECT_EQ(cover.error().subject, "cover");
        return cover.error().detail;
    };
    Bytes half = picture("64x64", ".jpg");
    half.resize(half.size() / 2);
    EXPECT_NE(said(half).find("no picture"), std::string::npos);
    EXPECT_NE(said({}).find("no picture"), std::string::npos);
    EXPECT_NE(said(read_media("formats/mp3_no_tag.mp3")).find("no picture"), std::string::npos);
    EXPECT_NE(said(bytes_of("<svg xmlns='http://www.w3.org/2000/svg'/>")).find("no picture"), std::string::npos);
    EXPECT_NE(said(picture("64x64", ".bmp")).find("JPEG, PNG, GIF or WebP"), std::string::npos);
    EXPECT_NE(said(picture("64x64", ".tiff")).find("JPEG, PNG, GIF or WebP"), std::string::npos);
    Bytes large = picture("64x64", ".jpg");
    large.resize(largest_cover + 1);
    EXPECT_NE(said(large).find("16 MiB"), std::string::npos);
}

TEST(Cover, IsKeptReplacedOrDropped) {
    const Cover source{"image/jpeg", picture("600x400", ".jpg")};
    const Cover given{"image/png", picture("300x300", ".png")};
    Written written;
    EXPECT_EQ(choose_cover(written, &source, nullptr).cover, &source);
    EXPECT_EQ(choose_cover(written, &source, &given).cover, &given);
    EXPECT_EQ(choose_cover(written, nullptr, nullptr).cover, nullptr);
    written.keeps_cover = false;
    EXPECT_EQ(choose_cover(written, &source, nullptr).cover, nullptr);
    EXPECT_EQ(choose_cover(written, &source, &given).cover, &given);
    EXPECT_FALSE(choose_cover(written, &source, nullptr).too_large_pixels);
}

TEST(Cover, IsLeftOutAboveTheLimitOfPixels) {
    const Cover source{"image/jpeg", picture("600x400", ".jpg")};
    Written written;
    written.cover_pixels = 600;
    EXPECT_EQ(choose_cover(written, &source, nullptr).cover, &source);
    written.cover_pixels = 599;
    EXPECT_EQ(choose_cover(written, &source, nullptr).cover, nullptr);
    EXPECT_EQ(choose_cover(written, &source, nullptr).too_large_pixels, 600);
    const Cover unknown{"image/tiff", picture("600x400", ".tiff")};
    EXPECT_EQ(choose_cover(written, &unknown, nullptr).cover, &unknown);
}

}  // namespace

}  // namespace unreel::test
