// Text from anywhere: whatever it is, it is a recipe or a refusal.
#include <gtest/gtest.h>

#include <random>

#include "random_recipe.h"
#include "recipe/check.h"
#include "recipe/json.h"
#include "tables.h"

namespace unreel::test {

namespace {

std::string repeated(std::string_view text, size_t count) {
    std::string result;
    result.reserve(text.size() * count);
    for (size_t index = 0; index < count; ++index) result += text;
    return result;
}

void expect_no_recipe(const std::string& json) {
    const auto read = recipe_from_json(json);
    ASSERT_FALSE(read) << json.substr(0, 100);
    EXPECT_EQ(read.error().code, ErrorCode::invalid_option);
    EXPECT_EQ(read.error().subject, "") << json.substr(0, 100);
    EXPECT_TRUE(read.error().detail.starts_with("the recipe cannot be read: ") || read.error().detail.starts_with("a recipe is ")) << read.error().detail;
    EXPECT_LE(read.error().detail.size(), 300U);
}

TEST(HostileJson, ThatIsNoObjectIsRefused) {
    for (const char* json : {"", " ", "null", "true", "1", "\"recipe\"", "[]", "nul", "{", "}", "[", "{]", "{\"", "{\"a\"", "{\"a\":", "{} {}", "{},", "{\"track\": \"all\",}",
                             "{'track': 'all'}", "{track: 1}", "// comment\n{}", "{\"track\": undefined}", "NaN", "-", "+1", "01", "1.", "0x10", "\"\\u12\"", "\"\\x\"", "\"\n\""}) {
        expect_no_recipe(json);
    }
}

TEST(HostileJson, OfNumbersThatAreNoneIsRefused) {
    for (const char* number : {"NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e99999999999999999999", "0x1", "1_000", "--1", ".5", "5."}) {
        expect_no_recipe(R"({"sound": {"gainDb": )" + std::string(number) + "}}");
    }
    // JSON has no bounds, so these are numbers, but no decibels.
    for (const std::string& number : {std::string("1e308"), std::string(5000, '9') + "e-4900", "-" + std::string(300, '9'), std::string("18446744073709551616")}) {
        const auto read = recipe_from_json(R"({"sound": {"gainDb": )" + number + "}}");
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().subject, "sound.gainDb");
    }
    EXPECT_TRUE(recipe_from_json(R"({"sound": {"gainDb": 1e-400}})"));
}

TEST(HostileJson, WithANameTwiceIsRefused) {
    expect_no_recipe(R"({"track": "all", "track": "0"})");
    expect_no_recipe(R"({"encoding": {"mode": "cbr", "m\u006fde": "abr"}})");
    expect_no_recipe(R"({"written": {"set": [{"name": "title", "value": "a", "name": "artist"}]}})");
}

TEST(HostileJson, ThatIsNestedDeeplyIsRefused) {
    for (const size_t depth : {9U, 1000U, 100'000U, 1'000'000U}) {
        expect_no_recipe(repeated("[", depth) + repeated("]", depth));
        expect_no_recipe(repeated("[", depth));
        expect_no_recipe(repeated(R"({"":)", depth / 5) + repeated("[", 10));
        expect_no_recipe(R"({"written": {"set": )" + repeated("[", depth) + repeated("]", depth) + "}}");
    }
}

TEST(HostileJson, OfManyEntriesIsRefused) {
    expect_no_recipe("[" + repeated("0,", 400'000) + "0]");
    expect_no_recipe("[" + repeated("{},", 300'000) + "{}]");
    expect_no_recipe(R"({"written": {"set": [)" + repeated(R"({"name":"a","value":"b"},)", 40'000) + "0]}}");
    std::string fields = "{";
    for (int count = 0; count < 60'000; ++count) fields += '"' + std::to_string(count) + R"(":0,)";
    expect_no_recipe(fields + R"("last":0})");
}

TEST(HostileJson, ThatIsLongIsRefused) {
    expect_no_recipe("{}" + std::string(longest_recipe_json - 1, ' '));
    EXPECT_TRUE(recipe_from_json("{}" + std::string(longest_recipe_json - 2, ' ')));
    const std::string long_text(2'000'000, 'a');
    for (const auto& [json, subject] : {std::pair{R"({"output": {"name": ")" + long_text + R"("}})", "output.name"}, {R"({"track": ")" + long_text + R"("})", "track"}}) {
        const auto read = recipe_from_json(json);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().subject, subject);
        EXPECT_LE(read.error().detail.size(), 300U);
    }
    const auto unknown = recipe_from_json("{\"" + long_text + "\": 1}");
    ASSERT_FALSE(unknown);
    EXPECT_LE(unknown.error().subject.size() + unknown.error().detail.size(), 300U);
}

TEST(HostileJson, ThatIsNoUtf8IsRefused) {
    for (const char* text : {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82", "\\uD800", "\\uDC00\\uD800", "\\uD83D"}) {
        expect_no_recipe(R"({"output": {"name": "a)" + std::string(text) + R"("}})");
        expect_no_recipe(R"({")" + std::string(text) + R"(": 1})");
    }
    expect_no_recipe(std::string("{\0}", 3));
    expect_no_recipe("\xFF\xFE{\0}\0");
}

TEST(HostileJson, ThatIsCutAnywhereIsRefused) {
    std::mt19937 random(5);
    const std::string json = to_json(random_recipe(random), JsonFields::all);
    for (size_t size = 0; size < json.size(); ++size) expect_no_recipe(json.substr(0, size));
}

TEST(HostileJson, SaysWhereItIsWrong) {
    const auto read = recipe_from_json("{\n  \"track\": \"all\",\n  \"encoding\": {x}\n}");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().detail, "the recipe cannot be read: it is no JSON at line 3, byte 16");
}

TEST(HostileJson, WhateverIsChangedIsARecipeOrARefusal) {
    std::mt19937 random(77);
    const auto below = [&](size_t count) { return std::uniform_int_distribution<size_t>(0, count - 1)(random); };
    const std::string_view syntax = "{}[],:\"\\0123456789-+.eEtfnul \n\x01\x80\xFF";
    int read_count = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string json = to_json(random_recipe(random), round % 2 ? JsonFields::all : JsonFields::that_differ);
        for (size_t changes = 1 + below(3); changes > 0; --changes) {
            const size_t place = below(json.size());
            switch (below(3)) {
                case 0: json[place] = syntax[below(syntax.size())]; break;
                case 1: json.erase(place, 1 + below(8)); break;
                default: json.insert(place, json.substr(below(json.size()), 1 + below(20))); break;
            }
        }
        const auto read = recipe_from_json(json);
        if (read) {
            ++read_count;
            EXPECT_TRUE(check_values(*read)) << json;
        } else {
            EXPECT_EQ(read.error().code, ErrorCode::invalid_option);
            EXPECT_LE(read.error().detail.size(), 500U) << read.error().detail;
        }
    }
    // Else the changes would be too many to find anything.
    EXPECT_GT(read_count, 200);
}

}  // namespace

}  // namespace unreel::test
