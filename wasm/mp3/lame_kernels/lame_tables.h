#pragma once

// Tables of LAME's that the kernels read. They are LAME's own (tables.c, quantize_pvt.c, newmdct.c); lame_init_params()
// fills pow43 and adj43asm.

#include <cstdint>

extern "C" {

/// n^(4/3) for n = 0..8206.
extern float pow43[];
/// What is added before rounding to the nearest whole number n, so that n^(4/3) comes nearest, for n = 0..8206.
extern float adj43asm[];

/// 2^((i - 326) / 4), and 2^(-3/16 (i - 210)): what a quantised line's power is multiplied with, and a line's power before it is rounded.
extern float pow20[];
extern float ipow20[];

struct huffcodetab {
    unsigned xlen;
    unsigned linmax;
    const uint16_t* table;
    const uint8_t* hlen;
};
/// The Huffman tables: their widths, and the lengths of their codes, sign bits included.
extern const huffcodetab ht[];
/// Lengths in the tables for large values: table 16..23 in the upper half, 24..31 in the lower.
extern const uint32_t largetbl[16 * 16];
/// Lengths of the codes for quadruples, in the two tables there are.
extern const uint8_t t32l[16];
extern const uint8_t t33l[16];

/// The analysis window of the polyphase filter bank, in the order window_subband reads it.
extern const float enwindow[];
}
