#include "bindings/recipe_js.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "bindings/to_js.h"
#include "recipe/read_recipe.h"
#include "recipe/write_recipe.h"

namespace unreel {

namespace {

using emscripten::val;

class JsNode {
public:
    explicit JsNode(val value) : value_(std::move(value)) {}

    NodeKind kind() const {
        if (value_.isNull()) return NodeKind::null;
        const std::string type = value_.typeOf().as<std::string>();
        if (type == "boolean") return NodeKind::boolean;
        if (type == "number") return NodeKind::number;
        if (type == "string") return NodeKind::text;
        if (type != "object") return NodeKind::other;
        return value_.isArray() ? NodeKind::list : NodeKind::object;
    }
    bool boolean() const { return value_.as<bool>(); }
    double number() const { return value_.as<double>(); }
    std::string text() const { return value_.as<std::string>(); }

    std::vector<JsNode> items() const {
        std::vector<JsNode> items;
        const auto count = std::min<double>(value_["length"].as<double>(), tag_list.most_tags + 1);
        for (unsigned index = 0; index < count; ++index) items.emplace_back(value_[index]);
        return items;
    }

    std::vector<std::pair<std::string, JsNode>> members() const {
        std::vector<std::pair<std::string, JsNode>> members;
        const val names = val::global("Object").call<val>("keys", value_);
        const auto count = names["length"].as<unsigned>();
        for (unsigned index = 0; index < count; ++index) {
            const val name = names[index];
            members.emplace_back(name.as<std::string>(), JsNode(value_[name]));
        }
        return members;
    }

private:
    val value_;
};

struct JsMaker {
    using Value = val;

    val null() { return val::null(); }
    val of(bool flag) { return val(flag); }
    val of(double number) { return val(number); }
    val of(std::string_view text) { return text_to_js(std::string(text)); }
    val object() { return val::object(); }
    val list() { return val::array(); }
    void set(val& object, std::string_view name, const val& value) { object.set(std::string(name), value); }
    void add(val& list, const val& value) { list.call<void>("push", value); }
};

}  // namespace

Result<Recipe> recipe_from_js(const val& recipe) { return read_recipe(JsNode(recipe)); }

val recipe_to_js(const Recipe& recipe) {
    JsMaker maker;
    return RecipeWriter(maker, nullptr).write(recipe);
}

}  // namespace unreel
