// Whether a copy sounds like what it was copied from, sample by sample.
#pragma once

#include "support/conversions.h"
#include "support/copies.h"

namespace unreel::test {

inline ReadOptions part(double start_seconds, std::optional<double> end_seconds = std::nullopt) {
    ReadOptions range;
    range.start_seconds = start_seconds;
    range.end_seconds = end_seconds;
    return range;
}

/// Copies, and expects that what the encoders would get of the copy is what they would get of the source.
/// Returns the copy; empty where that was refused, which fails the test.
Copied copy_exactly(const Bytes& source, const ReadOptions& range = {});

/// The same by `ffmpeg` and, of an MP3, by `mpg123`.
void expect_judges_agree(const Bytes& source, const std::string& extension, const Copied& copied, const ReadOptions& range);

}  // namespace unreel::test
