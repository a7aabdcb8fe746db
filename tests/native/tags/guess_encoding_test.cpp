// Text of an unknown encoding, made by the C library's iconv.
#include "tags/guess_encoding.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include <string>

#include "tags/decode_text.h"

namespace unreel::test {

namespace {

std::string encoded(const std::string& utf8, const char* encoding) {
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    std::string text(utf8.size() * 2, '\0');
    std::string input = utf8;
    char* from = input.data();
    char* to = text.data();
    size_t left = input.size();
    size_t room = text.size();
    EXPECT_EQ(iconv(converter, &from, &left, &to, &room), 0U) << utf8;
    iconv_close(converter);
    text.resize(text.size() - room);
    return text;
}

struct Sample {
    const char* encoding;
    const char* text;
};

class Text : public testing::TestWithParam<Sample> {};

TEST_P(Text, IsReadInItsOwnEncoding) {
    const auto [encoding, text] = GetParam();
    const std::string bytes = encoded(text, encoding);
    EXPECT_EQ(decode_text(bytes, guess_encoding(bytes)), text) << encoding << ", taken for " << guess_encoding(bytes);
}

constexpr Sample samples[] = {
    {"CP1252", "Größenwahn Björk Guðmundsdóttir Déjà vu - Ça"},
    {"CP1252", "Björk"},
    {"CP1252", "Mötley Crüe"},
    {"CP1252", "Señorita"},
    {"CP1252", "Sigur Rós Ágætis byrjun"},
    {"CP1252", "João Gilberto"},
    {"CP1252", "À la claire fontaine"},
    {"CP1252", "Rock’n’Roll"},
    {"CP1252", "© 2005 Label"},
    {"CP1251", "Звезда по имени Солнце"},
    {"CP1251", "Кино"},
    {"CP1251", "ДДТ"},
    {"CP1251", "Мумий Тролль"},
    {"CP1251", "Дмитрий Шостакович Симфония №5"},
    {"KOI8-R", "Звезда по имени Солнце"},
    {"CP866", "Группа крови"},
    {"CP1250", "Łódź"},
    {"CP1250", "Zażółć gęślą jaźń"},
    {"CP1250", "Leoš Janáček Příhody lišky Bystroušky"},
    {"CP1253", "Μίκης Θεοδωράκης"},
    {"CP932", "残酷な天使のテーゼ"},
    {"CP932", "高橋洋子"},
    {"CP932", "さくら"},
    {"EUC-JP", "宇多田ヒカル"},
    {"GBK", "月亮代表我的心"},
    {"GBK", "周杰伦 青花瓷"},
    {"EUC-KR", "강남스타일"},
    {"EUC-KR", "서태지와 아이들"},
    {"BIG5", "周杰倫 青花瓷"},
    {"BIG5", "鄧麗君 月亮代表我的心"},
};

INSTANTIATE_TEST_SUITE_P(Encodings, Text, testing::ValuesIn(samples));

TEST(Encoding, OfUtf8IsKnown) { EXPECT_STREQ(guess_encoding("Björk"), "utf-8"); }

TEST(Encoding, OfEveryByteIsDecodedWithoutAReplacement) {
    std::string bytes;
    for (int byte = 1; byte < 256; ++byte) bytes.push_back(static_cast<char>(byte));
    const auto text = decode_text(bytes, "windows-1252");
    ASSERT_TRUE(text);
    EXPECT_EQ(text->find("\xEF\xBF\xBD"), text->npos);
    // The Encoding Standard's index: 0x80 is the euro sign, 0x81 the control character.
    EXPECT_NE(text->find("\x7F\xE2\x82\xAC\xC2\x81"), text->npos);
}

}  // namespace

}  // namespace unreel::test
