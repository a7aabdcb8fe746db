#include "loops_in_c.h"

#include <cmath>

// calc_noise_core_c of quantize_pvt.c.
void noise_in_c(const float* xr, const int* ix, int count, float step, int largest, const float* pow43, float* noise) {
    float sum = 0;
    int l = count / 2;
    int j = 0;
    if (largest == 0) {
        while (l--) {
            float temp = xr[j];
            j++;
            sum += temp * temp;
            temp = xr[j];
            j++;
            sum += temp * temp;
        }
    } else if (largest == 1) {
        const float ix01[2] = {0, step};
        while (l--) {
            float temp = std::fabs(xr[j]) - ix01[ix[j]];
            j++;
            sum += temp * temp;
            temp = std::fabs(xr[j]) - ix01[ix[j]];
            j++;
            sum += temp * temp;
        }
    } else {
        while (l--) {
            float temp = std::fabs(xr[j]) - pow43[ix[j]] * step;
            j++;
            sum += temp * temp;
            temp = std::fabs(xr[j]) - pow43[ix[j]] * step;
            j++;
            sum += temp * temp;
        }
    }
    *noise = sum;
}

// init_xrpow_core_c of quantize.c.
void xrpow_in_c(const float* xr, int upper, float* xrpow, float* largest, float* sum) {
    *sum = 0;
    for (int i = 0; i <= upper; ++i) {
        const float tmp = std::fabs(xr[i]);
        *sum += tmp;
        xrpow[i] = std::sqrt(tmp * std::sqrt(tmp));
        if (xrpow[i] > *largest) *largest = xrpow[i];
    }
}

// fft_long of fft.c, without its last step.
void window_fft_in_c(const float* samples, const float* window, float* points) {
    int jj = 1024 / 8 - 1;
    float* x = points + 512;
    do {
        unsigned reversed = 0;
        for (unsigned bit = 0; bit < 8; ++bit) reversed |= (static_cast<unsigned>(jj) >> bit & 1U) << (7U - bit);
        for (int odd = 0; odd < 2; ++odd) {
            const int i = static_cast<int>(reversed) + odd;
            float f0 = window[i] * samples[i];
            float w = window[i + 0x200] * samples[i + 0x200];
            const float f1 = f0 - w;
            f0 = f0 + w;
            float f2 = window[i + 0x100] * samples[i + 0x100];
            w = window[i + 0x300] * samples[i + 0x300];
            const float f3 = f2 - w;
            f2 = f2 + w;
            if (odd == 0) x -= 4;
            float* to = x + 512 * odd;
            to[0] = f0 + f2;
            to[2] = f0 - f2;
            to[1] = f1 + f3;
            to[3] = f1 - f3;
        }
    } while (--jj >= 0);
}

// vbrpsy_compute_fft_l of psymodel.c.
void fft_energy_in_c(const float* points, float* energy) {
    energy[0] = points[0] * points[0];
    for (int j = 511; j >= 0; --j) {
        const float re = points[512 - j];
        const float im = points[512 + j];
        energy[512 - j] = (re * re + im * im) * 0.5F;
    }
}

// vbrpsy_attack_detection of psymodel.c.
void attack_high_pass_in_c(const float* samples, float* filtered) {
    static const float fircoef[] = {-8.65163e-18 * 2, -0.00851586 * 2, -6.74764e-18 * 2, 0.0209036 * 2,   -3.36639e-17 * 2,
                                    -0.0438162 * 2,   -1.54175e-17 * 2, 0.0931738 * 2,   -5.52212e-17 * 2, -0.313819 * 2};
    for (int i = 0; i < 576; i++) {
        float sum1 = samples[i + 10];
        float sum2 = 0.0;
        for (int j = 0; j < 9; j += 2) {
            sum1 += fircoef[j] * (samples[i + j] + samples[i + 21 - j]);
            sum2 += fircoef[j + 1] * (samples[i + j + 1] + samples[i + 21 - j - 1]);
        }
        filtered[i] = sum1 + sum2;
    }
}
