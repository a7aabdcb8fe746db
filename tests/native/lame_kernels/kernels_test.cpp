// Each kernel beside LAME's own C function (or, where the patch replaced only part of one, its definition in double precision) on
// every call that LAME makes while it encodes music and speech: the linker lets each call of a kernel come here first.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "encoder/sequential_lame.h"
#include "lame_kernels/seen.h"
#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/lame_tables.h"
#include "support/synth.h"

extern "C" {
// LAME's.
void quantize_lines_xrpow_c(unsigned count, float istep, const float* xr, int* ix);
void quantize_lines_xrpow_01_c(unsigned count, float istep, const float* xr, int* ix);
int choose_table_c(const int* ix, const int* end, int* bits);
void count_quadruples_c(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b);
void fht_c(float* points, int count);
void window_subband_c(const float* newest, float* a);
void spread_masking_c(int partition_count, const float* s3, const int (*s3_range)[2], const float* energy,
                      const unsigned char* mask_index, float* masked, int* index_sum);

// The kernels, by the names the linker gives them (see CMakeLists.txt).
void __real_unreel_quantize_lines(unsigned count, float istep, const float* xr, int* ix);
void __real_unreel_quantize_lines_01(unsigned count, float istep, const float* xr, int* ix);
int __real_unreel_choose_table(const int* ix, const int* end, int* bits);
void __real_unreel_count_quadruples(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b);
float __real_unreel_noise(const float* xr, const int* ix, int count, float step, int largest);
void __real_unreel_xrpow(const float* xr, int upper, float* xrpow, float* largest, float* sum);
void __real_unreel_fht(float* points, int count);
void __real_unreel_window_fft(const float* samples, const float* window, float* points);
void __real_unreel_fft_energy(const float* points, float* energy);
void __real_unreel_attack_high_pass(const float* samples, float* filtered);
void __real_unreel_spread_masking(int partition_count, int channel_count, int stride, const float* s3, const int (*s3_range)[2],
                                  const float* energy, const unsigned char* mask_index, float* masked, int* index_sum);
void __real_unreel_window_subband(const float* newest, float* a);
}

namespace {

template <class Expected>
void compare_floats(Seen& entry, const float* found, const Expected* expected, size_t count) {
    double scale = 1e-30;
    double difference = 0;
    for (size_t i = 0; i < count; ++i) {
        scale = std::max(scale, std::abs(static_cast<double>(expected[i])));
        difference = std::max(difference, std::abs(static_cast<double>(found[i]) - static_cast<double>(expected[i])));
    }
    entry.difference = std::max(entry.difference, difference / scale);
}

}  // namespace

