#include <random>

#include <gtest/gtest.h>

#include "io/read_window.h"
#include "support/files.h"
#include "support/sources.h"

namespace unreel::test {

namespace {

constexpr size_t kib = 1024;
constexpr size_t mib = 1024 * kib;

Bytes counted_bytes(size_t size) {
    Bytes bytes(size);
    for (size_t index = 0; index < size; ++index) bytes[index] = static_cast<std::byte>(index * 7 + index / 251 + index / 65'521);
    return bytes;
}

// A file as long as wished that takes no memory; reads give nothing worth looking at.
class HugeSource final : public ByteSource {
public:
    int64_t size() const override { return int64_t{1} << 42; }
    Result<size_t> read_at(int64_t, std::span<std::byte> target) override { return target.size(); }
};

void read_through(ReadWindow& window, int64_t from, int64_t to) {
    Bytes buffer(32 * kib);
    while (from < to) {
        const auto count = window.read_at(from, buffer);
        ASSERT_TRUE(count);
        ASSERT_GT(*count, 0U);
        from += static_cast<int64_t>(*count);
    }
}

TEST(ReadWindow, DoublesItsReadsWhileTheyGoForward) {
    HugeSource huge;
    CountingSource source(huge);
    ReadWindow window(source);
    read_through(window, 0, 32 * mib);
    size_t expected = 128 * kib;
    int64_t offset = 0;
    for (const auto& read : source.reads) {
        EXPECT_EQ(read.offset, offset);
        EXPECT_EQ(read.length, expected);
        offset += static_cast<int64_t>(expected);
        expected = std::min(expected * 2, 4 * mib);
    }
    EXPECT_EQ(window.source_reads(), static_cast<int64_t>(source.reads.size()));
    EXPECT_EQ(window.source_bytes_read(), offset);
}

TEST(ReadWindow, StartsSmallAgainAfterAJump) {
    HugeSource huge;
    CountingSource source(huge);
    ReadWindow window(source);
    read_through(window, 0, 16 * mib);
    source.reads.clear();
    Bytes buffer(10);
    ASSERT_TRUE(window.read_at(int64_t{1} << 40, buffer));
    ASSERT_TRUE(window.read_at(1000, buffer));
    ASSERT_EQ(source.reads.size(), 2U);
    EXPECT_EQ(source.reads[0].length, 128 * kib);
    EXPECT_EQ(source.reads[1].length, 128 * kib);
}

TEST(ReadWindow, GoesOnOverAShortSkip) {
    HugeSource huge;
    CountingSource source(huge);
    ReadWindow window(source);
    Bytes buffer(10);
    ASSERT_TRUE(window.read_at(0, buffer));
    ASSERT_TRUE(window.read_at(static_cast<int64_t>(128 * kib + 200 * kib), buffer));
    ASSERT_TRUE(window.read_at(static_cast<int64_t>(128 * kib + 200 * kib + 256 * kib + 300 * kib), buffer));
    ASSERT_EQ(source.reads.size(), 3U);
    EXPECT_EQ(source.reads[1].length, 256 * kib);
    EXPECT_EQ(source.reads[2].length, 128 * kib);
}

TEST(ReadWindow, ReadsWhatItHoldsWithoutTheSource) {
    HugeSource huge;
    CountingSource source(huge);
    ReadWindow window(source);
    Bytes buffer(100);
    for (const int64_t offset : {0, 100'000, 5, 131'000, 70'000}) ASSERT_TRUE(window.read_at(offset, buffer));
    EXPECT_EQ(source.reads.size(), 1U);
}

TEST(ReadWindow, GivesTheSourcesBytesInAnyOrder) {
    const Bytes bytes = counted_bytes(9 * mib + 12'345);
    for (unsigned seed = 1; seed <= 8; ++seed) {
        MemorySource memory(bytes);
        ShortSource short_reads(bytes, seed, 300'000);
        CountingSource source(seed % 2 == 0 ? static_cast<ByteSource&>(memory) : short_reads);
        ReadWindow window(source);
        std::minstd_rand random(seed);
        int64_t offset = 0;
        for (int count = 0; count < 2000; ++count) {
            if (random() % 3 == 0) offset = static_cast<int64_t>(random() % (bytes.size() + 1000));
            Bytes target(random() % 100'000);
            const auto read = window.read_at(offset, target);
            ASSERT_TRUE(read);
            if (offset >= static_cast<int64_t>(bytes.size()) || target.empty()) {
                ASSERT_EQ(*read, 0U);
                offset = 0;
                continue;
            }
            ASSERT_GT(*read, 0U);
            ASSERT_TRUE(std::equal(target.begin(), target.begin() + static_cast<ptrdiff_t>(*read), bytes.begin() + offset));
            offset += static_cast<int64_t>(*read);
        }
        for (const auto& read : source.reads) EXPECT_LE(read.length, ReadWindow::largest_refill);
    }
}

TEST(ReadWindow, EndsWhereTheSourceEnds) {
    const Bytes bytes = counted_bytes(1000);
    MemorySource source(bytes);
    ReadWindow window(source);
    Bytes target(600);
    EXPECT_EQ(*window.read_at(900, target), 100U);
    EXPECT_EQ(*window.read_at(1000, target), 0U);
    EXPECT_EQ(*window.read_at(int64_t{1} << 60, target), 0U);
    EXPECT_EQ(*window.read_at(-1, target), 0U);
}

TEST(ReadWindow, ForgetsWhatItHeldWhenAReadFails) {
    const Bytes bytes = counted_bytes(1 * mib);
    FailingSource source(bytes, 400 * kib);
    ReadWindow window(source);
    Bytes target(100);
    EXPECT_TRUE(window.read_at(0, target));
    EXPECT_FALSE(window.read_at(static_cast<int64_t>(600 * kib), target));
    const auto again = window.read_at(10, target);
    ASSERT_TRUE(again);
    EXPECT_TRUE(std::equal(target.begin(), target.end(), bytes.begin() + 10));
}

}  // namespace

}  // namespace unreel::test
