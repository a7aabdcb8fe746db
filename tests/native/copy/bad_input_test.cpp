// Disks and files at their worst.
#include <random>

#include <gtest/gtest.h>

#include "copy/exactness.h"
#include "copy/mp3_sources.h"
#include "support/sources.h"
#include "support/test_names.h"

namespace unreel::test {

namespace {

Result<std::unique_ptr<Mp3FrameReader>> open_reader(ByteSource& source) {
    auto opened = Mp3FrameReader::open(source, {});
    if (!opened) return std::unexpected(opened.error());
    auto* reader = std::get_if<std::unique_ptr<Mp3FrameReader>>(&*opened);
    if (reader == nullptr) return fail(ErrorCode::engine_crashed, "refused");
    return std::move(*reader);
}

// Frames without an end: as many as make so many bytes.
class LongMp3 final : public ByteSource {
public:
    explicit LongMp3(int64_t size) : size_(size), frames_(make_mp3({.sample_rate = 48000, .bitrate_kbps = 320}).sound()) {}

    int64_t size() const override { return size_; }
    Result<size_t> read_at(int64_t offset, std::span<std::byte> target) override {
        const auto count = static_cast<size_t>(std::clamp<int64_t>(size_ - offset, 0, static_cast<int64_t>(target.size())));
        for (size_t index = 0; index < count; ++index) target[index] = frames_[(static_cast<size_t>(offset) + index) % frames_.size()];
        return count;
    }

private:
    int64_t size_;
    Bytes frames_;
};

class CountingSink final : public ByteSink {
public:
    Result<void> write_at(int64_t offset, std::span<const std::byte> bytes) override {
        largest = std::max(largest, bytes.size());
        end = std::max(end, offset + static_cast<int64_t>(bytes.size()));
        return {};
    }
    Result<void> clear() override { return {}; }
    size_t largest = 0;
    int64_t end = 0;
};

TEST(CopySteps, AreSmallAndWriteInPieces) {
    LongMp3 source(200'000'000);
    CountingSource counted(source);
    auto reader = open_reader(counted);
    ASSERT_TRUE(reader) << reader.error().detail;
    CountingSink sink;
    Mp3Copy copy(std::move(*reader));
    int64_t bytes = 0;
    double fraction = 0;
    int64_t written = 0;
    int steps = 0;
    while (true) {
        const size_t reads_before = counted.reads.size();
        const auto step = copy.step();
        ASSERT_TRUE(step) << step.error().detail;
        EXPECT_LE(counted.reads.size(), reads_before + 1);
        ++steps;
        const auto progress = copy.progress();
        EXPECT_GE(progress.fraction, fraction);
        EXPECT_LE(progress.bytes_written - written, 400'000);
        fraction = progress.fraction;
        written = progress.bytes_written;
        if (std::holds_alternative<Mp3Copy::Finished>(*step)) break;
        if (std::holds_alternative<Mp3Copy::PartBegins>(*step)) copy.begin(sink, {});
        if (const auto* ended = std::get_if<Mp3Copy::PartEnded>(&*step)) bytes = ended->summary.bytes;
        ASSERT_FALSE(std::holds_alternative<CopyRefusal>(*step));
    }
    EXPECT_EQ(fraction, 1);
    EXPECT_GT(steps, 500);
    EXPECT_LT(sink.largest, 1'100'000U);
    EXPECT_EQ(sink.end, bytes);
    EXPECT_NEAR(static_cast<double>(sink.end), 200e6, 3000);
}

TEST(CopySteps, FailWhereTheDiskIsFull) {
    const Bytes mp3 = ordinary_mp3().bytes();
    MemorySource source(mp3);
    auto reader = open_reader(source);
    ASSERT_TRUE(reader);
    FullSink sink(1000);
    Mp3Copy copy(std::move(*reader));
    auto step = copy.step();
    while (step && !std::holds_alternative<Mp3Copy::Finished>(*step)) {
        if (std::holds_alternative<Mp3Copy::PartBegins>(*step)) copy.begin(sink, {});
        step = copy.step();
    }
    ASSERT_FALSE(step);
    EXPECT_EQ(step.error().code, ErrorCode::write_failed);
}

TEST(CopySteps, FailWhereTheSourceVanishes) {
    const Bytes mp3 = joined({ordinary_mp3().sound(), ordinary_mp3().sound(), ordinary_mp3().sound()});
    int failed = 0;
    for (const int64_t broken_from : {int64_t{0}, int64_t{1000}, int64_t{100'000}, static_cast<int64_t>(mp3.size()) - 1}) {
        FailingSource source(mp3, broken_from);
        failed += name_of(copy_source(source)) == "read_failed" ? 1 : 0;
    }
    EXPECT_EQ(failed, 4);
}

TEST(CopySteps, TakeShortReads) {
    const Bytes mp3 = ordinary_mp3().bytes();
    ShortSource source(mp3, 3, 700);
    const CopyOutcome outcome = copy_source(source);
    ASSERT_EQ(name_of(outcome), "copied");
    EXPECT_EQ(std::get<Copied>(outcome).mp3, copy_exactly(mp3).mp3);
}

void mutate(Bytes& bytes, std::minstd_rand& random) {
    for (unsigned change = random() % 4 + 1; change > 0; --change) {
        const size_t position = random() % (random() % 2 == 0 ? std::min<size_t>(bytes.size(), 600) : bytes.size());
        const auto place = bytes.begin() + static_cast<ptrdiff_t>(position);
        const size_t length = std::min<size_t>(random() % 900 + 1, bytes.size() - position);
        switch (random() % 5) {
            case 0: *place = static_cast<std::byte>(random() >> 8); break;
            case 1: *place = std::byte{0xFF}; break;
            case 2: *place ^= static_cast<std::byte>(1U << random() % 8); break;
            case 3: {
                const Bytes piece(place, place + static_cast<ptrdiff_t>(length));
                bytes.insert(place, piece.begin(), piece.end());
                break;
            }
            default: bytes.erase(place, place + static_cast<ptrdiff_t>(length));
        }
    }
}

class MutatedMp3 : public testing::TestWithParam<const char*> {};

TEST_P(MutatedMp3, IsCopiedExactlyOrNotAtAll) {
    const std::string extension = GetParam();
    const Mp3Parts& parts = ordinary_mp3();
    const Bytes short_mp3 = joined(parts.frames.begin(), parts.frames.begin() + 120);
    const Bytes original = extension == "mp3" ? joined({parts.tag, short_mp3}) : in_container(short_mp3, extension);
    int copies = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        std::minstd_rand random(seed);
        Bytes source = original;
        mutate(source, random);
        const TimeRange range = seed % 2 == 0 ? TimeRange{} : part(0.7, 2.1);
        const CopyOutcome outcome = copy_bytes(source, range);
        const auto* copied = std::get_if<Copied>(&outcome);
        // What is as short as that, libavformat takes for no MP3.
        if (copied == nullptr || copied->summary.mpeg_frames < 7) continue;
        ++copies;
        // A cut last frame is left out, of which a decoder makes what it can.
        const auto expected = read_audio(source, between(range.start_seconds, range.end_seconds));
        const auto heard = read_audio(copied->mp3);
        ASSERT_TRUE(expected) << expected.error().detail;
        ASSERT_TRUE(heard) << heard.error().detail;
        const size_t lost = copied->summary.ended_in_a_frame ? 1152 : 0;
        EXPECT_LE(heard->pcm.sample_count(), expected->pcm.sample_count());
        EXPECT_GE(heard->pcm.sample_count() + lost, expected->pcm.sample_count());
        const size_t count = std::min(heard->pcm.sample_count(), expected->pcm.sample_count());
        EXPECT_EQ(largest_difference(expected->pcm.slice(0, count), heard->pcm.slice(0, count)), 0);
    }
    EXPECT_GT(copies, 5);
}

INSTANTIATE_TEST_SUITE_P(Containers, MutatedMp3, testing::Values("mp3", "avi", "mkv", "mp4", "ts", "flv", "wav"),
                         [](const auto& tested) { return to_test_name(tested.param); });

}  // namespace

}  // namespace unreel::test
