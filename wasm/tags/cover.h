#pragma once

#include <optional>
#include <span>

#include "base/error.h"
#include "base/media_info.h"
#include "recipe/recipe.h"

namespace unreel {

/// A picture that somebody chose as the cover: JPEG, PNG, GIF or WebP by its content, whole, and at most 16 MiB. Fails with
/// `invalid_option` "cover", whose detail says what is wrong with it.
Result<Cover> cover_from(std::span<const std::byte> bytes);

struct ChosenCover {
    /// The cover of the MP3, one of the two that were given; null where there is none.
    const Cover* cover = nullptr;
    /// The longer side of a cover that is left out as it is above `Written::cover_pixels`. The page makes it smaller beforehand.
    std::optional<int> too_large_pixels = std::nullopt;
};

/// `given` (null: nobody chose one) is the cover, else the source's if it is kept. One whose size its header does not say is kept.
ChosenCover choose_cover(const Written& written, const Cover* source, const Cover* given);

}  // namespace unreel
