// The tables of tests/tables, which the page's own code is held to as well.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "names/file_name.h"
#include "names/name_registry.h"
#include "names/tags_from_name.h"

namespace unreel::test {

namespace {

using Json = nlohmann::ordered_json;

Json table(const std::string& name) {
    std::ifstream file(std::string(UNREEL_TABLES_DIR) + "/" + name);
    Json rows = Json::parse(file, nullptr, false);
    EXPECT_TRUE(rows.is_array() && rows.size() > 5) << name;
    return rows;
}

TEST(FileName, IsWhatTheTableSays) {
    for (const Json& row : table("file_names.json")) {
        const auto pattern = row["pattern"].get<std::string>();
        EXPECT_TRUE(check_name_pattern(pattern)) << row;
        EXPECT_EQ(file_name(pattern, row["fields"].get<NameFields>(), row["plain"].get<bool>()), row["name"].get<std::string>()) << row;
    }
}

TEST(TagsFromName, AreWhatTheTableSays) {
    for (const Json& row : table("tag_patterns.json")) {
        const auto pattern = row["pattern"].get<std::string>();
        EXPECT_TRUE(check_tag_pattern(pattern)) << row;
        const auto fields = tags_from_name(pattern, row["fileName"].get<std::string>());
        Json found;
        if (fields) {
            found = Json::object();
            for (const TagEdit& field : *fields) found[field.name] = field.value;
        }
        EXPECT_EQ(found, row["fields"]) << row;
    }
}

TEST(NameRegistry, NumbersAsTheTableSays) {
    for (const Json& row : table("name_collisions.json")) {
        NameRegistry registry;
        std::vector<std::string> given;
        for (const auto& name : row["names"]) given.push_back(registry.take(name.get<std::string>()));
        EXPECT_EQ(given, row["given"].get<std::vector<std::string>>());
    }
}

TEST(Pattern, IsRefusedAsTheTableSays) {
    for (const Json& row : table("refused_patterns.json")) {
        const auto pattern = row["pattern"].get<std::string>();
        const bool is_name = row["use"] == "name";
        const auto checked = is_name ? check_name_pattern(pattern) : check_tag_pattern(pattern);
        ASSERT_FALSE(checked) << row;
        EXPECT_EQ(checked.error().code, ErrorCode::invalid_option);
        EXPECT_EQ(checked.error().subject, is_name ? "name" : "tags-from-name");
        EXPECT_NE(checked.error().detail.find(row["names"].get<std::string>()), std::string::npos) << checked.error().detail;
    }
}

}  // namespace

}  // namespace unreel::test
