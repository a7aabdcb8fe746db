#include <gtest/gtest.h>

#include <set>

#include "recipe/check.h"
#include "recipe/explain.h"
#include "recipe/json.h"
#include "recipe/presets.h"
#include "tables.h"

namespace unreel::test {

namespace {

TEST(Explanation, IsWhatTheTableSays) {
    for (const Json& row : read_table("explanations.json")) {
        const auto recipe = recipe_from_json(row["recipe"].dump());
        ASSERT_TRUE(recipe) << row << recipe.error().detail;
        EXPECT_EQ(explain(*recipe), row["sentence"].get<std::string>()) << row["recipe"];
    }
}

/// As `Intl.NumberFormat('en', { maximumFractionDigits: 3 })` writes them; those in the middle were asked of Node.
TEST(Explanation, RoundsNumbersAsThePageDoes) {
    for (const auto& [gain, said] : {std::pair{0.0625, "0.063"}, {0.1875, "0.188"}, {2.0005, "2.001"}, {1.0005, "1.001"}, {0.0004, "0"},
                                     {59.9996, "60"}, {1.005, "1.005"}, {0.0015, "0.002"}, {8.0625, "8.063"}, {0.0005, "0.001"}}) {
        Recipe recipe;
        recipe.sound.gain_db = gain;
        EXPECT_TRUE(explain(recipe).ends_with(std::string(" · ") + said + " dB louder")) << gain << explain(recipe);
    }
}

TEST(Presets, AreThoseOfTheTable) {
    Json all = Json::object();
    for (const Preset& preset : presets()) {
        EXPECT_TRUE(check(preset.recipe)) << preset.id;
        all[std::string(preset.id)] = Json::parse(to_json(preset.recipe, JsonFields::all));
    }
    // As text: the order is the same, too, and 1400 is not 1400.0.
    EXPECT_EQ(all.dump(2), read_table("presets.json").dump(2));
}

TEST(Presets, HaveNamesAndSayWhatTheyAreGoodFor) {
    std::set<std::string_view> lines;
    for (const Preset& preset : presets()) {
        EXPECT_FALSE(preset.name.empty()) << preset.id;
        EXPECT_FALSE(preset.good_for.empty() || preset.good_for.ends_with('.')) << preset.id;
        lines.insert(preset.good_for);
    }
    EXPECT_EQ(lines.size(), presets().size());
}

TEST(Presets, AreFoundByTheirNamesHoweverTheyAreSpelt) {
    for (const char* name : {"speech-to-text", "speech_to_text", "Speech-to-Text", "SPEECH_TO_TEXT", "speech to text"}) {
        const Preset* preset = preset_named(name);
        ASSERT_TRUE(preset) << name;
        EXPECT_EQ(preset->id, "speech-to-text");
    }
    for (const Preset& preset : presets()) {
        EXPECT_EQ(preset_named(preset.id), &preset);
        EXPECT_EQ(preset_named(preset.name), &preset);
    }
    for (const char* name : {"", "-", "musi", "music ", "musics", "speechtotext"}) EXPECT_FALSE(preset_named(name)) << name;
}

}  // namespace

}  // namespace unreel::test
