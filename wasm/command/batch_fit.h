#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "command/arguments.h"

namespace unreel {

/// The bitrates, in kbit/s, with which all MP3s of a call have at most the recipe's `limits.bytes` together.
class BatchFit {
public:
    /// Whether a recipe wants that. What is copied in any case has the size that it has.
    static bool is_wanted(const Recipe& recipe);
    /// Looks into all files. One that cannot be read counts nothing, as no MP3 comes of it. Fails with a sentence.
    static std::expected<BatchFit, std::string> open(const Arguments& arguments);

    /// Makes `recipe` that of one MP3: of the source with this index, and this one of all its tracks.
    void apply_to(Recipe& recipe, size_t source, std::optional<int> track) const;

private:
    std::map<std::pair<size_t, std::optional<int>>, int> bitrates_;
};

}  // namespace unreel
