#include <gtest/gtest.h>


#include "random_recipe.h"
#include "recipe/check.h"
#include "recipe/explain.h"
#include "recipe/json.h"
#include "tables.h"

namespace unreel::test {

namespace {

TEST(RecipeAsJson, KeepsEveryValue) {
    std::mt19937 random(12);
    for (int round = 0; round < 5000; ++round) {
        const Recipe recipe = random_recipe(random);
        const auto checked = check_values(recipe);
        ASSERT_TRUE(checked) << checked.error().detail;
        for (const auto fields : {JsonFields::all, JsonFields::that_differ}) {
            const std::string json = to_json(recipe, fields);
            const auto read = recipe_from_json(json);
            ASSERT_TRUE(read) << read.error().detail << '\n' << json;
            EXPECT_EQ(*read, recipe) << json;
        }
        EXPECT_EQ(explain(recipe).find('\n'), std::string::npos);
    }
}

TEST(RecipeAsJson, HasOnlyWhatDiffers) {
    EXPECT_EQ(Json::parse(to_json({}, JsonFields::that_differ)), Json({{"version", 1}}));
    Recipe recipe;
    recipe.encoding.vbr_quality = 4;
    recipe.written.set = {{"title", ""}};
    recipe.limits.seconds = 1400;
    EXPECT_EQ(Json::parse(to_json(recipe, JsonFields::that_differ)),
              Json::parse(R"({"version": 1, "encoding": {"vbrQuality": 4}, "limits": {"seconds": 1400},
                              "written": {"set": [{"name": "title", "value": ""}]}})"));
}

TEST(RecipeAsJson, TakesTheLargestTagsThatMayBeSet) {
    Recipe recipe;
    // Each byte of a value becomes two.
    for (int count = 100; count < 600; ++count) recipe.written.set.push_back({"tag " + std::to_string(count), std::string(1041, '"')});
    ASSERT_TRUE(check(recipe)) << check(recipe).error().detail;
    const std::string json = to_json(recipe, JsonFields::all);
    EXPECT_GT(json.size(), size_t{1} << 20);
    const auto read = recipe_from_json(json);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(*read, recipe);
}

TEST(RecipeAsJson, ReplacesWhatIsNoUtf8) {
    Recipe recipe;
    recipe.output.name = "a\xFF";
    EXPECT_EQ(Json::parse(to_json(recipe, JsonFields::all))["output"]["name"], "a\uFFFD");
}

TEST(RecipeFromJson, HasDefaultsForWhatIsMissing) {
    for (const char* json : {"{}", R"({"version": 1})", R"({"encoding": {}, "written": {"set": []}})", " \n{ }\t"}) {
        const auto read = recipe_from_json(json);
        ASSERT_TRUE(read) << read.error().detail;
        EXPECT_EQ(*read, Recipe());
    }
}

TEST(RecipeFromJson, TakesWholeNumbersHoweverTheyAreWritten) {
    const auto read = recipe_from_json(R"({"version": 1.0, "encoding": {"vbrQuality": 5.0, "lowpassHz": 1.6e4}, "limits": {"bytes": 2.5e7}})");
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->encoding.vbr_quality, 5);
    EXPECT_EQ(read->encoding.lowpass_hz, 16000);
    EXPECT_EQ(read->limits.bytes, 25'000'000);
}

}  // namespace

}  // namespace unreel::test
