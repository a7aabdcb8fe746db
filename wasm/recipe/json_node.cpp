#include "recipe/json_node.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace unreel {

namespace {

/// Called by nlohmann's parser for one thing after the other; returning false ends it. The parser keeps a bit for each level, so depth
/// costs nothing before it is refused.
class Builder final : public nlohmann::json_sax<nlohmann::ordered_json> {
public:
    explicit Builder(std::string_view json) : json_(json) {}

    JsonNode take_root() { return std::move(root_); }
    const std::string& problem() const { return problem_; }

    bool null() override { return add(JsonNode()); }
    bool boolean(bool value) override { return add(JsonNode(value)); }
    bool number_integer(number_integer_t value) override { return add(JsonNode(static_cast<double>(value))); }
    bool number_unsigned(number_unsigned_t value) override { return add(JsonNode(static_cast<double>(value))); }
    bool number_float(number_float_t value, const string_t&) override { return add(JsonNode(value)); }
    bool string(string_t& value) override { return add(JsonNode(std::move(value))); }
    bool binary(binary_t&) override { return refuse("it has binary data"); }  // which JSON has not

    bool start_object(size_t) override { return open(NodeKind::object); }
    bool start_array(size_t) override { return open(NodeKind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        const auto& members = open_.back()->members();
        if (std::ranges::find(members, name, [](const auto& member) { return std::string_view(member.first); }) != members.end()) {
            return refuse("it has " + shown(std::string_view(name)) + " twice in one object");
        }
        open_.back()->add_member(std::move(name));
        return true;
    }

    bool parse_error(size_t position, const std::string&, const nlohmann::detail::exception&) override {
        // The last character read is the one that was wrong.
        const std::string_view before = json_.substr(0, std::min(position > 0 ? position - 1 : 0, json_.size()));
        const auto line = std::ranges::count(before, '\n') + 1;
        const size_t column = before.size() - (before.rfind('\n') + 1) + 1;
        return refuse("it is no JSON at line " + std::to_string(line) + ", byte " + std::to_string(column));
    }

private:
    bool refuse(std::string problem) {
        problem_ = std::move(problem);
        return false;
    }

    bool add(JsonNode node) {
        return add_at(place(), std::move(node));
    }

    bool add_at(JsonNode& where, JsonNode node) {
        if (++count_ > most_json_nodes) return refuse("it has more in it than any recipe");
        where = std::move(node);
        return true;
    }

    bool open(NodeKind kind) {
        if (open_.size() == deepest_json) return refuse("it is nested too deeply");
        JsonNode& node = place();
        if (!add_at(node, JsonNode(kind))) return false;
        // It stays where it is while it is open: nothing is added to its parent meanwhile.
        open_.push_back(&node);
        return true;
    }

    /// Where the next value belongs.
    JsonNode& place() {
        if (open_.empty()) return root_;
        return open_.back()->kind() == NodeKind::object ? open_.back()->last_member() : open_.back()->add_item();
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    std::string_view json_;
    JsonNode root_;
    size_t count_ = 0;
    std::vector<JsonNode*> open_;
    std::string problem_;
};

}  // namespace

Result<JsonNode> parse_json(std::string_view json) {
    Builder builder(json);
    if (nlohmann::ordered_json::sax_parse(json, &builder)) return builder.take_root();
    return fail(ErrorCode::invalid_option, "the recipe cannot be read: " + builder.problem());
}

}  // namespace unreel
