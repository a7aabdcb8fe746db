#include <random>

#include <gtest/gtest.h>

#include "io/checksum_sink.h"
#include "io/memory.h"
#include "support/command.h"
#include "support/files.h"

namespace unreel::test {

namespace {

Bytes random_bytes(size_t count) {
    std::mt19937 random(7);
    Bytes bytes(count);
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(random());
    return bytes;
}

uint32_t crc32_by_gzip(const Bytes& bytes) {
    const TemporaryFile file;
    write_file(file.path(), bytes);
    const std::string packed = run_quietly({"gzip", "-c", file.path()});
    uint32_t crc = 0;
    for (size_t byte = 0; byte < 4; ++byte) crc |= static_cast<uint32_t>(static_cast<unsigned char>(packed.at(packed.size() - 8 + byte))) << 8 * byte;
    return crc;
}

TEST(Crc32, IsThatOfGzip) {
    // "CRC-32/ISO-HDLC" in the catalogue of parametrised CRC algorithms.
    EXPECT_EQ(crc32_of(bytes_of("123456789")), 0xCBF43926);
    EXPECT_EQ(crc32_of({}), 0U);
    for (const size_t count : {size_t{1}, size_t{7}, size_t{8}, size_t{65537}}) EXPECT_EQ(crc32_of(random_bytes(count)), crc32_by_gzip(random_bytes(count)));
}

TEST(Crc32, OfTwoRunsIsThatOfBoth) {
    const Bytes bytes = random_bytes(100003);
    const std::span all(bytes);
    for (const size_t border : {size_t{0}, size_t{1}, size_t{12}, size_t{4096}, size_t{99999}, bytes.size()}) {
        const auto rest = all.subspan(border);
        EXPECT_EQ(combined_crc32(crc32_of(all.first(border)), crc32_of(rest), rest.size()), crc32_of(all)) << border;
    }
}

TEST(ChecksumSink, CountsWhatIsThereInTheEnd) {
    for (const size_t head : {size_t{0}, size_t{300}, size_t{9000}}) {
        for (const size_t length : {head, head + 1, head + 4095, head + 4097, head + 50000}) {
            Bytes bytes = random_bytes(length);
            MemorySink memory;
            ChecksumSink sink(memory, static_cast<int64_t>(head));
            ASSERT_TRUE(sink.write_at(0, bytes_of("dropped")));
            ASSERT_TRUE(sink.clear());
            for (size_t at = 0; at < length; at += 3001) ASSERT_TRUE(sink.write_at(static_cast<int64_t>(at), std::span(bytes).subspan(at, std::min<size_t>(3001, length - at))));
            // Over the border of the head, as far as there is something.
            const size_t from = head == 0 ? 0 : head - 10;
            const Bytes patch = bytes_of("a tag that is known in the end");
            const auto fitting = std::span(patch).first(std::min(patch.size(), length - from));
            ASSERT_TRUE(sink.write_at(static_cast<int64_t>(from), fitting));
            std::ranges::copy(fitting, bytes.begin() + static_cast<ptrdiff_t>(from));
            EXPECT_TRUE(std::ranges::equal(memory.bytes(), bytes));
            EXPECT_EQ(sink.value(std::span(bytes).first(head)), crc32_of(bytes)) << head << " of " << length;
        }
    }
}

}  // namespace

}  // namespace unreel::test
