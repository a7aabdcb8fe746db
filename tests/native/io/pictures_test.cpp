// How much of a video is read for its sound.
#include <gtest/gtest.h>

#include "io/file.h"
#include "support/command.h"
#include "support/conversions.h"
#include "support/sources.h"

namespace unreel::test {

namespace {

// 30 MB of pictures, each second of which is followed by a second of sound.
std::vector<std::string> video_with_sound_apart(const std::string& path) {
    return {"ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "color=s=320x240:r=10:d=20", "-f", "lavfi",
            "-i", "sine=d=20", "-c:v", "rawvideo", "-pix_fmt", "uyvy422", "-c:a", "aac", "-chunk_duration", "1000000", path};
}

struct Cost {
    int64_t bytes = 0;
    size_t calls = 0;
    size_t samples = 0;
};

Cost cost_of_reading(const std::string& path, ReadStrategy strategy) {
    const auto file = FileSource::open(path);
    EXPECT_TRUE(file);
    CountingSource source(**file);
    ConversionOptions options = at_bitrate();
    options.read.reads = strategy;
    const auto read = read_audio(source, options);
    EXPECT_TRUE(read) << outcome(read);
    Cost cost;
    for (const auto& call : source.reads) cost.bytes += static_cast<int64_t>(call.length);
    cost.calls = source.reads.size();
    cost.samples = read ? read->pcm.sample_count() : 0;
    return cost;
}

TEST(Pictures, AreNotReadWhereAnMp4TellsWhereTheSoundIs) {
    const TemporaryFile video(".mov");
    run_quietly(video_with_sound_apart(video.path()));
    const Cost automatic = cost_of_reading(video.path(), ReadStrategy::automatic);
    const Cost everything = cost_of_reading(video.path(), ReadStrategy::everything);
    // The beginning is read to recognise the streams.
    EXPECT_LT(automatic.bytes, 8'000'000);
    EXPECT_LT(automatic.calls, 60U);
    EXPECT_GT(everything.bytes, 29'000'000);
    EXPECT_EQ(automatic.samples, everything.samples);
}

TEST(Pictures, AreReadInFewLargeCallsWhereTheSoundCannotBeFoundOtherwise) {
    const TemporaryFile video(".mkv");
    run_quietly(video_with_sound_apart(video.path()));
    const Cost cost = cost_of_reading(video.path(), ReadStrategy::automatic);
    EXPECT_GT(cost.bytes, 29'000'000);
    EXPECT_LT(cost.calls, 20U);
}

}  // namespace

}  // namespace unreel::test
