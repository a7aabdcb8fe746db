// The bound by which most of a sound is not interpolated: computed anew from the filter's definition.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "sound/oversampling.h"

namespace unreel::test {

namespace {

// Of the samples −20 … 21.
constexpr int first = -20;
using Filter = std::array<double, 42>;

double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; k < 60; ++k) {
        term *= x / (2 * k) * x / (2 * k);
        sum += term;
    }
    return sum;
}

// What finds the value at so many quarters of the way from sample 0 to sample 1.
Filter at_quarter(int quarter) {
    Filter filter{};
    double sum = 0;
    for (int sample = -20; sample <= 21; ++sample) {
        const double t = sample - quarter / 4.0;
        const int from = quarter < 0 ? -16 : quarter > 4 ? -14 : -15;
        double& tap = filter[static_cast<size_t>(sample - first)];
        if (quarter % 4 == 0) tap = t == 0 ? 1 : 0;
        else if (sample < from || sample > from + 31) tap = 0;
        else tap = std::sin(std::numbers::pi * t) / (std::numbers::pi * t) * bessel(9 * std::sqrt(std::max(0.0, 1 - t * t / 256)));
        sum += tap;
    }
    for (double& tap : filter) tap /= sum;
    return filter;
}

// The sum of magnitudes of the filter of bends that is the same as this one, which must leave out every straight line.
double magnitudes_of_bends(Filter filter) {
    double moment = 0;
    for (size_t index = 0; index < filter.size(); ++index) moment += filter[index] * (static_cast<double>(index) + first);
    filter[0 - first] += moment;
    filter[1 - first] -= moment;
    double slope = 0;
    double value = 0;
    double sum = 0;
    for (const double tap : filter) {
        slope += tap;
        value += slope;
        sum += std::abs(value);
    }
    EXPECT_NEAR(value, 0, 1e-9);
    EXPECT_NEAR(slope, 0, 1e-9);
    return sum;
}

TEST(TruePeakBound, IsNoLessThanWhatTheFilterAndTheParabolaCanAdd) {
    double largest = 0;
    for (int quarter = 0; quarter <= 4; ++quarter) {
        Filter bulge = at_quarter(quarter);
        Filter parabola = at_quarter(quarter - 1);
        const Filter next = at_quarter(quarter + 1);
        for (size_t index = 0; index < bulge.size(); ++index) parabola[index] += next[index] - 2 * bulge[index];
        bulge[0 - first] -= 1;  // the nearest straight line: any within the two samples will do
        largest = std::max(largest, magnitudes_of_bends(bulge) + magnitudes_of_bends(parabola) / 8);
    }
    EXPECT_LE(largest, largest_bulge);
    EXPECT_GT(largest, largest_bulge * 0.98);
}

TEST(Extremes, AreTheLargestSampleAndTheLargestBend) {
    std::array<float, 18> samples{};
    samples[0] = 8;
    samples[1] = 4;
    samples[9] = -3;
    const Extremes found = extremes(samples.data() + 2);
    EXPECT_EQ(found.magnitude, 3);
    EXPECT_EQ(found.bend, 6);
    samples[17] = 5;
    EXPECT_EQ(extremes(samples.data() + 2).magnitude, 5);
}

}  // namespace

}  // namespace unreel::test
