// Marks are read whatever their bytes mean.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "marks/texts.h"
#include "support/command.h"

namespace unreel::test {

namespace {

/// A text in each encoding, as another program encodes it.
std::map<std::string, std::string> encoded(const std::string& text, const std::vector<std::string>& encodings) {
    std::vector<std::string> command{"python3", "-c", "import sys\nfor name in sys.argv[2:]: print(name, sys.argv[1].encode(name).hex())", text};
    command.insert(command.end(), encodings.begin(), encodings.end());
    std::istringstream lines(run_quietly(command));
    std::map<std::string, std::string> texts;
    for (std::string name, digits; lines >> name >> digits;) {
        for (size_t at = 0; at < digits.size(); at += 2) texts[name] += static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16));
    }
    EXPECT_EQ(texts.size(), encodings.size());
    return texts;
}

void expect_marks(const std::string& text, const std::vector<std::string>& encodings, const std::string& expected) {
    for (const auto& [encoding, bytes] : encoded(text, encodings)) EXPECT_EQ(marks_in(bytes), expected) << encoding;
}

TEST(Encoding, OfMarksIsFoundOut) {
    expect_marks("0:00 Über Größe\n1:00 Das Ende – später\n", {"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"},
                 "0 Über Größe | 60 Das Ende – später");
    expect_marks("0:00 Вступление\n1:00 Основная часть и конец\n", {"utf-8", "utf-16", "cp1251", "koi8-r", "cp866"},
                 "0 Вступление | 60 Основная часть и конец");
    expect_marks("0:00 はじめに\n1:00 それでは本編です\n", {"utf-8", "utf-16", "shift_jis", "euc-jp"}, "0 はじめに | 60 それでは本編です");
}

TEST(Encoding, OfACueSheetIsFoundOut) {
    expect_marks("TITLE \"Träume\"\nFILE \"Träume.wav\" WAVE\nTRACK 01 AUDIO\nTITLE \"Schöner Morgen\"\nINDEX 01 00:00:00",
                 {"utf-8-sig", "utf-16", "latin-1"}, "0 Schöner Morgen");
}

}  // namespace

}  // namespace unreel::test
