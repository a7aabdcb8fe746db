// Headers that lie: whatever stands in an edit list, reading ends, and with a result or a reason.
#include <random>

#include <gtest/gtest.h>

#include "support/conversions.h"
#include "support/mp4_boxes.h"
#include "support/sources.h"

namespace unreel::test {

namespace {

// Reads on until the end, or for as much as nobody's edit list asks for. Silence is cheap, but not free.
void expect_to_end(const Bytes& bytes) {
    constexpr int64_t enough = int64_t{200} * 44'100;
    MemorySource source(bytes);
    auto reader = AudioReader::open(source, {}, as_it_is);
    while (reader && (*reader)->output_samples() < enough) {
        const auto step = (*reader)->read();
        if (!step || std::holds_alternative<AudioReader::Finished>(*step)) break;
    }
}

TEST(BrokenEditLists, EndWithAResultOrAReason) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_edits({{1500, -1}, {2000, 45'124}, {500, 5000}, {1000, -1}, {2000, 1024}}, 1);
    const Bytes good = file.bytes();
    const size_t list = position_of(good, "elst");
    std::minstd_rand random(3);
    for (int attempt = 0; attempt < 150; ++attempt) {
        Bytes bytes = good;
        for (int change = 0; change < 3; ++change) bytes[list - 12 + random() % 124] = static_cast<std::byte>(random());
        expect_to_end(bytes);
    }
}

TEST(BrokenEditLists, MayStandInABrokenHeader) {
    Mp4File file(read_media("edits/aac.m4a"));
    file.set_edits({{1500, -1}, {2000, 45'124}});
    file.set_itunes_gapless(" 00000000 00000400 00000100 0000000000060000");
    const Bytes good = file.bytes();
    const size_t header = position_of(good, "moov") - 4;
    std::minstd_rand random(4);
    for (int attempt = 0; attempt < 150; ++attempt) {
        Bytes bytes = good;
        for (int change = 0; change < 3; ++change) bytes[header + random() % (bytes.size() - header)] = static_cast<std::byte>(random());
        if (attempt % 3 == 0) bytes.resize(header + random() % (bytes.size() - header));
        expect_to_end(bytes);
    }
}

TEST(BrokenEditLists, OfThousandsOfEditsArePlayedToTheirEnd) {
    Mp4File file(read_media("edits/alac.m4a"));
    file.set_edits(std::vector<Mp4File::Edit>(3000, {1, 200'000}));
    const auto read = read_audio(file.bytes());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pcm.sample_count(), 3U * 44'100);
}

// What the header costs beside the sound: the walk through its boxes, and the way back.
TEST(EditLists, CostFewReads) {
    Mp4File file(read_media("trim/aac.mp4"));
    file.set_edits({{2000, 1024 + 15 * 44'100}, {2000, 1024 + 2 * 44'100}});
    const Bytes bytes = file.bytes();
    MemorySource memory(bytes);
    CountingSource source(memory);
    const auto read = read_audio(source);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pcm.sample_count(), 4U * 44'100);
    EXPECT_LE(source.reads.size(), 10U);
}

}  // namespace

}  // namespace unreel::test
