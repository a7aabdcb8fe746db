#include "command/fit_together.h"

#include <cmath>
#include <functional>
#include <set>

#include "base/mp3_format.h"

namespace unreel {

namespace {

std::set<int, std::greater<>> all_bitrates() {
    std::set<int, std::greater<>> bitrates(mpeg1_bitrates.begin(), mpeg1_bitrates.end());
    bitrates.insert(mpeg2_bitrates.begin(), mpeg2_bitrates.end());
    return bitrates;
}

struct Fit {
    std::vector<int> bitrates;
    int64_t bytes = 0;
};

/// Nothing where a chosen sample rate does not have this bitrate.
std::optional<Fit> fit_at(const std::vector<FittedPart>& parts, int kbps) {
    Fit fit;
    for (const FittedPart& part : parts) {
        Recipe recipe = part.recipe;
        recipe.encoding.mode = EncodingMode::cbr;
        recipe.encoding.bitrate_kbps = kbps;
        const auto settings = choose_settings(recipe, part.source);
        if (!settings) return std::nullopt;
        fit.bitrates.push_back(settings->bitrate_kbps);
        const auto samples = static_cast<int64_t>(std::ceil(part.source.seconds.value_or(0) * settings->sample_rate));
        fit.bytes += part.source.tag_bytes + constant_bitrate_bytes(*settings, samples);
    }
    return fit;
}

}  // namespace

std::expected<std::vector<int>, std::string> bitrates_that_fit(const std::vector<FittedPart>& parts, int64_t most_bytes) {
    int64_t least_bytes = 0;
    for (const int kbps : all_bitrates()) {
        auto fit = fit_at(parts, kbps);
        if (!fit) continue;
        if (fit->bytes <= most_bytes) return std::move(fit->bitrates);
        least_bytes = fit->bytes;
    }
    return std::unexpected("the MP3s do not fit into " + std::to_string(most_bytes) + " bytes: together they have " +
                           std::to_string(least_bytes) + " at least");
}

}  // namespace unreel
