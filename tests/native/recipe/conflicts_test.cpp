#include "recipe/conflicts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "recipe/check.h"
#include "recipe/json.h"
#include "tables.h"

namespace unreel::test {

namespace {

Recipe recipe_of(std::string_view json) {
    const auto recipe = recipe_from_json(json);
    EXPECT_TRUE(recipe) << json;
    return recipe.value_or(Recipe());
}

struct Row {
    const char* json;
    const char* field;
    const char* other;
};

TEST(Conflicts, NameBothFields) {
    for (const auto& [json, field, other] : {
             Row{R"({"encoding": {"mode": "fit"}})", "limits.bytes", "encoding.mode"},
             Row{R"({"encoding": {"mode": "fit"}, "limits": {"seconds": 9, "bytesOf": "batch"}})", "limits.bytes", "encoding.mode"},
             Row{R"({"encoding": {"copy": "always", "sampleRate": 44100}})", "encoding.sampleRate", "encoding.copy"},
             Row{R"({"encoding": {"copy": "always", "lowpassHz": 1000}})", "encoding.lowpassHz", "encoding.copy"},
             Row{R"({"encoding": {"copy": "always"}, "sound": {"channels": "mono"}})", "sound.channels", "encoding.copy"},
             Row{R"({"encoding": {"copy": "always"}, "sound": {"gainDb": -0.1}})", "sound.gainDb", "encoding.copy"},
             Row{R"({"encoding": {"copy": "always"}, "sound": {"fadeInSeconds": 1}})", "sound.fadeInSeconds", "encoding.copy"},
             Row{R"({"encoding": {"copy": "always"}, "sound": {"fadeOutSeconds": 1}})", "sound.fadeOutSeconds", "encoding.copy"},
             Row{R"({"encoding": {"mode": "cbr", "sampleRate": 22050}})", "encoding.bitrateKbps", "encoding.sampleRate"},
             Row{R"({"encoding": {"mode": "cbr", "sampleRate": 44100, "bitrateKbps": 24}})", "encoding.bitrateKbps", "encoding.sampleRate"},
             Row{R"({"encoding": {"mode": "abr", "sampleRate": 8000, "bitrateKbps": 65}})", "encoding.bitrateKbps", "encoding.sampleRate"},
         }) {
        const Recipe recipe = recipe_of(json);
        const auto found = conflicts(recipe);
        ASSERT_EQ(found.size(), 1U) << json;
        EXPECT_EQ(found.front().field, field);
        EXPECT_EQ(found.front().other, other);
        EXPECT_NE(found.front().sentence.find(field), std::string::npos) << found.front().sentence;
        EXPECT_NE(found.front().sentence.find(other), std::string::npos) << found.front().sentence;
        const auto checked = check(recipe);
        ASSERT_FALSE(checked);
        EXPECT_EQ(checked.error().subject, field);
        EXPECT_EQ(checked.error().detail, found.front().sentence);
    }
}

TEST(Conflicts, AreReadAsSentences) {
    EXPECT_EQ(conflicts(recipe_of(R"({"encoding": {"mode": "fit"}})")).front().sentence,
              "limits.bytes does not say how large an MP3 may be, but encoding.mode is fit");
    EXPECT_EQ(conflicts(recipe_of(R"({"encoding": {"copy": "always"}, "sound": {"gainDb": 3}})")).front().sentence,
              "sound.gainDb asks for another loudness, for which an MP3 has to be encoded, but encoding.copy is always");
    EXPECT_EQ(conflicts(recipe_of(R"({"encoding": {"mode": "abr", "sampleRate": 22050, "bitrateKbps": 192}})")).front().sentence,
              "encoding.bitrateKbps is 192, but at encoding.sampleRate 22050 an MP3 has 8 to 160");
}

TEST(Conflicts, AreNoneWhereAFieldHasNoEffect) {
    for (const char* json : {
             R"({})",
             R"({"encoding": {"mode": "fit"}, "limits": {"bytes": 1}})",
             R"({"encoding": {"mode": "fit", "copy": "always"}})",
             R"({"encoding": {"copy": "always", "mode": "cbr", "bitrateKbps": 320, "vbrQuality": 0, "lameQuality": 9, "stereo": "plain"}})",
             R"({"encoding": {"copy": "always"}, "sound": {"fadeShape": "decibel"}, "written": {"keepsTags": false, "coverPixels": 300}})",
             R"({"encoding": {"copy": "always", "lowpassHz": 0}})",
             R"({"encoding": {"copy": "never"}, "sound": {"gainDb": 3, "channels": "left"}})",
             R"({"encoding": {"mode": "vbr", "sampleRate": 8000, "bitrateKbps": 320}})",
             R"({"encoding": {"mode": "source", "sampleRate": 8000, "bitrateKbps": 320}})",
             R"({"encoding": {"mode": "cbr", "bitrateKbps": 8}})",
             R"({"encoding": {"mode": "cbr", "sampleRate": 8000, "bitrateKbps": 64}})",
         }) {
        EXPECT_TRUE(conflicts(recipe_of(json)).empty()) << json;
        EXPECT_TRUE(check(recipe_of(json))) << json;
    }
}

/// Which the page's own code is held to as well.
TEST(Conflicts, AreThoseOfTheTable) {
    for (const Json& row : read_table("conflicts.json")) {
        std::vector<std::string> fields;
        for (const Conflict& conflict : conflicts(recipe_of(row["recipe"].dump()))) {
            fields.emplace_back(conflict.field);
            EXPECT_NE(conflict.sentence.find(conflict.field), std::string::npos) << conflict.sentence;
            EXPECT_NE(conflict.sentence.find(conflict.other), std::string::npos) << conflict.sentence;
        }
        std::ranges::sort(fields);
        EXPECT_EQ(fields, row["fields"].get<std::vector<std::string>>()) << row;
    }
}

TEST(Conflicts, AreAllTold) {
    const auto found = conflicts(recipe_of(R"({"encoding": {"copy": "always", "sampleRate": 8000}, "sound": {"gainDb": 1, "fadeInSeconds": 1}})"));
    EXPECT_EQ(found.size(), 3U);
}

}  // namespace

}  // namespace unreel::test
