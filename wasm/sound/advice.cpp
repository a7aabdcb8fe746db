#include "sound/advice.h"

#include <array>
#include <optional>

#include "recipe/recipe.h"

namespace unreel {

namespace {

constexpr double least_silence_seconds = 2;
// Fewer are in every loud recording.
constexpr int64_t least_clipped_places = 10;

// Where LAME's low-pass is at a constant bitrate in stereo (`optimum_bandwidth` of lame.c 3.100); in mono half as high again.
struct Lowpass {
    int bitrate_kbps;
    int hz;
};
constexpr std::array lowpasses{
    Lowpass{32, 5500},   Lowpass{40, 7000},   Lowpass{48, 7500},   Lowpass{56, 10000},  Lowpass{64, 11000},
    Lowpass{80, 13500},  Lowpass{96, 15100},  Lowpass{112, 15600}, Lowpass{128, 17000}, Lowpass{160, 17500},
    Lowpass{192, 18600},
};

// One step above the first that lets all pass: what has lost its heights once was coded before, and its noise is coded, too.
std::optional<int> bitrate_that_keeps(int hz, int channels) {
    for (size_t index = 0; index + 1 < lowpasses.size(); ++index) {
        const int passes = channels == 1 ? lowpasses[index].hz * 3 / 2 : lowpasses[index].hz;
        if (passes >= hz) return lowpasses[index + 1].bitrate_kbps;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Advice> advice(const Analysis& analysis) {
    std::vector<Advice> found;
    // Below what is soft, and longer than a breath.
    const auto silent = silences(analysis.envelope, Cut{}.silence_db, least_silence_seconds);
    const bool is_silence = !silent.empty() && silent.front() == Silence{0, analysis.seconds};
    if (is_silence || (analysis.left_is_empty && analysis.right_is_empty)) return found;
    if (analysis.left_is_empty || analysis.right_is_empty) {
        found.emplace_back(OneSide{analysis.right_is_empty});
    } else if (analysis.channels_are_equal) {
        found.emplace_back(EqualChannels{});
    }
    if (!silent.empty() && silent.front().start_seconds == 0) found.emplace_back(SilenceAtStart{silent.front().end_seconds});
    if (!silent.empty() && silent.back().end_seconds == analysis.seconds) {
        found.emplace_back(SilenceAtEnd{analysis.seconds - silent.back().start_seconds});
    }
    if (analysis.bandwidth_hz) {
        const auto bitrate_kbps = bitrate_that_keeps(*analysis.bandwidth_hz, analysis.channels);
        if (bitrate_kbps) found.emplace_back(NarrowBand{*analysis.bandwidth_hz, *bitrate_kbps});
    }
    if (analysis.clipped_places >= least_clipped_places) found.emplace_back(ClippedSource{analysis.clipped_places});
    return found;
}

}  // namespace unreel
