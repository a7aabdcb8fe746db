// Texts that are damaged in every way are read or refused, in bounded time.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <random>

#include "marks/mutated.h"
#include "marks/read_lyrics.h"
#include "marks/texts.h"

namespace unreel::test {

namespace {

/// A number of the environment, for who looks for more: UNREEL_FUZZ_SECONDS=3600 UNREEL_FUZZ_SEED=7 test_marks.
unsigned asked_for(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? 0 : static_cast<unsigned>(std::atoi(value));
}

TEST(AnyText, IsReadOrRefused) {
    const std::vector<std::string>& seeds = mark_texts();
    std::mt19937 random(20250513 + asked_for("UNREEL_FUZZ_SEED"));
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(asked_for("UNREEL_FUZZ_SECONDS"));
    for (int round = 0; round < 3000 || std::chrono::steady_clock::now() < end; ++round) {
        const std::string text = mutated(seeds[random() % seeds.size()], random);
        expect_sane(text);
        ASSERT_FALSE(HasFailure()) << round << '\n' << text;
    }
}

TEST(AnyText, ThatOnceWasTroubleIsReadOrRefused) {
    using Text = std::string;
    for (const Text& text : {Text("\xFF\xFE"), Text("\xFE\xFF\xD8"), Text(3, '\0'), Text("[\n{"), Text("{\"chapters\":[{\"startTime\":\"")}) {
        expect_sane(text);
    }
}

TEST(AnyText, TakesTimeThatGrowsWithItsSize) {
    const auto repeated = [](std::string_view piece) {
        std::string text;
        while (text.size() + piece.size() <= largest_marks_text / 4) text += piece;
        return text;
    };
    for (const std::string& text : {repeated("0:00 "), repeated("("), repeated("[00:01.00]"), repeated("0:00-0:00("), repeated("\""), repeated("\\"),
                                    repeated("{\"a\":"), "{\"chapters\":[" + repeated("{\"startTime\":1},"), repeated("a\t"), repeated("<"),
                                    "1\n0:0 --> 0:1\n" + repeated("<a"), "TRACK 1 AUDIO\nINDEX 1 0:0:0\n" + repeated("FILE a\nTRACK 1 AUDIO\nINDEX 1 0:0:0\n"),
                                    repeated("CHAPTER1=0:00:00\n"), repeated("\xC2\xA0"), repeated(" \x01")}) {
        const auto begin = std::chrono::steady_clock::now();
        expect_sane(text);
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << text.substr(0, 20);
    }
}

TEST(AnyText, IsRefusedWhereItIsTooLarge) {
    EXPECT_EQ(read_marks(bytes_of(std::string(largest_marks_text + 1, ' '))).error().code, ErrorCode::bad_marks);
    std::string many;
    for (int index = 0; index <= most_marks; ++index) many += std::to_string(index) + ":00 x\n";
    EXPECT_EQ(marks_in(many), "(10001) line 10001: there are more than 10000 marks");
}

}  // namespace

}  // namespace unreel::test
