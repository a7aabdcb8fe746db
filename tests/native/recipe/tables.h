#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace unreel::test {

using Json = nlohmann::ordered_json;

/// A table that the page's own code is held to as well.
inline Json read_table(const std::string& name) {
    std::ifstream file(std::string(UNREEL_TABLES_DIR) + "/" + name);
    Json table = Json::parse(file, nullptr, false);
    EXPECT_GE(table.size(), 10U) << name;
    return table;
}

}  // namespace unreel::test
