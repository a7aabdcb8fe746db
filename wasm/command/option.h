#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "command/arguments.h"

namespace unreel {

/// Nothing where all is well; else a sentence, or an empty one: the value is none, see `Option::possible`.
using Applied = std::expected<void, std::string>;

/// Of several options with one purpose, one can be given.
enum class Purpose { any, rate_control, whole_recipe, task };

/// A row of the table from which words are understood, help is made, and wrong options are told the nearest right one.
struct Option {
    std::string_view name;            // "--vbr"
    std::string_view value;           // "0…9"; empty: it takes none
    std::string_view gloss;           // what it is, where the name does not say so; for help
    std::string_view possible;        // goes on after "it can be"
    Applied (*apply)(Arguments&, std::string_view value);
    Purpose purpose = Purpose::any;
};

struct OptionGroup {
    std::string_view title;
    std::vector<Option> options;
};

// Each in a file of its own.
const OptionGroup& encoding_options();
const OptionGroup& sound_options();
const OptionGroup& loudness_options();
const OptionGroup& part_options();
const OptionGroup& split_options();
const OptionGroup& written_options();
const OptionGroup& program_options();

/// All, in the order of help.
const std::vector<const OptionGroup*>& option_groups();

/// By its whole name; null where there is none.
const Option* option_named(std::string_view name);
/// The name that somebody may have meant; empty where none is near.
std::string_view nearest_option(std::string_view name);

inline Applied no_value() { return std::unexpected(std::string()); }

}  // namespace unreel
