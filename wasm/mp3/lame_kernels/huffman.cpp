#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/lame_tables.h"
#include "mp3/lame_kernels/simd.h"

using namespace unreel::simd;

namespace {

constexpr int largest_line = 8206;
constexpr int too_many_bits = 100000;
constexpr int pairs_at_a_time = 16;
constexpr int lines_at_a_time = 2 * pairs_at_a_time;

// The lines of a granule in 16 bits each, filled up with zeros to a whole number of steps.
struct PackedLines {
    alignas(16) int16_t lines[576 + lines_at_a_time];
    int step_count;
    // Pairs of zeros that were added, whose codes must not be counted.
    int added_pairs;
    int largest;
};

inline void pack(const int* ix, const int* end, PackedLines& packed) {
    const auto count = static_cast<int>(end - ix);
    packed.step_count = (count + lines_at_a_time - 1) / lines_at_a_time;
    packed.added_pairs = packed.step_count * pairs_at_a_time - count / 2;
    i16x8 largest8 = {};
    int i = 0;
    for (; i + 8 <= count; i += 8) {
        const i16x8 eight = narrow(load<i32x4>(ix + i), load<i32x4>(ix + i + 4));
        largest8 = eight > largest8 ? eight : largest8;
        store(packed.lines + i, eight);
    }
    int16_t largest = 0;
    for (; i < count; ++i) {
        packed.lines[i] = static_cast<int16_t>(std::min(ix[i], 32767));
        largest = std::max(largest, packed.lines[i]);
    }
    for (; i < packed.step_count * lines_at_a_time; ++i) packed.lines[i] = 0;
    for (int lane = 0; lane < 8; ++lane) largest = std::max<int16_t>(largest, largest8[lane]);
    packed.largest = largest;
}

// x × width + y of 16 pairs.
inline u8x16 pair_indices(const std::array<i16x8, 4>& lines, int16_t width) {
    const i16x8 weights = {width, 1, width, 1, width, 1, width, 1};
    return narrow(narrow(dot(lines[0], weights), dot(lines[1], weights)), narrow(dot(lines[2], weights), dot(lines[3], weights)));
}

inline std::array<i16x8, 4> lines_of_step(const PackedLines& packed, int step) {
    const int16_t* from = packed.lines + static_cast<ptrdiff_t>(step) * lines_at_a_time;
    return {load<i16x8>(from), load<i16x8>(from + 8), load<i16x8>(from + 16), load<i16x8>(from + 24)};
}

inline int sum(u16x8 lanes) {
    int total = 0;
    for (int lane = 0; lane < 8; ++lane) total += lanes[lane];
    return total;
}

// The code lengths of one table with up to 16 × Parts entries.
template <int Parts>
struct Lengths {
    std::array<u8x16, Parts> parts;
    explicit Lengths(int table) {
        const auto entry_count = static_cast<size_t>(ht[table].xlen * ht[table].xlen);
        uint8_t bytes[Parts * 16] = {};
        std::copy_n(ht[table].hlen, entry_count, bytes);
        for (int part = 0; part < Parts; ++part) parts[part] = load<u8x16>(bytes + part * 16);
    }
    u8x16 of(u8x16 index) const {
        u8x16 lengths = swizzle(parts[0], index);
        for (int part = 1; part < Parts; ++part) lengths |= swizzle(parts[part], index - static_cast<uint8_t>(part * 16));
        return lengths;
    }
};

// `Count` tables of the same width, one after the other from `first`; the one with the fewest bits, the first of equals.
template <int First, int Count, int Parts>
int choose_small(const PackedLines& packed, int* bits) {
    static const std::array<Lengths<Parts>, Count> tables = []<size_t... Is>(std::index_sequence<Is...>) {
        return std::array<Lengths<Parts>, Count>{Lengths<Parts>(First + static_cast<int>(Is))...};
    }(std::make_index_sequence<Count>());
    const auto width = static_cast<int16_t>(ht[First].xlen);
    std::array<u16x8, Count> sums = {};
    for (int step = 0; step < packed.step_count; ++step) {
        const u8x16 index = pair_indices(lines_of_step(packed, step), width);
        for (int table = 0; table < Count; ++table) sums[table] += add_pairs(tables[table].of(index));
    }
    int best = 0;
    int fewest = too_many_bits;
    for (int table = 0; table < Count; ++table) {
        const int total = sum(sums[table]) - packed.added_pairs * ht[First + table].hlen[0];
        if (total < fewest) {
            fewest = total;
            best = First + table;
        }
    }
    *bits += fewest;
    return best;
}

// Three lengths in one number, so that one addition counts for three tables.
constexpr int length_bits = 16;
struct LengthsOf13To15 {
    uint64_t entries[256];
    LengthsOf13To15() {
        for (int i = 0; i < 256; ++i) {
            entries[i] = ht[13].hlen[i] | static_cast<uint64_t>(ht[14].hlen[i]) << length_bits |
                         static_cast<uint64_t>(ht[15].hlen[i]) << (2 * length_bits);
        }
    }
};

int choose_13_to_15(const PackedLines& packed, int* bits) {
    static const LengthsOf13To15 lengths;
    uint64_t total = 0;
    for (int step = 0; step < packed.step_count; ++step) {
        alignas(16) uint8_t index[pairs_at_a_time];
        store(index, pair_indices(lines_of_step(packed, step), 16));
        for (const uint8_t pair : index) total += lengths.entries[pair];
    }
    total -= static_cast<uint64_t>(packed.added_pairs) * lengths.entries[0];
    int best = 13;
    auto fewest = static_cast<int>(total & 0xffff);
    for (int table = 14; table <= 15; ++table) {
        const auto count = static_cast<int>(total >> ((table - 13) * length_bits) & 0xffff);
        if (count < fewest) {
            fewest = count;
            best = table;
        }
    }
    *bits += fewest;
    return best;
}

int choose_with_linbits(const PackedLines& packed, int* bits) {
    const auto rest = static_cast<unsigned>(packed.largest - 15);
    int high = 24;
    while (high < 31 && ht[high].linmax < rest) ++high;
    int low = high - 8;
    while (low < 23 && ht[low].linmax < rest) ++low;

    const i16x8 escape = {15, 15, 15, 15, 15, 15, 15, 15};
    i16x8 escaped = {};
    uint32_t total = 0;
    for (int step = 0; step < packed.step_count; ++step) {
        std::array<i16x8, 4> lines = lines_of_step(packed, step);
        for (i16x8& eight : lines) {
            const i16x8 is_escaped = eight >= escape;
            escaped -= is_escaped;
            eight = is_escaped ? escape : eight;
        }
        alignas(16) uint8_t index[pairs_at_a_time];
        store(index, pair_indices(lines, 16));
        for (const uint8_t pair : index) total += largetbl[pair];
    }
    total -= static_cast<uint32_t>(packed.added_pairs) * largetbl[0];
    const auto escape_count = static_cast<uint32_t>(sum((u16x8)escaped));
    // xlen is the number of linbits in these tables.
    const uint32_t low_bits = (total >> 16) + escape_count * ht[low].xlen;
    const uint32_t high_bits = (total & 0xffff) + escape_count * ht[high].xlen;
    *bits += static_cast<int>(std::min(low_bits, high_bits));
    return low_bits > high_bits ? high : low;
}

}  // namespace