extern "C" {

void __wrap_unreel_quantize_lines(unsigned count, float istep, const float* xr, int* ix) {
    auto& entry = seen["quantize_lines"];
    ++entry.calls;
    std::vector<int> expected(count);
    quantize_lines_xrpow_c(count, istep, xr, expected.data());
    __real_unreel_quantize_lines(count, istep, xr, ix);
    compare_numbers(entry, ix, expected.data(), count);
}

void __wrap_unreel_quantize_lines_01(unsigned count, float istep, const float* xr, int* ix) {
    auto& entry = seen["quantize_lines_01"];
    ++entry.calls;
    std::vector<int> expected(count);
    quantize_lines_xrpow_01_c(count, istep, xr, expected.data());
    __real_unreel_quantize_lines_01(count, istep, xr, ix);
    compare_numbers(entry, ix, expected.data(), count);
}

int __wrap_unreel_choose_table(const int* ix, const int* end, int* bits) {
    auto& entry = seen["choose_table up to " + std::to_string(std::min(16, *std::max_element(ix, end)))];
    ++entry.calls;
    int expected[2] = {0, *bits};
    expected[0] = choose_table_c(ix, end, &expected[1]);
    const int table = __real_unreel_choose_table(ix, end, bits);
    const int found[2] = {table, *bits};
    compare_numbers(entry, found, expected, 2);
    return table;
}

void __wrap_unreel_count_quadruples(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b) {
    auto& entry = seen["count_quadruples"];
    ++entry.calls;
    int expected[4];
    count_quadruples_c(ix, count, &expected[0], &expected[1], &expected[2], &expected[3]);
    __real_unreel_count_quadruples(ix, count, count1, big_values, bits_a, bits_b);
    const int found[4] = {*count1, *big_values, *bits_a, *bits_b};
    compare_numbers(entry, found, expected, 4);
}

float __wrap_unreel_noise(const float* xr, const int* ix, int count, float step, int largest) {
    auto& entry = seen["noise of " + std::to_string(largest)];
    ++entry.calls;
    // calc_noise_core_c wants LAME's granule; this is what it adds up.
    double expected = 0;
    double energy = 1e-30;
    for (int i = 0; i < count; ++i) {
        const double line = std::abs(static_cast<double>(xr[i]));
        const double difference = line - (largest == 0 ? 0 : static_cast<double>(pow43[ix[i]])) * step;
        expected += difference * difference;
        energy += line * line;
    }
    const float found = __real_unreel_noise(xr, ix, count, step, largest);
    // A difference of two lines is as exact as the lines are, however small it comes out.
    entry.difference = std::max(entry.difference, std::abs(found - expected) / std::sqrt(std::max(expected, 1e-14 * energy) * energy));
    return found;
}

void __wrap_unreel_xrpow(const float* xr, int upper, float* xrpow, float* largest, float* sum) {
    auto& entry = seen["xrpow"];
    ++entry.calls;
    std::vector<double> expected;
    double expected_sum = 0;
    for (int i = 0; i <= upper; ++i) {
        expected.push_back(std::pow(std::abs(static_cast<double>(xr[i])), 0.75));
        expected_sum += std::abs(static_cast<double>(xr[i]));
    }
    const double expected_largest = *std::ranges::max_element(expected);
    __real_unreel_xrpow(xr, upper, xrpow, largest, sum);
    compare_floats(entry, xrpow, expected.data(), expected.size());
    compare_floats(entry, sum, &expected_sum, 1);
    compare_floats(entry, largest, &expected_largest, 1);
}

void __wrap_unreel_fht(float* points, int count) {
    auto& entry = seen["fht of " + std::to_string(2 * count)];
    ++entry.calls;
    std::vector<float> expected(points, points + static_cast<ptrdiff_t>(2) * count);
    fht_c(expected.data(), count);
    __real_unreel_fht(points, count);
    compare_floats(entry, points, expected.data(), expected.size());
}

void __wrap_unreel_window_fft(const float* samples, const float* window, float* points) {
    auto& entry = seen["window_fft"];
    ++entry.calls;
    __real_unreel_window_fft(samples, window, points);
    // The transform's definition takes a million multiplications, so not every time.
    if (entry.calls % 64 != 1) return;
    std::vector<double> cas(1024);
    for (size_t i = 0; i < 1024; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / 1024;
        cas[i] = std::cos(angle) + std::sin(angle);
    }
    std::vector<double> expected(1024, 0.0);
    for (size_t k = 0; k < 1024; ++k) {
        for (size_t i = 0; i < 1024; ++i) expected[k] += static_cast<double>(samples[i]) * window[i] * cas[i * k % 1024];
    }
    std::vector<float> found(points, points + 1024);
    __real_unreel_fht(found.data(), 512);
    compare_floats(entry, found.data(), expected.data(), 1024);
}

void __wrap_unreel_fft_energy(const float* points, float* energy) {
    auto& entry = seen["fft_energy"];
    ++entry.calls;
    std::vector<double> expected = {static_cast<double>(points[0]) * points[0]};
    for (int i = 1; i <= 512; ++i) {
        const double re = points[i];
        const double im = points[1024 - i];
        expected.push_back((re * re + im * im) / 2);
    }
    __real_unreel_fft_energy(points, energy);
    compare_floats(entry, energy, expected.data(), expected.size());
}

void __wrap_unreel_attack_high_pass(const float* samples, float* filtered) {
    auto& entry = seen["attack_high_pass"];
    ++entry.calls;
    // fircoef[] of psymodel.c.
    constexpr double taps[10] = {-8.65163e-18 * 2, -0.00851586 * 2, -6.74764e-18 * 2, 0.0209036 * 2,   -3.36639e-17 * 2,
                                 -0.0438162 * 2,   -1.54175e-17 * 2, 0.0931738 * 2,   -5.52212e-17 * 2, -0.313819 * 2};
    std::vector<double> expected;
    for (int i = 0; i < 576; ++i) {
        double sum = samples[i + 10];
        for (int tap = 0; tap < 10; ++tap) sum += taps[tap] * (static_cast<double>(samples[i + tap]) + samples[i + 21 - tap]);
        expected.push_back(sum);
    }
    __real_unreel_attack_high_pass(samples, filtered);
    // What is left of loud low tones is small, and no more exact than they were.
    double loudest = 1e-30;
    for (int i = 0; i < 597; ++i) loudest = std::max(loudest, std::abs(static_cast<double>(samples[i])));
    for (int i = 0; i < 576; ++i) {
        entry.difference = std::max(entry.difference, std::abs(filtered[i] - expected[static_cast<size_t>(i)]) / loudest);
    }
}

void __wrap_unreel_spread_masking(int partition_count, int channel_count, int stride, const float* s3, const int (*s3_range)[2],
                                  const float* energy, const unsigned char* mask_index, float* masked, int* index_sum) {
    auto& entry = seen["spread_masking"];
    ++entry.calls;
    __real_unreel_spread_masking(partition_count, channel_count, stride, s3, s3_range, energy, mask_index, masked, index_sum);
    for (int channel = 0; channel < channel_count; ++channel) {
        std::vector<float> expected(static_cast<size_t>(partition_count));
        std::vector<int> expected_sum(static_cast<size_t>(partition_count));
        spread_masking_c(partition_count, s3, s3_range, energy + static_cast<ptrdiff_t>(channel) * stride, mask_index + static_cast<ptrdiff_t>(channel) * stride,
                         expected.data(), expected_sum.data());
        compare_numbers(entry, index_sum + static_cast<ptrdiff_t>(channel) * stride, expected_sum.data(), expected_sum.size());
        for (int b = 0; b < partition_count; ++b) {
            Seen one;
            compare_floats(one, masked + static_cast<ptrdiff_t>(channel) * stride + b, &expected[static_cast<size_t>(b)], 1);
            if (one.difference > rounding) {
                ++entry.ties;
            } else {
                entry.difference = std::max(entry.difference, one.difference);
            }
        }
    }
}

void __wrap_unreel_window_subband(const float* newest, float* a) {
    auto& entry = seen["window_subband"];
    ++entry.calls;
    float expected[32];
    window_subband_c(newest, expected);
    __real_unreel_window_subband(newest, a);
    compare_floats(entry, a, expected, 30);
}

}  // extern "C"

