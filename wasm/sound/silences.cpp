#include <algorithm>
#include <cmath>

#include "sound/envelope.h"

namespace unreel {

std::vector<Silence> silences(const Envelope& envelope, double threshold_db, double least_seconds) {
    std::vector<Silence> found;
    if (envelope.sample_rate <= 0) return found;
    // Buckets are rounded away from 0, this towards it.
    const double level = threshold_db < 0 ? std::pow(10.0, threshold_db / 20) : 1;
    const int threshold = static_cast<int>(std::floor(level * 32767));
    const auto is_silent = [threshold](const EnvelopeBucket& bucket) { return -bucket.lowest <= threshold && bucket.highest <= threshold; };
    const auto seconds = [&envelope](size_t bucket) {
        const int64_t sample = std::min(static_cast<int64_t>(bucket) * envelope.samples_per_bucket, envelope.samples);
        return static_cast<double>(sample) / envelope.sample_rate;
    };
    const auto& buckets = envelope.buckets;
    for (size_t first = 0; first < buckets.size(); ++first) {
        if (!is_silent(buckets[first])) continue;
        size_t end = first + 1;
        while (end < buckets.size() && is_silent(buckets[end])) ++end;
        const Silence silence{seconds(first), seconds(end)};
        if (silence.end_seconds - silence.start_seconds >= least_seconds) found.push_back(silence);
        first = end;
    }
    return found;
}

}  // namespace unreel
