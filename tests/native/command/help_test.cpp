// Help is exact, fits a screen, and says the same as the documentation.
#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "command/option.h"
#include "tool.h"

namespace unreel::test {

namespace {

std::string help() { return run_quietly({UNREEL_TOOL, "--help"}); }

/// As Markdown wants it.
std::string in_a_table(std::string text) {
    for (size_t at = text.find('|'); at != text.npos; at = text.find('|', at + 2)) text.insert(at, 1, '\\');
    return text;
}

TEST(Help, FitsAScreen) {
    std::istringstream lines(help());
    std::string line;
    int count = 0;
    while (std::getline(lines, line)) {
        ++count;
        const auto columns = std::ranges::count_if(line, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
        EXPECT_LE(columns, 80) << line;
    }
    EXPECT_LE(count, 24);
    EXPECT_GT(count, 15);
}

TEST(Help, HasEachOptionWithItsValue) {
    const std::string text = help();
    const std::string documentation = text_of(read_file(UNREEL_DOCUMENTATION));
    for (const OptionGroup* group : option_groups()) {
        EXPECT_NE(text.find(std::string(group->title) + ":"), std::string::npos) << group->title;
        for (const Option& option : group->options) {
            std::string words(option.name);
            if (!option.value.empty()) words += " " + std::string(option.value);
            EXPECT_NE(text.find("  " + words), std::string::npos) << words;
            EXPECT_NE(documentation.find("| `" + in_a_table(words) + "` |"), std::string::npos) << words;
        }
    }
}

/// Each option has a value that cannot be, or takes none.
TEST(Options, SayWhatIsPossible) {
    for (const OptionGroup* group : option_groups()) {
        for (const Option& option : group->options) EXPECT_EQ(option.value.empty(), option.possible.empty()) << option.name;
    }
}

}  // namespace

}  // namespace unreel::test
