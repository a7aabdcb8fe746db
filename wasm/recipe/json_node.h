// JSON as `read_recipe` takes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "recipe/read_recipe.h"

namespace unreel {

class JsonNode {
public:
    using Items = std::vector<JsonNode>;
    using Members = std::vector<std::pair<std::string, JsonNode>>;

    JsonNode() = default;
    explicit JsonNode(NodeKind kind) : kind_(kind) {}
    explicit JsonNode(bool boolean) : kind_(NodeKind::boolean), boolean_(boolean) {}
    explicit JsonNode(double number) : kind_(NodeKind::number), number_(number) {}
    explicit JsonNode(std::string text) : kind_(NodeKind::text), text_(std::move(text)) {}

    NodeKind kind() const { return kind_; }
    bool boolean() const { return boolean_; }
    double number() const { return number_; }
    const std::string& text() const { return text_; }
    const Items& items() const { return items_; }
    const Members& members() const { return members_; }

    JsonNode& add_item() { return items_.emplace_back(); }
    void add_member(std::string name) { members_.emplace_back(std::move(name), JsonNode()); }
    JsonNode& last_member() { return members_.back().second; }

private:
    NodeKind kind_ = NodeKind::null;
    bool boolean_ = false;
    double number_ = 0;
    std::string text_;
    Items items_;
    Members members_;
};

/// More than any recipe has.
inline constexpr size_t most_json_nodes = 2000;
inline constexpr size_t deepest_json = 8;

/// Fails with `invalid_option` where the text is no JSON, an object has a name twice, or there is more in it than the above.
Result<JsonNode> parse_json(std::string_view json);

}  // namespace unreel
