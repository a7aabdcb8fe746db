#include "mp3/lame_kernels/lame_kernels.h"
#include "mp3/lame_kernels/simd.h"

using namespace unreel::simd;

namespace {

constexpr int largest_partition_count = 64;

// tab[] of psymodel.c: masking by tonality.
constexpr float masking_by_tonality[9] = {1.0F, 0.79433F, 0.63096F, 0.63096F, 0.63096F, 0.63096F, 0.63096F, 0.25119F, 0.11749F};
// tab_mask_add_delta[] of psymodel.c: how many partitions away masking still adds up.
constexpr int32_t reach_by_tonality[9] = {2, 2, 2, 1, 1, 1, 0, 0, -1};
constexpr int largest_reach = 2;

// vbrpsy_mask_add: two maskers that are near each other add up, and more than that the more alike they are: by table2[i] where the
// louder is 10^(i/16) to 10^((i+1)/16) times the other.
constexpr float near_factor[10] = {1.33352F * 1.33352F, 1.35879F * 1.35879F, 1.38454F * 1.38454F, 1.39497F * 1.39497F,
                                   1.40548F * 1.40548F, 1.3537F * 1.3537F,   1.30382F * 1.30382F, 1.22321F * 1.22321F,
                                   1.14758F * 1.14758F, 1.0F};
constexpr float near_ratio[10] = {1.0F,       1.1547820F, 1.3335214F, 1.5399265F, 1.7782794F,
                                  2.0535250F, 2.3713737F, 2.7384196F, 3.1622777F, 3.6517413F};
// Further away they add up if they are no more than this apart, else the louder hides the other: 10^(24/16).
constexpr float far_ratio = 31.622776601683793F;

inline f32x4 add_far(f32x4 a, f32x4 b) {
    const f32x4 louder = max(a, b);
    const f32x4 other = min(a, b);
    return louder < other * splat(far_ratio) ? a + b : louder;
}

inline f32x4 add_near(f32x4 a, f32x4 b) {
    const f32x4 louder = max(a, b);
    const f32x4 other = min(a, b);
    f32x4 factor = splat(near_factor[0]);
    for (int i = 1; i < 10; ++i) factor = louder >= other * splat(near_ratio[i]) ? splat(near_factor[i]) : factor;
    return (a + b) * factor;
}

}  // namespace

void unreel_spread_masking(int partition_count, int channel_count, int stride, const float* s3, const int (*s3_range)[2],
                           const float* energy, const unsigned char* mask_index, float* masked, int* index_sum) {
    // A channel in each lane.
    f32x4 masker[largest_partition_count];
    i32x4 reach[largest_partition_count];
    i32x4 sum_before[largest_partition_count + 1];
    sum_before[0] = i32x4{};
    for (int b = 0; b < partition_count; ++b) {
        f32x4 energy4 = {};
        f32x4 tonality4 = {};
        i32x4 reach4 = {};
        i32x4 index4 = {};
        for (int channel = 0; channel < channel_count; ++channel) {
            const int index = mask_index[channel * stride + b];
            energy4[channel] = energy[channel * stride + b];
            tonality4[channel] = masking_by_tonality[index];
            reach4[channel] = reach_by_tonality[index];
            index4[channel] = index;
        }
        masker[b] = energy4 * tonality4;
        reach[b] = reach4;
        sum_before[b + 1] = sum_before[b] + index4;
    }
    const float* spread = s3;
    for (int b = 0; b < partition_count; ++b) {
        const int first = s3_range[b][0];
        const int last = s3_range[b][1];
        f32x4 total = splat(*spread++) * masker[first];
        for (int k = first + 1; k <= last; ++k) {
            const f32x4 more = splat(*spread++) * masker[k];
            const int distance = k < b ? b - k : k - b;
            const f32x4 far = add_far(total, more);
            total = distance > largest_reach ? far : (reach[b] >= distance ? add_near(total, more) : far);
        }
        const i32x4 indices = sum_before[last + 1] - sum_before[first];
        for (int channel = 0; channel < channel_count; ++channel) {
            masked[channel * stride + b] = total[channel];
            index_sum[channel * stride + b] = indices[channel];
        }
    }
}

void unreel_fft_energy(const float* points, float* energy) {
    energy[0] = points[0] * points[0];
    for (int i = 1; i < 513 - 4; i += 4) {
        const f32x4 re = load<f32x4>(points + i);
        const f32x4 im = reverse(load<f32x4>(points + 1024 - i - 3));
        store(energy + i, (re * re + im * im) * splat(0.5F));
    }
    for (int i = 509; i < 513; ++i) {
        energy[i] = (points[i] * points[i] + points[1024 - i] * points[1024 - i]) * 0.5F;
    }
}

void unreel_attack_high_pass(const float* samples, float* filtered) {
    // fircoef[] of vbrpsy_attack_detection; its taps of 1e-17 are below what a float's sum can hold.
    constexpr float taps[5] = {-0.00851586F * 2, 0.0209036F * 2, -0.0438162F * 2, 0.0931738F * 2, -0.313819F * 2};
    for (int i = 0; i < 576; i += 4) {
        f32x4 sum4 = load<f32x4>(samples + i + 10);
        for (int tap = 0; tap < 5; ++tap) {
            sum4 += splat(taps[tap]) * (load<f32x4>(samples + i + 2 * tap + 1) + load<f32x4>(samples + i + 20 - 2 * tap));
        }
        store(filtered + i, sum4);
    }
}
