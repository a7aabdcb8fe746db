// VBR's kernels beside LAME's own C functions; see kernels_test.cpp.
#include <cstdint>

#include "lame_kernels/seen.h"

extern "C" {

float vec_max_c(const float* x, unsigned count);
uint8_t find_scalefac_x34_c(const float* xr, const float* xr34, float allowed_noise, unsigned count, uint8_t least);

float __real_unreel_largest(const float* x, int count);
int __real_unreel_find_scalefac(const float* xr, const float* xr34, int count, float allowed_noise, int least);

float __wrap_unreel_largest(const float* x, int count) {
    auto& entry = seen["largest"];
    ++entry.calls;
    const float found = __real_unreel_largest(x, count);
    ++entry.numbers;
    entry.unequal += found == vec_max_c(x, static_cast<unsigned>(count)) ? 0 : 1;
    return found;
}

int __wrap_unreel_find_scalefac(const float* xr, const float* xr34, int count, float allowed_noise, int least) {
    auto& entry = seen["find_scalefac"];
    ++entry.calls;
    ++entry.numbers;
    const int found = __real_unreel_find_scalefac(xr, xr34, count, allowed_noise, least);
    const int expected = find_scalefac_x34_c(xr, xr34, allowed_noise, static_cast<unsigned>(count), static_cast<uint8_t>(least));
    if (found != expected) {
        // The same where the limit is a little higher or lower: the noise is the limit but for rounding.
        const auto with = [&](double limit) {
            return find_scalefac_x34_c(xr, xr34, static_cast<float>(allowed_noise * limit), static_cast<unsigned>(count), static_cast<uint8_t>(least));
        };
        const bool is_tie = found == with(1 - rounding) || found == with(1 + rounding);
        (is_tie ? entry.ties : entry.unequal) += 1;
    }
    return found;
}

}  // extern "C"
