#include "programme/sounds.h"

#include <cmath>

namespace unreel::test {

Analysis analysis_of(std::span<const Passage> passages) {
    Analysis analysis;
    Envelope& envelope = analysis.envelope;
    envelope.sample_rate = 25600;
    envelope.samples_per_bucket = least_samples_per_bucket;
    for (const auto& [seconds, level] : passages) {
        const auto peak = static_cast<int16_t>(level * 32767);
        const EnvelopeBucket bucket{static_cast<int16_t>(-peak), peak, static_cast<uint16_t>(peak)};
        envelope.buckets.insert(envelope.buckets.end(), static_cast<size_t>(std::llround(seconds * 100)), bucket);
    }
    envelope.samples = static_cast<int64_t>(envelope.buckets.size()) * envelope.samples_per_bucket;
    analysis.sample_rate = envelope.sample_rate;
    analysis.channels = 2;
    analysis.seconds = static_cast<double>(envelope.samples) / envelope.sample_rate;
    return analysis;
}

std::vector<Passage> random_passages(std::mt19937& random) {
    std::vector<Passage> passages;
    const int count = std::uniform_int_distribution(1, 12)(random);
    for (int index = 0; index < count; ++index) {
        const bool is_silent = std::uniform_int_distribution(0, 1)(random) == 0;
        const int hundredths = std::uniform_int_distribution(1, is_silent ? 300 : 2000)(random);
        passages.push_back({hundredths / 100.0, is_silent ? 0 : std::uniform_real_distribution(0.01, 1.0)(random)});
    }
    return passages;
}

PlanSource source_of(const Analysis& analysis) {
    PlanSource source;
    source.seconds = analysis.seconds;
    source.analysis = &analysis;
    return source;
}

}  // namespace unreel::test
