#include "recipe/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "recipe/json_node.h"
#include "recipe/write_recipe.h"

namespace unreel {

namespace {

struct JsonMaker {
    using Value = nlohmann::ordered_json;

    Value null() { return nullptr; }
    Value of(bool flag) { return flag; }
    /// 5, not 5.0: as JavaScript writes it.
    Value of(double number) {
        constexpr double exact = 9'007'199'254'740'992;
        if (std::trunc(number) == number && std::abs(number) <= exact) return static_cast<int64_t>(number);
        return number;
    }
    Value of(std::string_view text) { return std::string(text); }
    Value object() { return Value::object(); }
    Value list() { return Value::array(); }
    void set(Value& object, std::string_view name, Value value) { object.emplace(std::string(name), std::move(value)); }
    void add(Value& list, Value value) { list.push_back(std::move(value)); }
};

}  // namespace

Result<Recipe> recipe_from_json(std::string_view json) {
    if (json.size() > longest_recipe_json) {
        return fail(ErrorCode::invalid_option, "the recipe cannot be read: it is longer than " + std::to_string(longest_recipe_json) + " bytes");
    }
    const auto node = parse_json(json);
    if (!node) return std::unexpected(node.error());
    return read_recipe(*node);
}

std::string to_json(const Recipe& recipe, JsonFields fields) {
    const Recipe defaults;
    JsonMaker maker;
    const auto json = RecipeWriter(maker, fields == JsonFields::that_differ ? &defaults : nullptr).write(recipe);
    // A recipe that was not checked may have text that is no UTF-8.
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace unreel
