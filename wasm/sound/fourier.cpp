#include "sound/fourier.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace unreel {

Fourier::Fourier() : tables_(std::make_unique<Tables>()) {
    for (size_t index = 0; index < size; ++index) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(index) / size;
        // A sine at full scale becomes 1 at its peak.
        tables_->hann[index] = static_cast<float>((1 - std::cos(angle)) * 2 / size);
        if (index >= size / 2) continue;
        tables_->cosines[index] = static_cast<float>(std::cos(angle));
        tables_->sines[index] = static_cast<float>(-std::sin(angle));
    }
}

void Fourier::powers(Window& left, Window& right, Powers& powers) {
    for (size_t index = 0; index < size; ++index) {
        left[index] *= tables_->hann[index];
        right[index] *= tables_->hann[index];
    }
    float* real = left.data();
    float* imaginary = right.data();
    float* next_real = tables_->real.data();
    float* next_imaginary = tables_->imaginary.data();
    // Each round halves the transforms (`half` × 2 long) and doubles how many there are (`count`), interleaved.
    for (size_t half = size / 2, count = 1; half > 0; half /= 2, count *= 2) {
        for (size_t step = 0; step < half; ++step) {
            const float cosine = tables_->cosines[step * count];
            const float sine = tables_->sines[step * count];
            const float* const a_real = real + count * step;
            const float* const a_imaginary = imaginary + count * step;
            const float* const b_real = a_real + count * half;
            const float* const b_imaginary = a_imaginary + count * half;
            float* const sum_real = next_real + 2 * count * step;
            float* const sum_imaginary = next_imaginary + 2 * count * step;
            float* const rest_real = sum_real + count;
            float* const rest_imaginary = sum_imaginary + count;
            for (size_t index = 0; index < count; ++index) {
                const float difference_real = a_real[index] - b_real[index];
                const float difference_imaginary = a_imaginary[index] - b_imaginary[index];
                sum_real[index] = a_real[index] + b_real[index];
                sum_imaginary[index] = a_imaginary[index] + b_imaginary[index];
                rest_real[index] = difference_real * cosine - difference_imaginary * sine;
                rest_imaginary[index] = difference_real * sine + difference_imaginary * cosine;
            }
        }
        std::swap(real, next_real);
        std::swap(imaginary, next_imaginary);
    }
    // |L|² + |R|² of a frequency is half of what it and its mirror have in the transform of both.
    const auto power = [&](size_t index) { return real[index] * real[index] + imaginary[index] * imaginary[index]; };
    for (size_t index = 0; index < powers.size(); ++index) powers[index] = (power(index) + power((size - index) % size)) / 2;
}

}  // namespace unreel
