// Letters without accents, beside Python's tables of Unicode.
#include "names/plain_text.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/command.h"
#include "tags/unicode.h"

namespace unreel::test {

namespace {

// For each code point a line: what is left of its decomposition, if that is ASCII.
constexpr const char* judge = R"(
import unicodedata
for point in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
    text = ''.join(c for c in unicodedata.normalize('NFD', chr(point)) if not 0x300 <= ord(c) <= 0x36F)
    print(hex(point), text if text.isascii() else '')
)";

TEST(PlainText, LosesTheAccentsOfEveryLatinLetter) {
    std::istringstream lines(run_quietly({"python3", "-c", judge}));
    int letters = 0;
    for (std::string line; std::getline(lines, line);) {
        const size_t space = line.find(' ');
        const std::string letter = line.substr(space + 1);
        if (letter.empty()) continue;
        std::string text;
        append_utf8(text, static_cast<char32_t>(std::stoul(line.substr(0, space), nullptr, 16)));
        EXPECT_EQ(plain_text(text), letter) << line;
        ++letters;
    }
    EXPECT_GT(letters, 400);
}

TEST(PlainText, KeepsAsciiAsItIs) {
    std::string ascii;
    for (char character = 1; character < 127; ++character) ascii += character;
    EXPECT_EQ(plain_text(ascii), ascii);
}

}  // namespace

}  // namespace unreel::test
