#include "bindings/options_js.h"

#include <optional>
#include <string>
#include <utility>

#include "bindings/loudness_js.h"
#include "bindings/lyrics_js.h"
#include "bindings/programme_js.h"
#include "bindings/recipe_js.h"
#include "bindings/to_js.h"
#include "tags/cover.h"

namespace unreel {

using emscripten::val;

Result<ConversionOptions> options_from_js(const val& options) {
    auto recipe = recipe_from_js(options["recipe"]);
    if (!recipe) return std::unexpected(recipe.error());
    ConversionOptions conversion;
    conversion.recipe = std::move(*recipe);
    if (const val cover = options["cover"]; !cover.isNull()) {
        auto chosen = cover_from(bytes_from_js(cover));
        if (!chosen) return std::unexpected(chosen.error());
        conversion.cover = std::move(*chosen);
    }
    const val tags = options["knownTags"];
    for (unsigned index = 0; index < tags["length"].as<unsigned>(); ++index) {
        conversion.known_tags.push_back({tags[index]["name"].as<std::string>(), tags[index]["value"].as<std::string>()});
    }
    conversion.read.reads = read_strategy_named(options["reads"].as<std::string>()).value_or(ReadStrategy::automatic);
    conversion.programme = programme_from_js(options["programme"]);
    auto lyrics = lyrics_from_js(options["lyrics"]);
    if (!lyrics) return std::unexpected(lyrics.error());
    conversion.lyrics = std::move(*lyrics);
    const val seconds = options["sourceSeconds"];
    for (unsigned index = 0; index < seconds["length"].as<unsigned>(); ++index) {
        const val length = seconds[index];
        conversion.source_seconds.push_back(length.isNull() ? std::nullopt : std::optional(length.as<double>()));
    }
    if (auto loud = loudness_from_js(options, conversion); !loud) return std::unexpected(loud.error());
    return conversion;
}

}  // namespace unreel
