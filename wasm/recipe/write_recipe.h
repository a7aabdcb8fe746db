// A recipe into whatever is to hold it: JSON natively, JavaScript's objects in the browser.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "recipe/fields.h"

namespace unreel {

/// Writes all fields, or only those that differ from `base`. `Maker` makes values of a type of its own:
///   Maker::Value  null(), of(bool), of(double), of(std::string_view), object(), list()
///   void          set(object, name, value), add(list, value)
template <class Maker>
class RecipeWriter {
public:
    using Value = Maker::Value;

    RecipeWriter(Maker& maker, const Recipe* base) : maker_(maker), base_(base) {}

    Value write(const Recipe& recipe) {
        Value value = maker_.object();
        maker_.set(value, "version", maker_.of(static_cast<double>(recipe_version)));
        add_fields(value, recipe, base_);
        return value;
    }

private:
    template <class Structure>
    void add_fields(Value& object, const Structure& structure, const Structure* base) {
        visit_fields<Structure>([&](const auto& field) {
            const auto& member = structure.*field.member;
            const auto* base_member = base ? &(base->*field.member) : nullptr;
            if (!base_member || member != *base_member) maker_.set(object, field.name, value_of(member, field.rule, base_member));
            return true;
        });
    }

    template <class Structure>
    Value value_of(const Structure& structure, const Group&, const Structure* base) {
        Value group = maker_.object();
        add_fields(group, structure, base);
        return group;
    }

    template <class Member>
    Value value_of(const Member& member, const auto& rule, const Member*) {
        return value_of(member, rule);
    }

    template <class Member>
    Value value_of(const std::optional<Member>& member, const auto& rule) {
        return member ? value_of(*member, rule) : maker_.null();
    }

    Value value_of(bool flag, const Flag&) { return maker_.of(flag); }
    template <class Number>
        requires std::is_arithmetic_v<Number>
    Value value_of(Number number, const auto&) { return maker_.of(static_cast<double>(number)); }
    template <class Enum>
        requires std::is_enum_v<Enum>
    Value value_of(Enum choice, const Choice& rule) { return maker_.of(rule.names[static_cast<size_t>(choice)]); }
    Value value_of(const std::string& text, const auto&) { return maker_.of(std::string_view(text)); }

    Value value_of(const std::vector<TagEdit>& tags, const TagList&) {
        Value list = maker_.list();
        for (const TagEdit& tag : tags) {
            Value entry = maker_.object();
            maker_.set(entry, "name", maker_.of(std::string_view(tag.name)));
            maker_.set(entry, "value", maker_.of(std::string_view(tag.value)));
            maker_.add(list, std::move(entry));
        }
        return list;
    }

    Maker& maker_;
    const Recipe* base_;
};

}  // namespace unreel
