// Names and patterns that nobody would write.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "names/file_name.h"
#include "names/name_registry.h"
#include "names/tags_from_name.h"
#include "support/command.h"
#include "support/files.h"
#include "tags/unicode.h"

namespace unreel::test {

namespace {

// Pieces that mean something to a pattern, a file system or Unicode, in any order.
std::string rubbish(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "{", "}", "{title}", "{track:2}", "{artist}", "(", ")", "[", "]", "/", "\\", ":", "..", ".", " ", "con", "COM1", "nul.", "\u00B9", "lpt",
        "\xFF", "\xC3", "\xE2\x82", "\xED\xA0\x80", std::string(1, '\0'), "\n", "\u202E", "\u0301", "\U0001F469", "\u200D", "\uFE0F", "\u3000", "é", "雲",
        "A", "_", "-", "~", std::string(100, 'x'), "\u2028", "\uFEFF", "*?\"<>|", ".mp3"};
    std::string text;
    for (auto count = random() % 12; count > 0; --count) text += pieces[random() % pieces.size()];
    return text;
}

// What Windows, macOS and Linux take for a file's name.
void expect_valid(const std::string& name) {
    const std::string shown = testing::PrintToString(name);
    ASSERT_TRUE(name.ends_with(".mp3")) << shown;
    EXPECT_GT(name.size(), 4U);
    EXPECT_LE(name.size(), 240U) << shown;
    EXPECT_TRUE(is_utf8(name)) << shown;
    EXPECT_EQ(name.find_first_of("<>:\"/\\|?*"), name.npos) << shown;
    for (const char character : name) EXPECT_TRUE(static_cast<unsigned char>(character) >= 0x20 && character != 0x7F) << shown;
    EXPECT_TRUE(name[0] != ' ' && name[0] != '.') << shown;
    EXPECT_TRUE(name[name.size() - 5] != ' ' && name[name.size() - 5] != '.') << shown;
}

TEST(FileName, IsValidWhateverGoesIn) {
    std::mt19937 random(12);
    for (int round = 0; round < 20'000; ++round) {
        const std::string pattern = rubbish(random);
        const NameFields fields{{"name", rubbish(random)}, {"title", rubbish(random)}, {"artist", rubbish(random)}, {"track", rubbish(random)}};
        for (const bool plain : {false, true}) {
            const std::string name = file_name(round % 2 == 0 ? pattern : "{track} {artist} {title}", fields, plain);
            expect_valid(name);
            if (!plain) continue;
            for (const char character : name) ASSERT_LT(static_cast<unsigned char>(character), 0x80) << name;
        }
    }
}

TEST(FileName, CanBeMadeHere) {
    std::mt19937 random(5);
    const TemporaryFile place;
    for (int round = 0; round < 200; ++round) {
        const std::string path = place.path() + file_name("{title}{artist}", {{"title", rubbish(random)}, {"artist", rubbish(random)}}, false).substr(0, 230);
        write_file(path, bytes_of("x"));
        EXPECT_EQ(read_file(path).size(), 1U) << path;
        std::remove(path.c_str());
    }
}

TEST(TagsFromName, ComeSoonWhateverGoesIn) {
    std::mt19937 random(3);
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round < 5'000; ++round) {
        const std::string pattern = rubbish(random);
        if (check_tag_pattern(pattern)) static_cast<void>(tags_from_name(pattern, rubbish(random)));
        static_cast<void>(tags_from_name(pattern, rubbish(random)));  // unchecked, too
    }
    std::string pattern = "{title}";
    while (pattern.size() < 480) pattern += "a{any}";
    ASSERT_TRUE(check_tag_pattern(pattern + "b"));
    EXPECT_FALSE(tags_from_name(pattern + "b", std::string(1000, 'a')));
    EXPECT_TRUE(tags_from_name(pattern, std::string(1000, 'a')));
    EXPECT_FALSE(tags_from_name("{title}", std::string(1'000'000, 'a')));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(NameRegistry, CountsAThousandOfOneNameInAThousandSteps) {
    NameRegistry registry;
    std::string last;
    for (int count = 0; count < 20'000; ++count) last = registry.take("x.mp3");
    EXPECT_EQ(last, "x (20000).mp3");
    EXPECT_LE(NameRegistry().take(std::string(230, 'x') + ".mp3").size(), 255U);
}

TEST(NameFields, AreTheValuesOfTags) {
    Tags tags;
    tags.fields.push_back({"artist", {"A", "B"}});
    tags.add("track", "3/12");
    tags.add("bpm", "120");
    const NameFields expected{{"name", "x.flac"}, {"artist", "A, B"}, {"track", "3/12"}};
    EXPECT_EQ(name_fields(tags, "x.flac"), expected);
}

}  // namespace

}  // namespace unreel::test
