// What most options do: a word becomes the value of a field.
#pragma once

#include <span>
#include <string_view>

#include "command/option.h"
#include "command/values.h"

namespace unreel {

/// "3", "-3.5", "+6"
inline Applied set_number(double& field, std::string_view word) {
    const auto number = number_in<double>(word.starts_with('+') ? word.substr(1) : word);
    if (!number) return no_value();
    field = *number;
    return {};
}

template <class Choice>
Applied set_choice(Choice& field, std::span<const std::string_view> names, std::string_view word) {
    const auto choice = choice_in<Choice>(names, word);
    if (!choice) return no_value();
    field = *choice;
    return {};
}

}  // namespace unreel
