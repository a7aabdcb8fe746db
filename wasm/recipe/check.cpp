#include "recipe/check.h"

#include <optional>
#include <string>
#include <type_traits>

#include "recipe/bitrates.h"
#include "recipe/conflicts.h"
#include "recipe/fields.h"
#include "recipe/refusal.h"

namespace unreel {

namespace {

template <class Structure>
Result<void> check_fields(const Structure& structure, const std::string& path);

Result<void> check_value(const std::vector<TagEdit>& tags, const TagList& rule, const std::string& path) {
    if (auto problem = rule.problem_of(tags, path)) return fail(ErrorCode::invalid_option, std::move(*problem), path);
    return {};
}

Result<void> check_value(bool, const Flag&, const std::string&) { return {}; }

template <class Structure>
Result<void> check_value(const Structure& structure, const Group&, const std::string& path) {
    return check_fields(structure, path);
}

template <class Value>
    requires std::is_enum_v<Value>
Result<void> check_value(Value value, const Choice& rule, const std::string& path) {
    const auto index = static_cast<size_t>(value);
    if (rule.allows(index)) return {};
    return refuse_value(path, std::to_string(index), rule.possible());
}

template <class Value, class Rule>
Result<void> check_value(const Value& value, const Rule& rule, const std::string& path) {
    using Shown = std::conditional_t<std::is_arithmetic_v<Value>, double, std::string_view>;
    const auto judged = static_cast<Shown>(value);
    if (rule.allows(judged)) return {};
    return refuse_value(path, shown(judged), rule.possible());
}

template <class Value, class Rule>
Result<void> check_value(const std::optional<Value>& value, const Rule& rule, const std::string& path) {
    return value ? check_value(*value, rule, path) : Result<void>();
}

template <class Structure>
Result<void> check_fields(const Structure& structure, const std::string& path) {
    Result<void> checked;
    visit_fields<Structure>([&](const auto& field) {
        checked = check_value(structure.*field.member, field.rule, field_path(path, field.name));
        return checked.has_value();
    });
    return checked;
}

}  // namespace

Result<void> check_values(const Recipe& recipe) {
    if (auto checked = check_fields(recipe, ""); !checked) return checked;
    return check_bitrate(recipe.encoding);
}

Result<void> check(const Recipe& recipe) {
    if (auto checked = check_values(recipe); !checked) return checked;
    const auto found = conflicts(recipe);
    if (found.empty()) return {};
    return fail(ErrorCode::invalid_option, found.front().sentence, std::string(found.front().field));
}

}  // namespace unreel
