// What is kept of the sources, as one stretch of time: "kept time", in seconds, from 0.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/time_range.h"
#include "programme/programme.h"

namespace unreel {

/// A piece of a source that is kept.
struct KeptPiece {
    int source = 0;
    double start = 0;           // in seconds of the source
    double end = 0;             // infinite where nobody knows how long the source is
    bool is_to_the_end = false; // of the source, wherever that turns out to be
    double at = 0;              // in kept time

    double seconds() const { return end - start; }
};

struct Stretch {
    double start_seconds = 0;
    double end_seconds = 0;  // may be infinite
};

class KeptTime {
public:
    /// All of the sources, which last so long; nothing where unknown, which only the last may be.
    explicit KeptTime(std::span<const std::optional<double>> lengths);

    /// What is left of it inside the ranges, or outside of them: ascending in kept time, without overlaps.
    KeptTime inside(std::span<const Stretch> ranges) const;
    KeptTime outside(std::span<const Stretch> ranges) const;

    const std::vector<KeptPiece>& pieces() const { return pieces_; }
    /// Infinite where unknown.
    double seconds() const { return pieces_.empty() ? 0 : pieces_.back().at + pieces_.back().seconds(); }

    /// Where that second of a source is heard; where it is left out, what is kept next of this source. Nothing where nothing is.
    std::optional<double> time_of(int source, double seconds) const;
    /// A time that is within less than a sample of where a piece begins: there.
    double snapped(double time) const;
    /// From one kept time to another. Where the first is another call's second, the clips join to the sample.
    std::vector<ProgrammeClip> clips(double from, double to) const;

private:
    KeptTime() = default;
    void add(KeptPiece piece);

    std::vector<KeptPiece> pieces_;
};

/// Ranges sorted, and joined where they overlap or touch. Fails with `invalid_option` ("keep") where one has a time that is none.
Result<std::vector<Stretch>> in_order(std::span<const TimeRange> ranges);

}  // namespace unreel
