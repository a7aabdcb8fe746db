#include "sound/clip_counter.h"

#include <algorithm>
#include <cmath>

#include "sound/oversampling.h"

namespace unreel {

namespace {

constexpr float full_scale = 32767.0F / 32768;
constexpr int least_samples = 3;
// So many are looked at together, most of which have nothing at full scale.
constexpr size_t piece = 64;

}  // namespace

void ClipCounter::push(const Planes& input) {
    for (size_t channel = 0; channel < input.size(); ++channel) {
        Run& run = runs_[channel];
        if (largest_magnitude(input[channel]) < full_scale) {
            run = {};
            continue;
        }
        for (auto rest = input[channel]; !rest.empty();) {
            const auto samples = rest.first(std::min(piece, rest.size()));
            rest = rest.subspan(samples.size());
            if (largest_magnitude(samples) < full_scale) {
                run = {};
                continue;
            }
            for (const float sample : samples) count(run, sample);
        }
    }
}

void ClipCounter::count(Run& run, float sample) {
    const bool is_full = std::abs(sample) >= full_scale;
    const bool goes_on = is_full && run.length > 0 && run.is_above == (sample > 0);
    run.length = goes_on ? std::min(run.length + 1, least_samples + 1) : is_full ? 1 : 0;
    run.is_above = sample > 0;
    if (run.length == least_samples) ++places_;
}

}  // namespace unreel
