#include "support/ebur128.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "support/command.h"
#include "support/wav.h"

namespace unreel::test {

// The summary has one decimal, what is printed for each tenth of a second three.
Ebur128 ebur128(const std::string& path) {
    const std::string said = run_quietly({"ffmpeg", "-nostdin", "-v", "fatal", "-i", path, "-map", "0:a:0", "-af",
                                          "ebur128=peak=true:dualmono=true:metadata=1,ametadata=print:file=-", "-f", "null", "-"});
    Ebur128 result;
    double peak = 0;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) {
        const size_t equals = line.find('=');
        if (line.starts_with("lavfi.r128.I=")) result.integrated_lufs = std::stod(line.substr(equals + 1));
        if (line.starts_with("lavfi.r128.LRA=")) result.range_lu = std::stod(line.substr(equals + 1));
        if (line.starts_with("lavfi.r128.true_peaks_ch")) peak = std::max(peak, std::stod(line.substr(equals + 1)));
    }
    result.true_peak_dbtp = 20 * std::log10(peak);
    return result;
}

Ebur128 ebur128(const Pcm& pcm) {
    const TemporaryFile file(".wav");
    const WavFormat format{.channels = static_cast<int>(pcm.channels.size()), .sample_rate = pcm.sample_rate, .bits = 32, .tag = 3};
    write_file(file.path(), make_wav(format, static_cast<int>(pcm.sample_count()), [&](int channel, double seconds) {
                   return pcm.channels[static_cast<size_t>(channel)][static_cast<size_t>(std::llround(seconds * pcm.sample_rate))];
               }));
    return ebur128(file.path());
}

}  // namespace unreel::test
