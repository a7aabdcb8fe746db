// Where settings meet: each may be right alone and wrong beside another.
#include <cmath>

#include "settings/settings.h"

namespace unreel::test {

namespace {

TEST(EverySetting, HoldsBesideTheOthers) {
    ConversionOptions options = with(Encoding{.mode = EncodingMode::vbr, .vbr_quality = 4, .sample_rate = 22050, .copy = CopyMode::never});
    options.recipe.sound = {.channels = ChannelChoice::mono, .gain_db = -3, .fade_in_seconds = 0.25, .fade_out_seconds = 0.5};
    options.recipe.written.set = {{"title", "Teil zwei"}, {"artist", "Ensemble Ö"}, {"comment", ""}};
    options.programme = whole_programme({1.25, 4.75});
    const Bytes source = read_media("info/chapters.mkv");
    const auto converted = convert_bytes(source, options, 3);
    ASSERT_TRUE(converted) << converted.error().detail;
    EXPECT_EQ(converted->summary.samples, 3.5 * 22050);
    EXPECT_EQ(convert_bytes(source, options, 1)->mp3, converted->mp3);

    const TemporaryFile mp3(".mp3");
    write_file(mp3.path(), converted->mp3);
    const Pcm decoded = decode_strictly(converted->mp3);
    EXPECT_EQ(decoded.sample_rate, 22050);
    EXPECT_EQ(decoded.channels.size(), 1U);
    EXPECT_EQ(decoded.sample_count(), size_t{77175});
    EXPECT_EQ(decode_with_mpg123(converted->mp3).sample_count(), size_t{77175});

    const auto tags = ffprobe(mp3.path(), "format_tags=title,artist,comment");
    EXPECT_EQ(tags.at("TAG:title"), "Teil zwei");
    EXPECT_EQ(tags.at("TAG:artist"), "Ensemble Ö");
    EXPECT_FALSE(tags.contains("TAG:comment"));
    const std::string chapters = run_quietly({"ffprobe", "-v", "error", "-show_entries", "chapter=start,end", "-of", "csv=p=0", mp3.path()});
    EXPECT_EQ(chapters, "0,1257\n1257,3500\n");
}

TEST(EveryEncoding, KeepsATrimToTheSampleAndItsSound) {
    const Bytes source = read_media("trim/pcm.wav");
    const Pcm whole = decode_leniently(media_path("trim/pcm.wav"));
    for (const auto& [name, encoding] : encodings()) {
        ConversionOptions options = with(encoding);
        options.programme = whole_programme({0.3337, 1.7771});
        const auto converted = convert_bytes(source, options);
        ASSERT_TRUE(converted) << name;
        const auto first = static_cast<size_t>(std::llround(0.3337 * whole.sample_rate));
        const auto last = static_cast<size_t>(std::llround(1.7771 * whole.sample_rate));
        const Pcm decoded = decode_strictly(converted->mp3);
        ASSERT_EQ(decoded.sample_count(), last - first) << name;
        EXPECT_EQ(delay_of(decoded, whole.slice(first, last - first), 2000), 0) << name;
    }
}

TEST(Language, ThatIsMissingGivesTheDefaultTrackAndAWord) {
    const Bytes source = read_media("info/tracks.mkv");
    ConversionOptions options = at_bitrate();
    options.recipe.track = "tlh";
    const auto missing = convert_bytes(source, options);
    ASSERT_TRUE(missing);
    ASSERT_TRUE(find_warning<LanguageMissing>(missing->summary));
    EXPECT_EQ(find_warning<LanguageMissing>(missing->summary)->language, "tlh");
    EXPECT_EQ(missing->mp3, convert_bytes(source, at_bitrate())->mp3);
}

TEST(Copy, IsTakenWhereARecipeIsContentAndNeverWhereItIsNot) {
    const Bytes source = read_media("long/music.mp3");
    const auto copied = [&](const ConversionOptions& options) {
        const auto converted = convert_bytes(source, options);
        EXPECT_TRUE(converted) << (converted ? "" : converted.error().detail);
        return converted && converted->summary.is_copied;
    };
    EXPECT_TRUE(copied({}));
    EXPECT_TRUE(copied(with(Encoding{.mode = EncodingMode::source})));
    EXPECT_TRUE(copied(with(Encoding{.mode = EncodingMode::cbr, .bitrate_kbps = 320})));
    EXPECT_FALSE(copied(with(Encoding{.mode = EncodingMode::cbr, .bitrate_kbps = 32})));
    EXPECT_FALSE(copied(with(Encoding{.mode = EncodingMode::vbr, .vbr_quality = 9})));
    EXPECT_FALSE(copied(with(Encoding{.copy = CopyMode::never})));
    EXPECT_FALSE(copied(with(Encoding{.sample_rate = 22050})));
    ConversionOptions louder;
    louder.recipe.sound.gain_db = 1;
    EXPECT_FALSE(copied(louder));
}

TEST(CopyAlways, IsRefusedByNameWhereItCannotBe) {
    const auto refused = convert_bytes(read_media("long/music.flac"), with(Encoding{.copy = CopyMode::always}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::cannot_copy);
    EXPECT_EQ(refused.error().subject, "not_mp3");
}

TEST(Copy, ThatMeetsASurpriseIsEncodedFromTheBeginning) {
    // Another rate half-way: seen only when the copy comes to it.
    Bytes source = convert_bytes(read_media("long/music.wav"), at_bitrate(192))->mp3;
    const Bytes other = convert_bytes(read_media("trim/pcm_48000.wav"), at_bitrate(192))->mp3;
    source.insert(source.end(), other.begin(), other.end());
    const auto converted = convert_bytes(source, {});
    ASSERT_TRUE(converted) << converted.error().detail;
    EXPECT_FALSE(converted->summary.is_copied);
    EXPECT_TRUE(find_warning<NotCopied>(converted->summary));
    EXPECT_EQ(decode_strictly(converted->mp3).sample_count(), static_cast<size_t>(converted->summary.samples));
    EXPECT_EQ(static_cast<int64_t>(converted->mp3.size()), converted->summary.bytes);
}

}  // namespace

}  // namespace unreel::test
