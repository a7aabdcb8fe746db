#include "sound/pieces.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace unreel::test {

namespace {

void append(const Planes& planes, Channels& output) {
    for (size_t channel = 0; channel < planes.size(); ++channel) {
        if (channel >= output.size()) {
            EXPECT_TRUE(planes[channel].empty());
            continue;
        }
        EXPECT_EQ(planes[channel].size(), planes[0].size());
        output[channel].insert(output[channel].end(), planes[channel].begin(), planes[channel].end());
    }
}

}  // namespace

Channels heard(const Sound& sound, const Channels& input, int sample_rate, size_t piece, const std::optional<LoudnessGain>& loudness) {
    SoundChain chain(sound, {sample_rate, static_cast<int>(input.size())}, loudness);
    EXPECT_EQ(chain.output().sample_rate, sample_rate);
    Channels output(static_cast<size_t>(chain.output().channels));
    const size_t total = input[0].size();
    for (size_t start = 0; start < total;) {
        const size_t count = piece == 0 ? total : std::min(piece, total - start);
        // A copy that is gone afterwards: the sanitizers see what is kept of it.
        Channels copy(input.size());
        Planes planes;
        for (size_t channel = 0; channel < input.size(); ++channel) {
            const auto first = input[channel].begin() + static_cast<ptrdiff_t>(start);
            copy[channel].assign(first, first + static_cast<ptrdiff_t>(count));
            planes[channel] = copy[channel];
        }
        append(chain.push(planes), output);
        start += count;
    }
    while (const auto rest = chain.finish()) {
        EXPECT_LE((*rest)[0].size(), static_cast<size_t>(sample_rate));
        append(*rest, output);
    }
    return output;
}

Samples noise(size_t count, unsigned seed) {
    std::minstd_rand random(seed);
    Samples samples(count);
    for (float& sample : samples) sample = static_cast<float>(random() % 20001) / 10000.0F - 1;
    return samples;
}

}  // namespace unreel::test
