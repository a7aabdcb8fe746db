// Prints, as JSON, what each kernel takes beside LAME's C: both are given again and again, in turns, what LAME called the
// kernel with while it encoded 8 s of music at 192 kbit/s and at V2.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "loops_in_c.h"
#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/lame_tables.h"
#include "mp3/segment_encoder.h"
#include "support/synth.h"

extern "C" {
void quantize_lines_xrpow_c(unsigned count, float istep, const float* xr, int* ix);
void quantize_lines_xrpow_01_c(unsigned count, float istep, const float* xr, int* ix);
int choose_table_c(const int* ix, const int* end, int* bits);
void count_quadruples_c(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b);
float vec_max_c(const float* x, unsigned count);
uint8_t find_scalefac_x34_c(const float* xr, const float* xr34, float allowed_noise, unsigned count, uint8_t least);
void fht_c(float* points, int count);
void window_subband_c(const float* newest, float* a);
void spread_masking_c(int partition_count, const float* s3, const int (*s3_range)[2], const float* energy,
                      const unsigned char* mask_index, float* masked, int* index_sum);

void __real_unreel_quantize_lines(unsigned count, float istep, const float* xr, int* ix);
void __real_unreel_quantize_lines_01(unsigned count, float istep, const float* xr, int* ix);
int __real_unreel_choose_table(const int* ix, const int* end, int* bits);
void __real_unreel_count_quadruples(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b);
float __real_unreel_noise(const float* xr, const int* ix, int count, float step, int largest);
void __real_unreel_xrpow(const float* xr, int upper, float* xrpow, float* largest, float* sum);
float __real_unreel_largest(const float* x, int count);
int __real_unreel_find_scalefac(const float* xr, const float* xr34, int count, float allowed_noise, int least);
void __real_unreel_fht(float* points, int count);
void __real_unreel_window_fft(const float* samples, const float* window, float* points);
void __real_unreel_fft_energy(const float* points, float* energy);
void __real_unreel_attack_high_pass(const float* samples, float* filtered);
void __real_unreel_spread_masking(int partition_count, int channel_count, int stride, const float* s3, const int (*s3_range)[2],
                                  const float* energy, const unsigned char* mask_index, float* masked, int* index_sum);
void __real_unreel_window_subband(const float* newest, float* a);
}

namespace {

// Calls that are kept of each kernel: enough to be varied, few enough for the second-level cache.
constexpr size_t kept_calls = 100;
// Every so many calls one is kept.
constexpr size_t every = 37;

struct Kernel {
    std::string name;
    size_t calls = 0;
    std::vector<std::function<void()>> kernel = {};
    std::vector<std::function<void()>> in_c = {};

