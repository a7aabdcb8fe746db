#pragma once

// LAME's inner loops, written for vectors of 128 bits. wasm/deps/patches/lame makes LAME 3.100 call these in place
// of its own C functions, which stay in the library under names that end in `_c`: each kernel does what that function does
// (the comments name it), tests/native/lame_kernels holds them side by side on what an encoder is fed with.
//
// Whole numbers come out equal. Floating point sums are added up in another order than in C, which shifts their last bits,
// as LAME's own -ffast-math does; what an encoder decides from them is the same but for ties.

// They follow LAME's functions and are under LAME's licence (see LICENSE).

#ifdef __cplusplus
extern "C" {
#endif

/// quantize_lines_xrpow (takehiro.c): ix[i] = xr[i] × istep, rounded so that ix^(4/3) comes nearest to what xr stood for.
/// `count` lines, an even number; each xr[i] × istep in 0..8206.
void unreel_quantize_lines(unsigned count, float istep, const float* xr, int* ix);

/// quantize_lines_xrpow_01 (takehiro.c): the same where no line becomes more than 1.
void unreel_quantize_lines_01(unsigned count, float istep, const float* xr, int* ix);

/// choose_table (takehiro.c): the Huffman table that codes the lines ix..end (an even number of them, at least 2, each 0
/// or more) in the fewest bits, which are added to *bits. -1, and *bits = 100000, if a line is above 8206.
int unreel_choose_table(const int* ix, const int* end, int* bits);

/// The first half of noquant_count_bits (takehiro.c): where, among `count` quantised lines (even), the zeros at the end
/// begin (*count1), where before them the quadruples of lines up to 1 begin (*big_values), and how many bits these take
/// with each of the two tables for quadruples.
void unreel_count_quadruples(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b);

/// calc_noise_core_c (quantize_pvt.c): the sum of the squared differences between |xr[i]| and ix[i]^(4/3) × step for `count` lines
/// (even). `largest` says what ix holds: 0, zeros; 1, zeros and ones; 2, anything up to 8206.
float unreel_noise(const float* xr, const int* ix, int count, float step, int largest);

/// init_xrpow_core_c (quantize.c): xrpow[i] = |xr[i]|^(3/4) for i = 0..upper, their largest, and the sum of |xr[i]|.
void unreel_xrpow(const float* xr, int upper, float* xrpow, float* largest, float* sum);

/// vec_max_c (vbrquantize.c): the largest of `count` numbers, none of them below 0.
float unreel_largest(const float* x, int count);

/// find_scalefac_x34 (vbrquantize.c): the coarsest step, least..255 on LAME's scale (pow20, ipow20), whose noise in a band of `count`
/// lines is at most `allowed_noise`, with the steps next to it too; by the same bisection, so the same step is found. xr34[i] is
/// |xr[i]|^(3/4), and at most 8206 × the step `least`'s.
int unreel_find_scalefac(const float* xr, const float* xr34, int count, float allowed_noise, int least);

/// fht (fft.c): the rest of a Hartley transform of `count` × 2 points (count: 128 or 512), whose first radix-4 pass
/// unreel_window_fft or fft_short made.
void unreel_fht(float* points, int count);

/// fft_long (fft.c) without its last step: windows 1024 samples and makes the first radix-4 pass, in bit-reversed order.
void unreel_window_fft(const float* samples, const float* window, float* points);

/// The energies of vbrpsy_compute_fft_l (psymodel.c): 513 of them from the Hartley transform of 1024 points.
void unreel_fft_energy(const float* points, float* energy);

/// The high pass of vbrpsy_attack_detection (psymodel.c), 21 taps: 576 samples out of samples[0..597).
void unreel_attack_high_pass(const float* samples, float* filtered);

/// The convolution with the spreading function in vbrpsy_compute_masking_l (psymodel.c), for up to four channels at once.
/// s3: the spreading function's values, row after row; s3_range[b]: first and last partition of row b.
/// energy[channel], mask_index[channel] (0..8): of each partition, `stride` apart.
/// masked, index_sum [channel × stride + b]: the masking that reaches partition b, and the sum of mask_index over its row.
void unreel_spread_masking(int partition_count, int channel_count, int stride, const float* s3, const int (*s3_range)[2],
                           const float* energy, const unsigned char* mask_index, float* masked, int* index_sum);

/// The windowing in window_subband (newmdct.c): fills a[0..30) from 512 samples around `newest`.
void unreel_window_subband(const float* newest, float* a);

#ifdef __cplusplus
}
#endif
