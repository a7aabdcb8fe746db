#pragma once

#include <span>

namespace unreel {

/// Samples as an encoder can bear them: bounded, and 0 for what is no number. Corrupt float samples can be anything.
void make_sane(std::span<float> samples);

/// The same while they are copied to `target`, which lies elsewhere.
void copy_sane(std::span<const float> samples, float* target);

}  // namespace unreel
