// Whether a copy sounds like what it was copied from, sample by sample.
#pragma once

#include "support/conversions.h"
#include "support/copies.h"

namespace unreel::test {

inline TimeRange part(double start_seconds, std::optional<double> end_seconds = std::nullopt) {
    return {start_seconds, end_seconds};
}

/// Copies, and expects that what the encoders would get of the copy is what they would get of the source.
/// Returns the copy; empty where that was refused, which fails the test.
Copied copy_exactly(const Bytes& source, const TimeRange& range = {});

/// The same by `ffmpeg` and, of an MP3, by `mpg123`.
void expect_judges_agree(const Bytes& source, const std::string& extension, const Copied& copied, const TimeRange& range);

}  // namespace unreel::test
