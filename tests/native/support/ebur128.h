// Loudness and true peak as ffmpeg's filter `ebur128` measures them.
#pragma once

#include <string>

#include "support/pcm.h"

namespace unreel::test {

struct Ebur128 {
    double integrated_lufs = 0;
    double range_lu = 0;
    double true_peak_dbtp = 0;
};

/// Of a file's first audio stream; a single channel counts twice, as it is heard.
Ebur128 ebur128(const std::string& path);
Ebur128 ebur128(const Pcm& pcm);

}  // namespace unreel::test
