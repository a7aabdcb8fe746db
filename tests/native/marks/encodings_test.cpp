// Marks are read whatever their bytes mean.
#include <gtest/gtest.h>

#include "marks/texts.h"
#include "support/command.h"

namespace unreel::test {

namespace {

/// As another program encodes it.
std::string encoded(const std::string& text, const std::string& encoding) {
    return run_quietly({"python3", "-c", "import sys; sys.stdout.buffer.write(sys.argv[1].encode(sys.argv[2]))", text, encoding});
}

TEST(Encoding, OfMarksIsFoundOut) {
    const std::string german = "0:00 Über Größe\n1:00 Das Ende – später\n";
    const std::string russian = "0:00 Вступление\n1:00 Основная часть и конец\n";
    const std::string japanese = "0:00 はじめに\n1:00 それでは本編です\n";
    const std::string expected_german = "0 Über Größe | 60 Das Ende – später";
    for (const char* encoding : {"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"}) {
        EXPECT_EQ(marks_in(encoded(german, encoding)), expected_german) << encoding;
    }
    for (const char* encoding : {"utf-8", "utf-16", "cp1251", "koi8-r", "cp866"}) {
        EXPECT_EQ(marks_in(encoded(russian, encoding)), "0 Вступление | 60 Основная часть и конец") << encoding;
    }
    for (const char* encoding : {"utf-8", "utf-16", "shift_jis", "euc-jp"}) {
        EXPECT_EQ(marks_in(encoded(japanese, encoding)), "0 はじめに | 60 それでは本編です") << encoding;
    }
}

TEST(Encoding, OfACueSheetIsFoundOut) {
    const std::string sheet = "TITLE \"Träume\"\nFILE \"Träume.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"Schöner Morgen\"\nINDEX 01 00:00:00";
    for (const char* encoding : {"utf-8-sig", "utf-16", "latin-1"}) EXPECT_EQ(marks_in(encoded(sheet, encoding)), "0 Schöner Morgen") << encoding;
}

}  // namespace

}  // namespace unreel::test
