// What a ReadWindow costs over the length of a file, in bytes: those it reads, and for each call those that could have been
// read in its stead.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "io/read_window.h"
#include "support/files.h"

namespace unreel::test {

namespace {

constexpr int64_t kib = 1024;
constexpr int64_t mib = 1024 * kib;

class BlankSource final : public ByteSource {
public:
    int64_t size() const override { return 1024 * mib; }
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        return std::min(target.size(), static_cast<size_t>(size() - offset));
    }
};

struct Layout {
    const char* name;
    int64_t sound;     // bytes in a row
    int64_t pictures;  // bytes between, on average
    bool is_uneven = false;
};

// The sound of the whole file is read, packet by packet.
double cost(const Layout& layout, ReadStrategy strategy) {
    BlankSource source;
    ReadWindow window(source, strategy);
    std::exponential_distribution<double> uneven(1.0 / static_cast<double>(layout.pictures));
    std::minstd_rand random(5);
    Bytes packet(2 * kib);
    for (int64_t offset = 0; offset < source.size();) {
        const int64_t end = std::min(offset + layout.sound, source.size());
        while (offset < end) {
            const auto wanted = static_cast<size_t>(std::min<int64_t>(end - offset, 2 * kib));
            offset += static_cast<int64_t>(window.read_at(offset, std::span(packet).first(wanted)).value());
        }
        offset += layout.is_uneven ? static_cast<int64_t>(uneven(random)) : layout.pictures;
    }
    return static_cast<double>(window.source_bytes_read() + window.source_reads() * ReadWindow::bytes_worth_a_call);
}

class ReadCost : public testing::TestWithParam<Layout> {};

TEST_P(ReadCost, IsNotFarFromThatOfTheBetterExtreme) {
    const double better = std::min(cost(GetParam(), ReadStrategy::everything), cost(GetParam(), ReadStrategy::needed));
    // Where both cost about the same, either choice is a little beside the best; so is one that cannot see what comes.
    EXPECT_LE(cost(GetParam(), ReadStrategy::automatic), better * (GetParam().is_uneven ? 1.3 : 1.15));
}

INSTANTIATE_TEST_SUITE_P(Layouts, ReadCost,
                         testing::Values(Layout{"nothing_but_sound", 1024 * mib, 1},                     //
                                         Layout{"a_frame_of_a_small_video", 1 * kib, 10 * kib},          //
                                         Layout{"a_frame_of_a_large_video", 3 * kib, 200 * kib},         //
                                         Layout{"a_frame_worth_a_call", 3 * kib, 510 * kib},             //
                                         Layout{"a_frame_just_over_it", 3 * kib, 520 * kib},             //
                                         Layout{"a_frame_of_a_huge_video", 3 * kib, 1500 * kib},         //
                                         Layout{"a_second_of_a_small_video", 24 * kib, 150 * kib},       //
                                         Layout{"a_second_of_a_large_video", 64 * kib, 5 * mib},         //
                                         Layout{"many_seconds_of_pcm", 5 * mib, 40 * mib},               //
                                         Layout{"uneven_frames", 3 * kib, 200 * kib, true},              //
                                         Layout{"uneven_frames_worth_a_call", 3 * kib, 500 * kib, true}, //
                                         Layout{"uneven_seconds", 64 * kib, 3 * mib, true}),
                         [](const auto& layout) { return layout.param.name; });

}  // namespace

}  // namespace unreel::test
