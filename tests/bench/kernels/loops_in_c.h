#pragma once

// The loops that the patch of LAME replaced inside larger functions, as they stand in LAME 3.100, as functions.

void noise_in_c(const float* xr, const int* ix, int count, float step, int largest, const float* pow43, float* noise);
void xrpow_in_c(const float* xr, int upper, float* xrpow, float* largest, float* sum);
void window_fft_in_c(const float* samples, const float* window, float* points);
void fft_energy_in_c(const float* points, float* energy);
void attack_high_pass_in_c(const float* samples, float* filtered);
