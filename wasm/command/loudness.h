#pragma once

#include <optional>
#include <span>
#include <utility>

#include "command/analyses.h"
#include "convert/options.h"

namespace unreel {

/// Brings what a call makes to its loudness, from what was measured: each file by itself, or all together.
class LoudnessOfCall {
public:
    /// What one source, and one of its tracks, is called (see `Analyses::of`).
    using SourceTrack = std::pair<size_t, std::optional<int>>;

    /// Both must outlive it.
    LoudnessOfCall(const Arguments& arguments, Analyses& analyses) : arguments_(arguments), analyses_(analyses) {}

    /// Where all count together: measures all files, once. One that cannot be read counts nothing, as no MP3 comes of it.
    void measure_album();

    /// Chooses `loudness`, and what else is said of loudness, for a conversion of these sources, whose programme stands. Fails as measuring does.
    Result<void> apply_to(ConversionOptions& options, std::span<const SourceTrack> sources);

private:
    bool may_be_copied(const ConversionOptions& options, const SourceTrack& source) const;

    const Arguments& arguments_;
    Analyses& analyses_;
    std::optional<LoudnessFacts> album_;
};

}  // namespace unreel
