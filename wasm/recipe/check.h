#pragma once

#include "base/error.h"
#include "recipe/recipe.h"

namespace unreel {

/// Whether a recipe can be carried out: each field has a possible value (recipe/fields.h), and none stands in another's way
/// (recipe/conflicts.h). What `read_recipe` gives has possible values, but may have conflicts: what is read may be completed
/// before it is checked.
///
/// Not looked at is what other rooms know: `check_written` which tags may have which values, `check_name_pattern` the words of a name.
///
/// Fails with `invalid_option`; the subject names the field ("encoding.vbrQuality"), the detail is a sentence for people
/// ("encoding.vbrQuality is 12; it can be 0 to 9").
Result<void> check(const Recipe& recipe);

/// The part of `check` that looks at each field for itself, and at the bitrate beside its mode.
Result<void> check_values(const Recipe& recipe);

}  // namespace unreel
