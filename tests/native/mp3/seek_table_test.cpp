#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "mp3/seek_table.h"

namespace unreel::test {

namespace {

void expect_right(const std::vector<int>& sizes, int64_t bytes_before) {
    SeekTable table;
    std::vector<int64_t> offsets;
    int64_t total = bytes_before;
    for (const int size : sizes) {
        table.add_frame(size);
        offsets.push_back(total);
        total += size;
    }
    ASSERT_EQ(table.frame_count(), static_cast<int64_t>(sizes.size()));
    ASSERT_EQ(table.byte_count(), total - bytes_before);
    const auto toc = table.to_toc(bytes_before);
    for (size_t percent = 0; percent < toc.size(); ++percent) {
        const auto offset = static_cast<double>(offsets[sizes.size() * percent / 100]);
        // An entry is a 256th of the file; between the frames remembered, the table draws a line.
        EXPECT_NEAR(toc[percent], std::floor(offset * 256 / static_cast<double>(total)), 1.0) << percent << " of " << sizes.size();
        if (percent > 0) {
            EXPECT_GE(toc[percent], toc[percent - 1]);
        }
    }
}

TEST(SeekTable, PointsToWherePercentsBegin) {
    for (const size_t frames : {1, 2, 50, 99, 100, 101, 799, 800, 801, 1599, 1600, 1601, 5000, 12'345, 100'000}) {
        expect_right(std::vector<int>(frames, 627), 627);
        std::minstd_rand random(static_cast<unsigned>(frames));
        std::vector<int> sizes(frames);
        for (int& size : sizes) size = static_cast<int>(random() % 1300 + 100);
        expect_right(sizes, 417);
        // Quiet first, loud later.
        for (size_t frame = 0; frame < frames; ++frame) sizes[frame] = frame < frames / 2 ? 104 : 1044;
        expect_right(sizes, 417);
    }
}

TEST(SeekTable, OfNothingIsEmpty) {
    const SeekTable table;
    EXPECT_EQ(table.to_toc(417), (std::array<uint8_t, 100>{}));
}

}  // namespace

}  // namespace unreel::test
