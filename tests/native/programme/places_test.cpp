// Where segments lie in their MP3s, and that MP3s are the same where some of their segments are taken from those of an earlier attempt.
#include <cmath>

#include <gtest/gtest.h>

#include "mp3/segment_encoder.h"
#include "support/conversions.h"
#include "support/programmes.h"
#include "support/synth.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

Bytes music(int sample_rate, double seconds) {
    const Pcm pcm = make_music(sample_rate, 2, static_cast<size_t>(seconds * sample_rate));
    return make_wav({.channels = 2, .sample_rate = sample_rate}, static_cast<int>(pcm.sample_count()), [&](int channel, double at) {
        return pcm.channels[static_cast<size_t>(channel)][std::min(static_cast<size_t>(std::llround(at * sample_rate)), pcm.sample_count() - 1)];
    });
}

struct WrittenSegment {
    int part = 0;
    int lowpass_hz = 0;
    size_t bytes = 0;
    Conversion::Place place;
};

struct Made {
    std::map<int, Bytes> mp3s;
    std::vector<WrittenSegment> segments;
    std::vector<ConversionSummary> summaries;
};

/// Takes the first `kept` segments from what `before` has, and flushes now and then.
Result<Made> convert_behind(const std::vector<Bytes>& files, const ConversionOptions& options, const Made* before = nullptr, size_t kept = 0) {
    MemorySources sources(files);
    MemoryOutputs outputs;
    auto conversion = Conversion::open(sources, outputs, options);
    if (!conversion) return std::unexpected(conversion.error());
    Made made;
    while (true) {
        auto step = (*conversion)->read_segment();
        if (!step) return std::unexpected(step.error());
        if (std::holds_alternative<SegmentReader::Finished>(*step)) break;
        const auto* segment = std::get_if<PcmSegment>(&*step);
        if (segment == nullptr) continue;
        EncodedSegment encoded{segment->index, segment->frame_count, 0, {}};
        const size_t index = made.segments.size();
        if (before && index < kept) {
            const WrittenSegment& known = before->segments.at(index);
            EXPECT_EQ(known.part, segment->part);
            const auto start = before->mp3s.at(known.part).begin() + known.place.position;
            encoded.bytes.assign(start, start + static_cast<ptrdiff_t>(known.bytes));
            encoded.lowpass_hz = known.lowpass_hz;
        } else {
            auto fresh = encode_segment(*segment);
            if (!fresh) return std::unexpected(fresh.error());
            encoded = std::move(*fresh);
        }
        const auto place = (*conversion)->write_segment(encoded.index, encoded.frame_count, encoded.lowpass_hz, encoded.bytes);
        if (!place) return std::unexpected(place.error());
        made.segments.push_back({segment->part, encoded.lowpass_hz, encoded.bytes.size(), *place});
        if (index % 2 == 1) continue;
        if (auto flushed = (*conversion)->flush(); !flushed) return std::unexpected(flushed.error());
        EXPECT_EQ(std::ssize(outputs.sinks().at(segment->part).bytes()), place->position + std::ssize(encoded.bytes));
    }
    auto summaries = (*conversion)->finish();
    if (!summaries) return std::unexpected(summaries.error());
    made.summaries = std::move(*summaries);
    for (const auto& [part, sink] : outputs.sinks()) made.mp3s[part] = Bytes(sink.bytes().begin(), sink.bytes().end());
    return made;
}

struct Job {
    const char* name;
    std::vector<double> seconds;  // of each source
    ConversionOptions options;
};

ConversionOptions with(Encoding encoding, Programme programme = whole_programme()) {
    ConversionOptions options;
    options.recipe.encoding = encoding;
    options.programme = std::move(programme);
    return options;
}

ConversionOptions louder() {
    ConversionOptions options = with({.mode = EncodingMode::abr, .bitrate_kbps = 96, .copy = CopyMode::never}, split_at({0, 11, 24}));
    options.recipe.loudness.replay_gain = true;
    options.recipe.loudness.mode = LoudnessMode::limiter;
    options.loudness = LoudnessGain{.gain_db = 6, .limits = true, .ceiling_dbtp = -1};
    return options;
}

Programme joined_programme() {
    Programme programme;
    programme.parts.push_back({.clips = {{0, {3, {}}}, {1, {0, 20}}}});
    return programme;
}

class Replay : public testing::TestWithParam<Job> {};

TEST_P(Replay, OfAnyNumberOfSegmentsGivesTheSameBytes) {
    std::vector<Bytes> files;
    for (const double seconds : GetParam().seconds) files.push_back(music(32000, seconds));
    const auto undisturbed = convert_behind(files, GetParam().options);
    ASSERT_TRUE(undisturbed) << undisturbed.error().detail;
    ASSERT_GT(undisturbed->segments.size(), 2U);
    for (const auto& [part, lowpass_hz, bytes, place] : undisturbed->segments) {
        const Bytes& mp3 = undisturbed->mp3s.at(part);
        ASSERT_LE(place.position + static_cast<int64_t>(bytes), std::ssize(mp3));
        EXPECT_EQ(crc32_of(std::span(mp3).subspan(static_cast<size_t>(place.position), bytes)), place.crc32);
    }
    for (const ConversionSummary& summary : undisturbed->summaries) EXPECT_EQ(summary.crc32, crc32_of(undisturbed->mp3s.at(summary.part)));
    for (const size_t kept : {size_t{1}, undisturbed->segments.size() - 1, undisturbed->segments.size()}) {
        SCOPED_TRACE(kept);
        const auto resumed = convert_behind(files, GetParam().options, &*undisturbed, kept);
        ASSERT_TRUE(resumed) << resumed.error().detail;
        EXPECT_TRUE(resumed->mp3s == undisturbed->mp3s);
        ASSERT_EQ(resumed->summaries.size(), undisturbed->summaries.size());
        for (size_t index = 0; index < resumed->summaries.size(); ++index) EXPECT_EQ(resumed->summaries[index].crc32, undisturbed->summaries[index].crc32);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Jobs, Replay,
    testing::Values(Job{"constant", {35}, with({.mode = EncodingMode::cbr, .bitrate_kbps = 64, .copy = CopyMode::never})},
                    Job{"variable", {35}, with({.copy = CopyMode::never})},
                    Job{"split", {35}, with({.copy = CopyMode::never}, split_at({0, 12.5, 12.9, 26}))}, Job{"louder_split", {35}, louder()},
                    Job{"joined", {16, 27}, with({.copy = CopyMode::never}, joined_programme())}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Replay, TakesNothingButWholeFrames) {
    const std::vector<Bytes> files{music(32000, 25)};
    const ConversionOptions options = at_bitrate(64);
    auto before = convert_behind(files, options);
    ASSERT_TRUE(before) << before.error().detail;
    --before->segments[0].bytes;
    EXPECT_EQ(outcome(convert_behind(files, options, &*before, 1)), "engine_crashed");
    before->segments[0].bytes += 2;
    EXPECT_EQ(outcome(convert_behind(files, options, &*before, 1)), "engine_crashed");
}

}  // namespace

}  // namespace unreel::test
