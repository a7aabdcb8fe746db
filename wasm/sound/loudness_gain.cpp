#include "sound/loudness_gain.h"

#include <cmath>

namespace unreel {

namespace {

using Why = LoudnessGain::Why;

constexpr double peak_accuracy_db = 0.05;

// What the loudness alone asks for.
void aim(LoudnessGain& gain, const Loudness& wish, double lufs) {
    const double missing = wish.target_lufs - lufs;
    if (std::abs(missing) <= wish.tolerance_lu) {
        gain.why = Why::within_tolerance;
    } else if (missing > 0 && wish.only_lowers) {
        gain.why = Why::only_lowers;
    } else {
        gain.gain_db = missing;
    }
}

void keep_below(LoudnessGain& gain, LoudnessMode mode, double peak_dbtp) {
    const double room = gain.ceiling_dbtp - peak_dbtp;
    if (gain.gain_db <= room + peak_accuracy_db) return;
    if (mode == LoudnessMode::limiter) {
        gain.limits = true;
        return;
    }
    gain.gain_db = room;
    gain.why = Why::peak;
}

}  // namespace

std::optional<LoudnessGain> choose_gain(const Loudness& wish, const LoudnessFacts& measured, double fixed_gain_db) {
    if (wish.mode == LoudnessMode::none) return std::nullopt;
    LoudnessGain gain;
    gain.ceiling_dbtp = wish.true_peak_dbtp;
    if (measured.integrated_lufs) {
        gain.measured_lufs = *measured.integrated_lufs + fixed_gain_db;
        aim(gain, wish, *gain.measured_lufs);
    } else {
        gain.why = Why::silent;
    }
    // Noise below what counts as sound has a peak, too.
    if (measured.true_peak_dbtp) keep_below(gain, wish.mode, *measured.true_peak_dbtp + fixed_gain_db);
    if (gain.measured_lufs) gain.reached_lufs = *gain.measured_lufs + gain.gain_db;
    return gain;
}

std::optional<LoudnessGain> choose_gain(const Recipe& recipe, std::span<const HeardSound> sounds, const std::optional<LoudnessFacts>& album) {
    const bool is_album = recipe.loudness.of == Loudness::Scope::album && album;
    return choose_gain(recipe.loudness, is_album ? *album : loudness_of_all(sounds), recipe.sound.gain_db);
}

}  // namespace unreel
