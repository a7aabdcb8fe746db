// How loud a programme is: as what it has of each source, and nothing else of it.
#include <cmath>

#include <gtest/gtest.h>

#include "programme/heard_sounds.h"

namespace unreel::test {

namespace {

// Tenths of a second of one loudness, then of another.
LoudnessBlocks blocks(double first_db, double then_db) {
    LoudnessBlocks made;
    for (const double decibels : {first_db, then_db}) {
        const auto energy = static_cast<float>(std::pow(10, decibels / 10));
        made.blocks.insert(made.blocks.end(), 100, {energy, std::sqrt(energy)});
    }
    return made;
}

double lufs(double decibels) { return decibels - 0.691; }

struct Measured {
    LoudnessBlocks a = blocks(-20, -40);
    LoudnessBlocks b = blocks(-10, -30);
    std::vector<const LoudnessBlocks*> sources{&a, &b};

    double of(const std::vector<ProgrammePart>& parts) const { return *loudness_of_all(heard_sounds(parts, sources)).integrated_lufs; }
};

TEST(LoudnessOfAProgramme, IsThatOfWhatIsHeardOfEachSource) {
    const Measured measured;
    EXPECT_NEAR(measured.of({{.clips = {{0, {0, 10}}}}}), lufs(-20), 0.01);
    EXPECT_NEAR(measured.of({{.clips = {{1, {10, std::nullopt}}}}}), lufs(-30), 0.01);
    // Ten seconds of −20 and as many of −30: the gate, 10 LU below their mean, lets both in.
    EXPECT_NEAR(measured.of({{.clips = {{0, {0, 10}}, {1, {10, 20}}}}}), lufs(10 * std::log10((0.01 + 0.001) / 2)), 0.2);
    // A part more or less is the same sound.
    EXPECT_EQ(measured.of({{.clips = {{0, {0, 5}}}}, {.clips = {{0, {5, 10}}, {1, {10, 20}}}}}), measured.of({{.clips = {{0, {0, 10}}, {1, {10, 20}}}}}));
    EXPECT_TRUE(heard_sounds({}, measured.sources).empty());
}

TEST(LoudnessOfAProgramme, IsKnownOfEachPart) {
    const Measured measured;
    const std::vector<ProgrammePart> parts{{.clips = {{0, {0, 10}}}}, {.clips = {{0, {10, std::nullopt}}}}, {.clips = {{1, {0, 10}}}}};
    const auto facts = loudness_of_parts(parts, measured.sources);
    ASSERT_EQ(facts.size(), 3U);
    EXPECT_NEAR(*facts[0].integrated_lufs, lufs(-20), 0.01);
    EXPECT_NEAR(*facts[1].integrated_lufs, lufs(-40), 0.01);
    EXPECT_NEAR(*facts[2].true_peak_dbtp, -10, 0.01);
}

}  // namespace

}  // namespace unreel::test