namespace unreel::test {

namespace {

void encode_everything() {
    seen.clear();
    for (const EncoderSettings& settings : {EncoderSettings{44100, 2, 192}, EncoderSettings{48000, 2, 320}, EncoderSettings{44100, 2, 96},
                                           EncoderSettings{22050, 1, 32}, EncoderSettings{11025, 2, 16},
                                           EncoderSettings{44100, 2, 160, 5, RateControl::abr}, EncoderSettings{44100, 2, 0, 5, RateControl::vbr, 0},
                                           EncoderSettings{48000, 2, 0, 0, RateControl::vbr, 2}, EncoderSettings{44100, 1, 0, 5, RateControl::vbr, 5},
                                           EncoderSettings{24000, 2, 0, 5, RateControl::vbr, 4}, EncoderSettings{8000, 1, 0, 5, RateControl::vbr, 9}}) {
        const auto sample_count = static_cast<size_t>(settings.sample_rate) * 6;
        encode_sequentially(settings, make_music(settings.sample_rate, settings.channels, sample_count), false);
        encode_sequentially(settings, make_speech(settings.sample_rate, settings.channels, sample_count), false);
    }
}

}  // namespace

TEST(LameKernels, DoWhatLamesOwnFunctionsDoOnEveryCall) {
    encode_everything();
    const std::vector<std::string> expected_names = {
        "quantize_lines", "quantize_lines_01", "count_quadruples", "noise of 0", "noise of 1", "noise of 2", "xrpow", "largest", "find_scalefac", "fht of 1024",
        "fht of 256", "window_fft", "fft_energy", "attack_high_pass", "spread_masking", "window_subband"};
    for (const auto& name : expected_names) EXPECT_GT(seen[name].calls, 100) << name;
    for (int largest = 0; largest <= 16; ++largest) {
        EXPECT_GT(seen["choose_table up to " + std::to_string(largest)].calls, 10) << "up to " << largest;
    }
    for (const auto& [name, entry] : seen) {
        std::printf("%-24s %9lld calls, %lld of %lld unequal, differs by %.1e at most, %lld ties\n", name.c_str(), static_cast<long long>(entry.calls),
                    static_cast<long long>(entry.unequal), static_cast<long long>(entry.numbers), entry.difference, static_cast<long long>(entry.ties));
        EXPECT_EQ(entry.unequal, 0) << name;
        // Single precision is 6e-8 for one operation; these are sums of up to a thousand.
        EXPECT_LT(entry.difference, rounding) << name;
        EXPECT_LE(entry.ties * 10000, entry.numbers) << name;
    }
}

}  // namespace unreel::test
