// The pass over a file: in steps, as it grows, to the end.
#include <gtest/gtest.h>

#include "convert/analyse.h"
#include "io/file.h"
#include "io/memory.h"
#include "support/conversions.h"
#include "support/wav.h"

namespace unreel::test {

namespace {

Bytes stereo_wav(const std::function<double(int channel, double seconds)>& sound, int rate = 32000, double seconds = 4) {
    return make_wav({.channels = 2, .sample_rate = rate}, static_cast<int>(seconds * rate), sound);
}

Result<Analysis> analysed(std::span<const std::byte> bytes, const ConversionOptions& options = {}) {
    MemorySource source(bytes);
    return analyse(source, options);
}

ConversionOptions with_channels(ChannelChoice channels) {
    ConversionOptions options;
    options.recipe.sound.channels = channels;
    return options;
}

TEST(AnalysisPass, GrowsByPiecesThatMakeTheWholeAndNeverGoesBack) {
    const auto source = FileSource::open(media_path("formats/mka_flac.mka"));
    ASSERT_TRUE(source);
    auto pass = AnalysisPass::open(**source, {});
    ASSERT_TRUE(pass);
    std::vector<EnvelopeBucket> grown;
    double before = 0;
    int steps = 0;
    for (bool finished = false; !finished; ++steps) {
        const auto read = (*pass)->read();
        ASSERT_TRUE(read);
        finished = *read;
        const double fraction = (*pass)->fraction();
        EXPECT_GE(fraction, before);
        EXPECT_LE(fraction, 1);
        before = fraction;
        if (const auto change = (*pass)->take_change()) {
            ASSERT_LE(change->first_bucket, grown.size());
            grown.resize(change->first_bucket);
            const auto& buckets = change->envelope.buckets;
            grown.insert(grown.end(), buckets.begin() + static_cast<ptrdiff_t>(change->first_bucket), buckets.end());
        }
        EXPECT_FALSE((*pass)->take_change());
    }
    EXPECT_GT(steps, 1);
    EXPECT_EQ(before, 1);
    const Analysis analysis = (*pass)->take();
    EXPECT_EQ(grown, analysis.envelope.buckets);
    EXPECT_EQ(analysis.envelope.samples, std::llround(analysis.seconds * analysis.sample_rate));
}

TEST(AnalysisPass, LooksAtWhatTheRecipeMakesOfTheChannels) {
    const Bytes wav = stereo_wav([](int channel, double seconds) {
        return channel == 0 ? 0.5 * std::sin(seconds * 2000) : 0;
    });
    const auto whole = analysed(wav);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->channels, 2);
    EXPECT_EQ(whole->sample_rate, 32000);
    EXPECT_EQ(whole->seconds, 4);
    EXPECT_TRUE(whole->right_is_empty);
    EXPECT_FALSE(whole->channels_are_equal);
    const double stereo = *loudness_of(whole->loudness).integrated_lufs;
    const auto left = analysed(wav, with_channels(ChannelChoice::left));
    EXPECT_EQ(left->channels, 1);
    EXPECT_FALSE(left->right_is_empty);
    // Mono is heard on both sides.
    EXPECT_NEAR(*loudness_of(left->loudness).integrated_lufs, stereo + 3.01, 0.02);
    EXPECT_NEAR(*loudness_of(analysed(wav, with_channels(ChannelChoice::mono))->loudness).integrated_lufs, stereo - 3.01, 0.02);
    EXPECT_EQ(loudness_of(analysed(wav, with_channels(ChannelChoice::right))->loudness).integrated_lufs, std::nullopt);
    // This one holds samples back, all of which come out.
    const auto louder = analysed(wav, with_channels(ChannelChoice::louder));
    EXPECT_EQ(louder->envelope.samples, 4 * 32000);
    EXPECT_EQ(louder->envelope.buckets, left->envelope.buckets);
}

TEST(AnalysisPass, MeasuresAtARateOfItsOwnWhereTheFilesIsBeyondAllSense) {
    const auto tone = [](int, double) { return 0.5; };
    EXPECT_EQ(analysed(stereo_wav(tone, 384000, 0.5))->sample_rate, 384000);
    const auto fast = analysed(make_wav({.sample_rate = 500'000}, 250'000, tone));
    ASSERT_TRUE(fast);
    EXPECT_EQ(fast->sample_rate, 48000);
    const auto slow = analysed(make_wav({.sample_rate = 10}, 20, tone));
    ASSERT_TRUE(slow);
    EXPECT_EQ(slow->sample_rate, 8000);
    EXPECT_NEAR(slow->seconds, 2, 0.01);
}

TEST(AnalysisPass, IsOfTheTrackThatTheRecipeNames) {
    const auto source = FileSource::open(media_path("formats/mka_flac.mka"));
    ConversionOptions options;
    options.recipe.track = "7";
    EXPECT_EQ(AnalysisPass::open(**source, options).error().code, ErrorCode::no_such_track);
    options.recipe.track = "0";
    EXPECT_TRUE(AnalysisPass::open(**source, options));
    options.recipe.sound.gain_db = 1000;
    EXPECT_EQ(AnalysisPass::open(**source, options).error().code, ErrorCode::invalid_option);
}

TEST(AnalysisPass, FailsAsReadingDoes) {
    EXPECT_EQ(analysed({}).error().code, ErrorCode::empty_file);
    EXPECT_EQ(analysed(bytes_of("this is no media file, whatever is looked for in it")).error().code, ErrorCode::not_media);
    EXPECT_EQ(analysed(read_media("bad/silent_film.mp4")).error().code, ErrorCode::no_audio);
    // Cut in the middle: what is there is measured.
    Bytes flac = read_media("formats/flac.flac");
    flac.resize(flac.size() / 2);
    EXPECT_TRUE(analysed(flac));
}

}  // namespace

}  // namespace unreel::test
