#pragma once

#include <span>
#include <vector>

namespace unreel {

/// Samples as an encoder can bear them: bounded, and 0 for what is no number. Corrupt float samples can be anything.
void make_sane(std::span<float> samples);

/// The same of samples that must stay as they are: themselves where all are sane, which nearly all are, else a copy in `copy`.
std::span<const float> sane(std::span<const float> samples, std::vector<float>& copy);

/// The largest magnitude among sane samples.
float peak(std::span<const float> samples);

}  // namespace unreel
