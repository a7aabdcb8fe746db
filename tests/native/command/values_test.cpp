#include <gtest/gtest.h>

#include "command/edit_distance.h"
#include "command/values.h"

namespace unreel::test {

namespace {

TEST(Times, AreSecondsOrHaveColons) {
    EXPECT_EQ(seconds_in("90"), 90);
    EXPECT_EQ(seconds_in("90.5"), 90.5);
    EXPECT_EQ(seconds_in("1:30"), 90);
    EXPECT_EQ(seconds_in("100:59.25"), 6059.25);
    EXPECT_EQ(seconds_in("1:02:03.004"), 3723.004);
    EXPECT_EQ(seconds_in("0"), 0);
    for (const char* wrong : {"", ":", "1:", ":30", "1:60", "1:2:60", "1:60:00", "1.5:30", "1:2:3:4", "-1", "+1", "1e3", "nan", "inf", "1 ", "1,5", "1..5", "2e9",
                              "99999999999"}) {
        EXPECT_EQ(seconds_in(wrong), std::nullopt) << wrong;
    }
}

TEST(Sizes, HaveUnitsOfThousandsAndOf1024) {
    EXPECT_EQ(bytes_in("26214400"), 26214400);
    EXPECT_EQ(bytes_in("25MB"), 25'000'000);
    EXPECT_EQ(bytes_in("25MiB"), 26'214'400);
    EXPECT_EQ(bytes_in("25 mib"), 26'214'400);
    EXPECT_EQ(bytes_in("700kB"), 700'000);
    EXPECT_EQ(bytes_in("1.5M"), 1'500'000);
    EXPECT_EQ(bytes_in("2GiB"), 2'147'483'648);
    EXPECT_EQ(bytes_in("9007199254740991"), 9007199254740991);
    for (const char* wrong : {"", "MB", "0", "0.4", "-5MB", "5XB", "5 M B", "1e3", "nanMB", "infMB", "9007199254740993", "9007200GB", "5MB ", "1.2.3MB"}) {
        EXPECT_EQ(bytes_in(wrong), std::nullopt) << wrong;
    }
}

TEST(Numbers, AreTheWholeWord) {
    EXPECT_EQ(number_in<int>("-12"), -12);
    EXPECT_EQ(number_in<double>("-1.5"), -1.5);
    for (const char* wrong : {"", " 1", "1 ", "1x", "99999999999", "0x10"}) EXPECT_EQ(number_in<int>(wrong), std::nullopt) << wrong;
    for (const char* wrong : {"nan", "inf", "-inf", "1e999"}) EXPECT_EQ(number_in<double>(wrong), std::nullopt) << wrong;
}

TEST(EditDistance, CountsLettersThatDiffer) {
    EXPECT_EQ(edit_distance("--vbr", "--vbr"), 0U);
    EXPECT_EQ(edit_distance("--bitrat", "--bitrate"), 1U);
    EXPECT_EQ(edit_distance("--tarck", "--track"), 1U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
    EXPECT_GT(edit_distance(std::string(100, 'a'), std::string(100, 'a')), 64U);
}

}  // namespace

}  // namespace unreel::test
