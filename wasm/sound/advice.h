#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "sound/analysis.h"

namespace unreel {

/// Both sides are the same: mono would be half as large.
struct EqualChannels {
    bool operator==(const EqualChannels&) const = default;
};
/// Only this side has sound.
struct OneSide {
    bool is_left = false;
    bool operator==(const OneSide&) const = default;
};
/// Nothing is above so many hertz: a constant bitrate that keeps all of it, 192 kbit/s at most, which is what the default takes.
struct NarrowBand {
    int hz = 0;
    int bitrate_kbps = 0;
    bool operator==(const NarrowBand&) const = default;
};
struct SilenceAtStart {
    double seconds = 0;
    bool operator==(const SilenceAtStart&) const = default;
};
struct SilenceAtEnd {
    double seconds = 0;
    bool operator==(const SilenceAtEnd&) const = default;
};
/// It was cut off at full scale, in so many places: nothing that is done here brings that back.
struct ClippedSource {
    int64_t places = 0;
    bool operator==(const ClippedSource&) const = default;
};

using Advice = std::variant<EqualChannels, OneSide, NarrowBand, SilenceAtStart, SilenceAtEnd, ClippedSource>;

/// What could be offered of a sound, the most useful first; never more than one of a kind. Of silence there is nothing to say.
std::vector<Advice> advice(const Analysis& analysis);

}  // namespace unreel
