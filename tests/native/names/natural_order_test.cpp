// The order in which people count files.
#include "names/natural_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace unreel::test {

namespace {

TEST(NaturalOrder, IsThatOfNumbersAndLetters) {
    const std::vector<std::string> ordered{"",        "01 Intro",  "1b",        "2 Main",   "10 End",      "100000000000000000000000",
                                           "Part 1.2", "part 1.10", "PART 2", "Part 2", "Zebra", "Ährenfeld 2", "ährenfeld 10"};
    std::vector<std::string> sorted = ordered;
    std::mt19937 random(7);
    std::ranges::shuffle(sorted, random);
    std::ranges::sort(sorted, natural_less);
    EXPECT_EQ(sorted, ordered);
}

TEST(NaturalOrder, IsAnOrderOfAnyBytes) {
    std::mt19937 random(8);
    const std::string letters = "aA019 \xc3\xa4\xff";
    std::vector<std::string> names;
    for (int count = 0; count < 200; ++count) {
        std::string name;
        for (unsigned left = random() % 5; left > 0; --left) name += letters[random() % letters.size()];
        names.push_back(name);
    }
    std::ranges::sort(names, natural_less);
    for (size_t one = 0; one < names.size(); ++one) {
        for (size_t other = one + 1; other < names.size(); ++other) {
            EXPECT_FALSE(natural_less(names[other], names[one])) << names[one] << " " << names[other];
            EXPECT_EQ(natural_less(names[one], names[other]), names[one] != names[other]);
        }
    }
}

}  // namespace

}  // namespace unreel::test