int unreel_choose_table(const int* ix, const int* end, int* bits) {
    PackedLines packed;
    pack(ix, end, packed);
    switch (packed.largest) {
        case 0: return 0;
        case 1: return choose_small<1, 1, 1>(packed, bits);
        case 2: return choose_small<2, 2, 1>(packed, bits);
        case 3: return choose_small<5, 2, 1>(packed, bits);
        case 4:
        case 5: return choose_small<7, 3, 3>(packed, bits);
        case 6:
        case 7: return choose_small<10, 3, 4>(packed, bits);
        default: break;
    }
    if (packed.largest <= 15) return choose_13_to_15(packed, bits);
    if (packed.largest > largest_line) {
        *bits = too_many_bits;
        return -1;
    }
    return choose_with_linbits(packed, bits);
}

namespace {

constexpr int lines_of_quadruples = 16;

// Four quadruples of lines up to 1, as the indices of their codes: the first line is the most significant bit.
inline i32x4 quadruple_indices(i32x4 a, i32x4 b, i32x4 c, i32x4 d) {
    const i16x8 weights = {8, 4, 2, 1, 8, 4, 2, 1};
    const i32x4 ab = dot(narrow(a, b), weights);
    const i32x4 cd = dot(narrow(c, d), weights);
    return __builtin_shufflevector(ab, cd, 0, 2, 4, 6) + __builtin_shufflevector(ab, cd, 1, 3, 5, 7);
}

}  // namespace

void unreel_count_quadruples(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b) {
    int i = count;
    while (i >= 4 && !any(load<i32x4>(ix + i - 4))) i -= 4;
    while (i > 1 && (ix[i - 1] | ix[i - 2]) == 0) i -= 2;
    *count1 = i;
    const u8x16 lengths_a = load<u8x16>(t32l);
    const u8x16 lengths_b = load<u8x16>(t33l);
    i32x4 total_a = {};
    i32x4 total_b = {};
    for (; i >= lines_of_quadruples; i -= lines_of_quadruples) {
        const int* from = ix + i - lines_of_quadruples;
        const i32x4 a = load<i32x4>(from);
        const i32x4 b = load<i32x4>(from + 4);
        const i32x4 c = load<i32x4>(from + 8);
        const i32x4 d = load<i32x4>(from + 12);
        if (any((a | b | c | d) > 1)) break;
        const auto indices = (u8x16)quadruple_indices(a, b, c, d);
        // The other bytes are index 0, and leave with the mask.
        total_a += (i32x4)swizzle(lengths_a, indices) & 255;
        total_b += (i32x4)swizzle(lengths_b, indices) & 255;
    }
    int bits_of_a = total_a[0] + total_a[1] + total_a[2] + total_a[3];
    int bits_of_b = total_b[0] + total_b[1] + total_b[2] + total_b[3];
    for (; i > 3; i -= 4) {
        const i32x4 four = load<i32x4>(ix + i - 4);
        if (any(four > 1)) break;
        const i32x4 weighted = four * i32x4{8, 4, 2, 1};
        const int index = weighted[0] + weighted[1] + weighted[2] + weighted[3];
        bits_of_a += t32l[index];
        bits_of_b += t33l[index];
    }
    *big_values = i;
    *bits_a = bits_of_a;
    *bits_b = bits_of_b;
}