    bool wants() { return calls++ % every == 0 && kernel.size() < kept_calls; }
};

std::array<Kernel, 14> kernels = {{{"quantize_lines"}, {"quantize_lines_01"}, {"choose_table"}, {"count_quadruples"}, {"noise"}, {"xrpow"},
                                   {"fht"}, {"window_fft"}, {"fft_energy"}, {"attack_high_pass"}, {"spread_masking"}, {"window_subband"},
                                   {"largest"}, {"find_scalefac"}}};

float floats_out[4 * 1024];
int ints_out[4 * 1024];

std::vector<float> copied(const float* from, ptrdiff_t count) { return {from, from + count}; }
std::vector<int> copied(const int* from, ptrdiff_t count) { return {from, from + count}; }

double seconds_of(const std::vector<std::function<void()>>& calls, int times) {
    const auto started = std::chrono::steady_clock::now();
    for (int time = 0; time < times; ++time) {
        for (const auto& call : calls) call();
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

extern "C" {

void __wrap_unreel_quantize_lines(unsigned count, float istep, const float* xr, int* ix) {
    if (auto& kernel = kernels[0]; kernel.wants()) {
        kernel.kernel.push_back([=, x = copied(xr, count)] { __real_unreel_quantize_lines(count, istep, x.data(), ints_out); });
        kernel.in_c.push_back([=, x = copied(xr, count)] { quantize_lines_xrpow_c(count, istep, x.data(), ints_out); });
    }
    __real_unreel_quantize_lines(count, istep, xr, ix);
}

void __wrap_unreel_quantize_lines_01(unsigned count, float istep, const float* xr, int* ix) {
    if (auto& kernel = kernels[1]; kernel.wants()) {
        kernel.kernel.push_back([=, x = copied(xr, count)] { __real_unreel_quantize_lines_01(count, istep, x.data(), ints_out); });
        kernel.in_c.push_back([=, x = copied(xr, count)] { quantize_lines_xrpow_01_c(count, istep, x.data(), ints_out); });
    }
    __real_unreel_quantize_lines_01(count, istep, xr, ix);
}

int __wrap_unreel_choose_table(const int* ix, const int* end, int* bits) {
    if (auto& kernel = kernels[2]; kernel.wants()) {
        kernel.kernel.push_back([x = copied(ix, end - ix)] { __real_unreel_choose_table(x.data(), x.data() + x.size(), ints_out); });
        kernel.in_c.push_back([x = copied(ix, end - ix)] { choose_table_c(x.data(), x.data() + x.size(), ints_out); });
    }
    return __real_unreel_choose_table(ix, end, bits);
}

void __wrap_unreel_count_quadruples(const int* ix, int count, int* count1, int* big_values, int* bits_a, int* bits_b) {
    if (auto& kernel = kernels[3]; kernel.wants()) {
        int* out = ints_out;
        kernel.kernel.push_back([=, x = copied(ix, count)] { __real_unreel_count_quadruples(x.data(), count, out, out + 1, out + 2, out + 3); });
        kernel.in_c.push_back([=, x = copied(ix, count)] { count_quadruples_c(x.data(), count, out, out + 1, out + 2, out + 3); });
    }
    __real_unreel_count_quadruples(ix, count, count1, big_values, bits_a, bits_b);
}

float __wrap_unreel_noise(const float* xr, const int* ix, int count, float step, int largest) {
    if (auto& kernel = kernels[4]; kernel.wants()) {
        kernel.kernel.push_back([=, x = copied(xr, count), i = copied(ix, count)] {
            floats_out[0] = __real_unreel_noise(x.data(), i.data(), count, step, largest);
        });
        kernel.in_c.push_back([=, x = copied(xr, count), i = copied(ix, count)] {
            noise_in_c(x.data(), i.data(), count, step, largest, pow43, floats_out);
        });
    }
    return __real_unreel_noise(xr, ix, count, step, largest);
}

void __wrap_unreel_xrpow(const float* xr, int upper, float* xrpow, float* largest, float* sum) {
    if (auto& kernel = kernels[5]; kernel.wants()) {
        float* out = floats_out;
        kernel.kernel.push_back([=, x = copied(xr, upper + 1)] { __real_unreel_xrpow(x.data(), upper, out, out + 1000, out + 1001); });
        kernel.in_c.push_back([=, x = copied(xr, upper + 1)] { xrpow_in_c(x.data(), upper, out, out + 1000, out + 1001); });
    }
    __real_unreel_xrpow(xr, upper, xrpow, largest, sum);
}

void __wrap_unreel_fht(float* points, int count) {
    if (auto& kernel = kernels[6]; kernel.wants()) {
        // In place, so the points are copied each time, on both sides.
        const auto again = [=, x = copied(points, ptrdiff_t{2} * count)](auto transform) {
            std::ranges::copy(x, floats_out);
            transform(floats_out, count);
        };
        kernel.kernel.push_back([=] { again(__real_unreel_fht); });
        kernel.in_c.push_back([=] { again(fht_c); });
    }
    __real_unreel_fht(points, count);
}

void __wrap_unreel_window_fft(const float* samples, const float* window, float* points) {
    if (auto& kernel = kernels[7]; kernel.wants()) {
        kernel.kernel.push_back([x = copied(samples, 1024), w = copied(window, 1024)] { __real_unreel_window_fft(x.data(), w.data(), floats_out); });
        kernel.in_c.push_back([x = copied(samples, 1024), w = copied(window, 1024)] { window_fft_in_c(x.data(), w.data(), floats_out); });
    }
    __real_unreel_window_fft(samples, window, points);
}

void __wrap_unreel_fft_energy(const float* points, float* energy) {
    if (auto& kernel = kernels[8]; kernel.wants()) {
        kernel.kernel.push_back([x = copied(points, 1024)] { __real_unreel_fft_energy(x.data(), floats_out); });
        kernel.in_c.push_back([x = copied(points, 1024)] { fft_energy_in_c(x.data(), floats_out); });
    }
    __real_unreel_fft_energy(points, energy);
}

void __wrap_unreel_attack_high_pass(const float* samples, float* filtered) {
    if (auto& kernel = kernels[9]; kernel.wants()) {
        kernel.kernel.push_back([x = copied(samples, 597)] { __real_unreel_attack_high_pass(x.data(), floats_out); });
        kernel.in_c.push_back([x = copied(samples, 597)] { attack_high_pass_in_c(x.data(), floats_out); });
    }
    __real_unreel_attack_high_pass(samples, filtered);
}

void __wrap_unreel_spread_masking(int partition_count, int channel_count, int stride, const float* s3, const int (*s3_range)[2],
                                  const float* energy, const unsigned char* mask_index, float* masked, int* index_sum) {
    if (auto& kernel = kernels[10]; kernel.wants()) {
        const ptrdiff_t size = ptrdiff_t{channel_count} * stride;
        std::vector<std::array<int, 2>> range;
        ptrdiff_t s3_count = 0;
        for (int b = 0; b < partition_count; ++b) {
            range.push_back({s3_range[b][0], s3_range[b][1]});
            s3_count += s3_range[b][1] - s3_range[b][0] + 1;
        }
        const auto again = [=, s = copied(s3, s3_count), e = copied(energy, size), m = std::vector<unsigned char>(mask_index, mask_index + size)](auto spread) {
            spread(s.data(), reinterpret_cast<const int(*)[2]>(range.data()), e.data(), m.data());
        };
        kernel.kernel.push_back([=] {
            again([=](const float* s, const int (*r)[2], const float* e, const unsigned char* m) {
                __real_unreel_spread_masking(partition_count, channel_count, stride, s, r, e, m, floats_out, ints_out);
            });
        });
        kernel.in_c.push_back([=] {
            again([=](const float* s, const int (*r)[2], const float* e, const unsigned char* m) {
                for (int channel = 0; channel < channel_count; ++channel) {
                    const ptrdiff_t at = ptrdiff_t{channel} * stride;
                    spread_masking_c(partition_count, s, r, e + at, m + at, floats_out + at, ints_out + at);
                }
            });
        });
    }
    __real_unreel_spread_masking(partition_count, channel_count, stride, s3, s3_range, energy, mask_index, masked, index_sum);
}

void __wrap_unreel_window_subband(const float* newest, float* a) {
    if (auto& kernel = kernels[11]; kernel.wants()) {
        kernel.kernel.push_back([x = copied(newest - 271, 543)] { __real_unreel_window_subband(x.data() + 271, floats_out); });
        kernel.in_c.push_back([x = copied(newest - 271, 543)] { window_subband_c(x.data() + 271, floats_out); });
    }
    __real_unreel_window_subband(newest, a);
}

float __wrap_unreel_largest(const float* x, int count) {
    if (auto& kernel = kernels[12]; kernel.wants()) {
        kernel.kernel.push_back([x = copied(x, count)] { floats_out[0] = __real_unreel_largest(x.data(), static_cast<int>(x.size())); });
        kernel.in_c.push_back([x = copied(x, count)] { floats_out[0] = vec_max_c(x.data(), static_cast<unsigned>(x.size())); });
    }
    return __real_unreel_largest(x, count);
}

int __wrap_unreel_find_scalefac(const float* xr, const float* xr34, int count, float allowed_noise, int least) {
    if (auto& kernel = kernels[13]; kernel.wants()) {
        kernel.kernel.push_back([=, x = copied(xr, count), x34 = copied(xr34, count)] {
            ints_out[0] = __real_unreel_find_scalefac(x.data(), x34.data(), count, allowed_noise, least);
        });
        kernel.in_c.push_back([=, x = copied(xr, count), x34 = copied(xr34, count)] {
            ints_out[0] = find_scalefac_x34_c(x.data(), x34.data(), allowed_noise, static_cast<unsigned>(count), static_cast<uint8_t>(least));
        });
    }
    return __real_unreel_find_scalefac(xr, xr34, count, allowed_noise, least);
}

}  // extern "C"

int main() {
    using namespace unreel::test;
    constexpr int rounds = 9;
    const Pcm music = make_music(44100, 2, size_t{44100} * 8);
    for (const auto rate_control : {unreel::RateControl::cbr, unreel::RateControl::vbr}) {
        auto encoder = unreel::SegmentEncoder::open({44100, 2, 192, unreel::default_lame_quality, rate_control}, 0, 300);
        if (!encoder || !encoder->encode({music.channels[0].data(), music.channels[1].data()}, music.sample_count())) return 1;
    }
    std::printf("{");
    const char* separator = "";
    for (const auto& kernel : kernels) {
        if (kernel.kernel.empty()) continue;
        // Long enough for the clock and for the engine to have compiled it well: some 20 ms a side and round.
        const double once = std::max(1e-7, seconds_of(kernel.in_c, 50) / 50);
        const int times = std::max(1, static_cast<int>(0.02 / once));
        seconds_of(kernel.kernel, times);
        std::vector<double> ratios;
        std::vector<double> nanoseconds;
        for (int round = 0; round < rounds; ++round) {
            const double in_c = seconds_of(kernel.in_c, times);
            const double ours = seconds_of(kernel.kernel, times);
            ratios.push_back(ours / in_c);
            nanoseconds.push_back(ours * 1e9 / times / static_cast<double>(kernel.kernel.size()));
        }
        std::printf("%s\"%s\":{\"ratio\":%.3f,\"nanoseconds\":%.0f,\"calls\":%zu}", separator, kernel.name.c_str(), median(ratios), median(nanoseconds), kernel.calls);
        separator = ",";
    }
    std::printf("}\n");
}
