#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "recipe/recipe.h"
#include "sound/analysis.h"

namespace unreel {

/// What brings a sound to its loudness, and what becomes of it: LUFS of EBU R128.
struct LoudnessGain {
    double gain_db = 0;                   // comes on top of `Sound::gain_db`
    bool limits = false;                  // what exceeds the ceiling then is limited
    double ceiling_dbtp = 0;
    std::optional<double> measured_lufs = {};  // with `Sound::gain_db` alone; nothing: all is silence
    /// With all of it; what a limiter takes away is not known before, and not in it.
    std::optional<double> reached_lufs = {};
    /// Why it is not the target.
    ///   reached           it is
    ///   within_tolerance  it was close enough before
    ///   only_lowers       it is softer, and to be left so
    ///   peak              more would exceed the true peak, or even that was too much
    ///   silent            there is nothing to hear
    enum class Why { reached, within_tolerance, only_lowers, peak, silent };
    Why why = Why::reached;

    static constexpr std::array<std::string_view, 5> why_names{"reached", "within_tolerance", "only_lowers", "peak", "silent"};

    /// Whether the sound is another than without it.
    bool changes() const { return gain_db != 0 || limits; }

    bool operator==(const LoudnessGain&) const = default;
};

constexpr std::string_view name_of(LoudnessGain::Why why) { return LoudnessGain::why_names[static_cast<size_t>(why)]; }

/// Nothing where `wish` is none. `measured` is what was measured before any gain, of all that is to be heard alike (a file, an album).
///
/// The true peak comes before all else: where it is exceeded, by more than it can be measured (0.05 dB), even what is close enough or soft enough
/// is lowered, or limited.
std::optional<LoudnessGain> choose_gain(const Loudness& wish, const LoudnessFacts& measured, double fixed_gain_db = 0);

/// The same from what was measured: of what is heard of these sounds, one after the other. Where the recipe counts an album together, and it
/// is known how loud that is, this decides.
std::optional<LoudnessGain> choose_gain(const Recipe& recipe, std::span<const HeardSound> sounds, const std::optional<LoudnessFacts>& album = {});

}  // namespace unreel
