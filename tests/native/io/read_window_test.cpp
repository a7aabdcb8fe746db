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

TEST(ReadWindow, ReadsNoMoreThanACallIsWorthAfterAJump) {
    HugeSource huge;
    CountingSource source(huge);
    ReadWindow window(source);
    read_through(window, 0, 16 * mib);
    source.reads.clear();
    Bytes buffer(10);
    ASSERT_TRUE(window.read_at(int64_t{1} << 40, buffer));
    ASSERT_TRUE(window.read_at(1000, buffer));
    ASSERT_EQ(source.reads.size(), 2U);
    EXPECT_EQ(source.reads[0].length, 512 * kib);
    EXPECT_EQ(source.reads[1].length, 256 * kib);
}

TEST(ReadWindow, LearnsHowLongRunsAre) {
    HugeSource huge;
    CountingSource source(huge);
    ReadWindow window(source);
    for (int64_t run = 0; run < 100; ++run) read_through(window, run * 5 * mib, run * 5 * mib + 64 * kib);
    EXPECT_EQ(source.reads.size(), 100U);
    EXPECT_EQ(source.reads.back().length, 64 * kib);
}

TEST(ReadWindow, ReadsOnOverAShortGap) {
    HugeSource huge;
    CountingSource source(huge);
    ReadWindow window(source);
    for (int64_t offset = 0; offset < int64_t{64 * mib}; offset += 400 * kib) read_through(window, offset, offset + 1);
    EXPECT_LE(source.reads.size(), 21U);
    EXPECT_EQ(source.reads.back().length, 4 * mib);
}

TEST(ReadWindow, ReadsAllThatLiesBetweenWhereItIsToReadEverything) {
    const Bytes bytes = counted_bytes(20 * mib);
    MemorySource memory(bytes);
    CountingSource source(memory);
    ReadWindow window(source, ReadStrategy::everything);
    Bytes buffer(10);
    for (const size_t offset : {size_t{0}, 5 * mib, 19 * mib}) {
        ASSERT_TRUE(window.read_at(static_cast<int64_t>(offset), buffer));
        EXPECT_TRUE(std::equal(buffer.begin(), buffer.end(), bytes.begin() + static_cast<ptrdiff_t>(offset)));
    }
    EXPECT_EQ(source.reads.size(), 5U);
    EXPECT_EQ(window.source_bytes_read(), static_cast<int64_t>(bytes.size()));
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
    for (unsigned seed = 1; seed <= 12; ++seed) {
        MemorySource memory(bytes);
        ShortSource short_reads(bytes, seed, 300'000);
        CountingSource source(seed % 2 == 0 ? static_cast<ByteSource&>(memory) : short_reads);
        ReadWindow window(source, static_cast<ReadStrategy>(seed % 3));
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
