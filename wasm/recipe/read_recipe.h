// A recipe from whatever holds it: JSON natively, JavaScript's objects in the browser.
#pragma once

#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/error.h"
#include "recipe/bitrates.h"
#include "recipe/fields.h"
#include "recipe/refusal.h"

namespace unreel {

/// `other`: what no recipe has, such as JavaScript's undefined.
enum class NodeKind { null, boolean, number, text, list, object, other };

/// A value that came from outside. Each function is called only where `kind()` says so.
template <class Node>
concept RecipeNode = requires(const Node& node) {
    { node.kind() } -> std::same_as<NodeKind>;
    { node.boolean() } -> std::same_as<bool>;
    { node.number() } -> std::same_as<double>;
    { node.text() } -> std::convertible_to<std::string>;
    // Of a list: nodes; those beyond `tag_list.most_tags + 1` may be left out.
    { node.items() } -> std::ranges::range;
    // Of an object: pairs of a name and a node, in the order of their source, each name once.
    { node.members() } -> std::ranges::range;
};

/// How a node is shown in a sentence.
std::string shown(const RecipeNode auto& node) {
    switch (node.kind()) {
        case NodeKind::null: return "null";
        case NodeKind::boolean: return shown(node.boolean());
        case NodeKind::number: return shown(node.number());
        case NodeKind::text: return shown(std::string_view(node.text()));
        case NodeKind::list: return "a list";
        case NodeKind::object: return "an object";
        case NodeKind::other: break;
    }
    return "something else";
}

template <class Structure>
Result<void> read_fields(const RecipeNode auto& node, const std::string& path, Structure& structure);

/// The node as a value that the rule allows.
std::optional<bool> value_of(const RecipeNode auto& node, const Flag&, std::type_identity<bool>) {
    return node.kind() == NodeKind::boolean ? std::optional(node.boolean()) : std::nullopt;
}

template <class Number>
    requires std::is_arithmetic_v<Number>
std::optional<Number> value_of(const RecipeNode auto& node, const auto& rule, std::type_identity<Number>) {
    if (node.kind() != NodeKind::number) return std::nullopt;
    const double number = node.number();
    return rule.allows(number) ? std::optional(static_cast<Number>(number)) : std::nullopt;
}

std::optional<std::string> value_of(const RecipeNode auto& node, const auto& rule, std::type_identity<std::string>) {
    if (node.kind() != NodeKind::text) return std::nullopt;
    std::string text = node.text();
    return rule.allows(text) ? std::optional(std::move(text)) : std::nullopt;
}

template <class Enum>
    requires std::is_enum_v<Enum>
std::optional<Enum> value_of(const RecipeNode auto& node, const Choice& rule, std::type_identity<Enum>) {
    if (node.kind() != NodeKind::text) return std::nullopt;
    const std::string name = node.text();
    for (size_t index = 0; index < rule.names.size(); ++index) {
        if (rule.names[index] == name) return static_cast<Enum>(index);
    }
    return std::nullopt;
}

template <class Value>
Result<void> read_value(const RecipeNode auto& node, const auto& rule, const std::string& path, Value& value) {
    auto read = value_of(node, rule, std::type_identity<Value>());
    if (!read) return refuse_value(path, shown(node), rule.possible());
    value = std::move(*read);
    return {};
}

template <class Value>
Result<void> read_value(const RecipeNode auto& node, const auto& rule, const std::string& path, std::optional<Value>& value) {
    if (node.kind() == NodeKind::null) {
        value.reset();
        return {};
    }
    value = value_of(node, rule, std::type_identity<Value>());
    return value ? Result<void>() : refuse_value(path, shown(node), rule.possible() + ", or null");
}

template <class Structure>
Result<void> read_value(const RecipeNode auto& node, const Group&, const std::string& path, Structure& structure) {
    return read_fields(node, path, structure);
}

/// An object of exactly a name and a value, both text.
std::optional<TagEdit> tag_of(const RecipeNode auto& node) {
    if (node.kind() != NodeKind::object) return std::nullopt;
    std::optional<std::string> name;
    std::optional<std::string> value;
    for (const auto& [key, member] : node.members()) {
        if ((key != "name" && key != "value") || member.kind() != NodeKind::text) return std::nullopt;
        (key == "name" ? name : value) = member.text();
    }
    return name && value ? std::optional(TagEdit{std::move(*name), std::move(*value)}) : std::nullopt;
}

Result<void> read_value(const RecipeNode auto& node, const TagList& rule, const std::string& path, std::vector<TagEdit>& tags) {
    constexpr std::string_view possible = "a list of objects of a name and a value, both text";
    if (node.kind() != NodeKind::list) return refuse_value(path, shown(node), possible);
    std::vector<TagEdit> read;
    for (const auto& item : node.items()) {
        auto tag = tag_of(item);
        if (!tag) return refuse_value(path, "a list with " + shown(item) + " in it", possible);
        read.push_back(std::move(*tag));
    }
    if (auto problem = rule.problem_of(read, path)) return fail(ErrorCode::invalid_option, std::move(*problem), path);
    tags = std::move(read);
    return {};
}

Result<void> read_version(const RecipeNode auto& node) {
    if (node.kind() == NodeKind::number && node.number() == recipe_version) return {};
    return refuse_value("version", shown(node), std::to_string(recipe_version));
}

template <class Structure>
Result<void> read_fields(const RecipeNode auto& node, const std::string& path, Structure& structure) {
    if (node.kind() != NodeKind::object) return refuse_value(path, shown(node), "an object");
    for (const auto& [key, member] : node.members()) {
        const std::string_view name = key;
        std::optional<Result<void>> read;
        if (std::is_same_v<Structure, Recipe> && name == "version") read = read_version(member);
        visit_fields<Structure>([&](const auto& field) {
            if (field.name == name) read = read_value(member, field.rule, field_path(path, name), structure.*field.member);
            return !read;
        });
        if (!read) return refuse_unknown(field_path(path, name));
        if (!*read) return *read;
    }
    return {};
}

/// Fields that are missing have their defaults. Fails as `check_values` does, with the first problem in the order of the node's
/// members; an unknown field is one, and so is a node that is no object, whose subject is empty.
Result<Recipe> read_recipe(const RecipeNode auto& node) {
    Recipe recipe;
    if (auto read = read_fields(node, "", recipe); !read) return std::unexpected(read.error());
    if (auto checked = check_bitrate(recipe.encoding); !checked) return std::unexpected(checked.error());
    return recipe;
}

}  // namespace unreel
