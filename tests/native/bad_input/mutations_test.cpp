// Small files of many containers with a few bytes changed by chance, always the same chance.
#include <chrono>
#include <random>

#include <gtest/gtest.h>

#include "io/memory.h"
#include "media/probe.h"
#include "support/conversions.h"

namespace unreel::test {

namespace {

class MutatedFile : public testing::TestWithParam<const char*> {};

void mutate(Bytes& bytes, std::minstd_rand& random) {
    const auto place = [&] {
        // Half of the changes where headers are.
        const size_t range = random() % 2 == 0 ? std::min<size_t>(bytes.size(), 600) : bytes.size();
        return random() % range;
    };
    const int changes = 1 + static_cast<int>(random() % 6);
    for (int change = 0; change < changes; ++change) {
        const size_t position = place();
        switch (random() % 4) {
            case 0: bytes[position] = static_cast<std::byte>(random() >> 8); break;
            case 1: bytes[position] = std::byte{0xFF}; break;
            case 2: bytes[position] ^= static_cast<std::byte>(1U << random() % 8); break;
            default: {
                // A piece repeated: shifts all that follows.
                const size_t length = std::min<size_t>(random() % 40 + 1, bytes.size() - position);
                const Bytes piece(bytes.begin() + static_cast<ptrdiff_t>(position), bytes.begin() + static_cast<ptrdiff_t>(position + length));
                bytes.insert(bytes.begin() + static_cast<ptrdiff_t>(position), piece.begin(), piece.end());
            }
        }
    }
}

TEST_P(MutatedFile, FailsOrConvertsInBoundedTime) {
    const Bytes original = read_media(GetParam());
    int converted = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::minstd_rand random(seed);
        Bytes bytes = original;
        mutate(bytes, random);
        const auto started = std::chrono::steady_clock::now();
        MemorySource source(bytes);
        (void)probe(source);
        // Seconds 0 to 20 of whatever it claims to be.
        const auto read = read_audio(bytes, between(0, 20));
        converted += read ? 1 : 0;
        if (!read) {
            EXPECT_NE(read.error().code, ErrorCode::engine_crashed) << read.error().detail;
            EXPECT_NE(read.error().code, ErrorCode::read_failed) << seed;
        }
        EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(10)) << seed;
    }
    EXPECT_GT(converted, 0);
}

INSTANTIATE_TEST_SUITE_P(SmallFiles, MutatedFile,
                         testing::Values("bad/small.mp4", "bad/small_faststart.mp4", "bad/small_fragmented.mp4", "bad/small.mkv",
                                         "bad/small.webm", "bad/small.avi", "bad/small.flv", "bad/small.ts", "bad/small.mpg",
                                         "bad/small.ogg", "bad/small.opus", "bad/small.wav", "bad/small_adpcm.wav",
                                         "bad/small.flac", "bad/small.mp3", "bad/small.aac", "bad/small.wma", "bad/small.caf",
                                         "bad/small.wv", "bad/small.tta", "bad/small.aiff"));

}  // namespace

}  // namespace unreel::test
