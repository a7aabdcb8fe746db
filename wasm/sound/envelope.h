// What is kept of a sound to draw it, and to find silence in it, without reading it again.
#pragma once

#include <cstdint>
#include <vector>

namespace unreel {

/// Some samples of all channels together. Full scale is 32,767; what is louder is that.
struct EnvelopeBucket {
    int16_t lowest = 0;
    int16_t highest = 0;
    uint16_t rms = 0;

    bool operator==(const EnvelopeBucket&) const = default;
};

/// Bounded whatever the length: when there would be more than `most_envelope_buckets`, two and two become one.
struct Envelope {
    int sample_rate = 0;          // hertz
    int samples_per_bucket = 0;   // 256 × a power of two
    int64_t samples = 0;          // per channel, in all
    std::vector<EnvelopeBucket> buckets;  // the last may have fewer samples
};

inline constexpr int least_samples_per_bucket = 256;
/// 6 MB; 12 hours at 44.1 kHz in buckets of 46 ms.
inline constexpr int most_envelope_buckets = 1 << 20;

struct Silence {
    double start_seconds = 0;
    double end_seconds = 0;

    bool operator==(const Silence&) const = default;
};

/// Where all samples stay below `threshold_db` of full scale for `least_seconds` and longer, in the order of time. As exact as a bucket:
/// a silence never contains a sample above the threshold.
std::vector<Silence> silences(const Envelope& envelope, double threshold_db, double least_seconds);

}  // namespace unreel
