// Kinds of fields: which values each may have, and how that is said.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "recipe/recipe.h"

namespace unreel {

/// `possible()` goes on after "it can be".

/// One of an enumeration's values; their names, in their order.
struct Choice {
    std::span<const std::string_view> names;

    bool allows(size_t index) const { return index < names.size(); }
    std::string possible() const;
};

struct Flag {
    std::string possible() const { return "true or false"; }
};

/// A whole number from `least` to `most`; with `or_zero`, 0 too.
struct Whole {
    int64_t least;
    int64_t most;
    bool or_zero = false;

    bool allows(double value) const;
    std::string possible() const;
};

/// Any number from `least` to `most`; with `is_above`, not `least` itself.
struct Decimal {
    double least;
    double most;
    bool is_above = false;

    bool allows(double value) const;
    std::string possible() const;
};

struct OneOf {
    std::span<const int> values;

    bool allows(double value) const;
    std::string possible() const;
};

/// `Recipe::track`: a language as in BCP 47 or ISO 639 ("de", "ger", "pt-BR"), of at most 35 letters.
struct Track {
    bool allows(std::string_view track) const;
    std::string possible() const { return "default, all, a number from 0 to 9999, or a language such as eng or pt-BR"; }
};

/// `Written::lyrics`; a language is one as of `Track`.
struct LyricsFrom {
    bool allows(std::string_view lyrics) const;
    std::string possible() const { return "keep, none, track, or track: and a language, such as track:eng"; }
};

/// UTF-8 without control characters, of 1 to `most_bytes`.
struct Line {
    size_t most_bytes;

    bool allows(std::string_view text) const;
    std::string possible() const { return "1 to " + std::to_string(most_bytes) + " bytes of text in one line"; }
};

/// `Written::set`, as far as it does not depend on which field a tag is: `check_written` (tags/edit_tags.h) knows that a date begins with a
/// year. Values may have several lines.
struct TagList {
    size_t most_tags;
    Line name;
    size_t most_value_bytes;
    size_t most_bytes;  // names and values of all

    /// A sentence about the first tag that is not possible, which begins with `path`.
    std::optional<std::string> problem_of(const std::vector<TagEdit>& tags, std::string_view path) const;
};

/// The fields of a group.
struct Group {};

}  // namespace unreel
