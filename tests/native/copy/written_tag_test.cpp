// What a copy's Xing/LAME tag says, judged by ffprobe and against LAME's own.
#include <gtest/gtest.h>

#include "copy/exactness.h"
#include "copy/mp3_sources.h"
#include "io/memory.h"
#include "mp3/copy/copied_mp3_writer.h"
#include "mp3/copy/source_tag.h"
#include "support/judges.h"

namespace unreel::test {

namespace {

std::map<std::string, std::string> probed(const Bytes& mp3) {
    const TemporaryFile file(".mp3");
    write_file(file.path(), mp3);
    return ffprobe(file.path(), "format=duration,bit_rate:stream_tags=encoder:stream=codec_name");
}

SourceTag tag_of(const Bytes& mp3) {
    const auto tag = read_source_tag(*view_frame(mp3));
    EXPECT_TRUE(tag);
    return tag.value_or(SourceTag{});
}

TEST(WrittenTag, IsLamesOwnWhereNothingWasCut) {
    for (const EncoderSettings& settings : {EncoderSettings{.bitrate_kbps = 320}, EncoderSettings{.rate_control = RateControl::vbr, .vbr_quality = 2},
                                            EncoderSettings{.sample_rate = 22050, .channels = 1, .bitrate_kbps = 64}}) {
        const Mp3Parts parts = make_mp3(settings);
        const Copied copied = copy_exactly(parts.bytes());
        const SourceTag before = tag_of(parts.tag);
        const SourceTag after = tag_of(copied.mp3);
        EXPECT_EQ(after.mpeg_frames, before.mpeg_frames);
        EXPECT_EQ(after.quality, before.quality);
        ASSERT_TRUE(before.lame && after.lame);
        // Up to the length and the CRCs: the frame of another size may hold the tag.
        EXPECT_TRUE(std::ranges::equal(std::span(*after.lame).first(28), std::span(*before.lame).first(28)));
        const bool is_vbr = settings.rate_control == RateControl::vbr;
        EXPECT_EQ(position_of(copied.mp3, is_vbr ? "Xing" : "Info"), position_of(parts.tag, is_vbr ? "Xing" : "Info"));
        // The CRC of the music, which did not change.
        EXPECT_TRUE(std::ranges::equal(std::span(*after.lame).subspan(32, 2), std::span(*before.lame).subspan(32, 2)));
    }
}

TEST(WrittenTag, SaysHowLongACutIs) {
    const Copied copied = copy_exactly(ordinary_mp3().bytes(), part(2, 5.25));
    const auto entries = probed(copied.mp3);
    EXPECT_EQ(entries.at("TAG:encoder"), "LAME3.100");  // only where the tag's CRC is right
    // ffprobe counts whole frames.
    EXPECT_NEAR(std::stod(entries.at("duration")), 3.25, 4 * 1152 / 44100.0);
    EXPECT_NEAR(std::stod(entries.at("bit_rate")), 128'000, 2000);
    EXPECT_EQ(copied.summary.bitrate_kbps, 128);
    EXPECT_NEAR(copied.summary.duration_seconds(), 3.25, 1e-9);
}

TEST(WrittenTag, ClaimsNoLoudnessOfAPart) {
    Mp3Parts parts = ordinary_mp3();
    const size_t loudness = position_of(parts.tag, "LAME3.100") + 11;
    std::fill_n(parts.tag.begin() + static_cast<ptrdiff_t>(loudness), 8, std::byte{0x21});
    const auto loudness_of = [](const Bytes& mp3) { return std::to_integer<int>((*tag_of(mp3).lame)[11]); };
    EXPECT_EQ(loudness_of(copy_exactly(parts.bytes()).mp3), 0x21);
    EXPECT_EQ(loudness_of(copy_exactly(parts.bytes(), part(1)).mp3), 0);
}

TEST(WrittenTag, NamesNoEncoderThatIsNotKnown) {
    const Copied copied = copy_exactly(ordinary_mp3().sound());
    const SourceTag tag = tag_of(copied.mp3);
    ASSERT_TRUE(tag.lame);
    EXPECT_EQ(text_of(std::span(*tag.lame).first(9)), std::string("LAME\0\0\0\0\0", 9));
    EXPECT_TRUE(tag.is_known_to_ffmpeg());
}

TEST(WrittenTag, ComesAfterTheId3Tag) {
    const Bytes id3(3'000'000, std::byte{'x'});
    MemorySink sink;
    const Bytes& frame = ordinary_mp3().frames.front();
    CopiedMp3Writer writer(sink, id3, view_frame(frame)->header, CopiedMp3Writer::Tag::xing);
    ASSERT_TRUE(writer.write(frame));
    ASSERT_TRUE(writer.finish(CopiedTag::Ends{100, 600}, std::nullopt, false));
    const auto written = sink.bytes();
    EXPECT_EQ(writer.byte_count(), static_cast<int64_t>(written.size()));
    const auto tag = view_frame(written.subspan(id3.size()));
    ASSERT_TRUE(tag && is_tag_frame(*tag));
    EXPECT_EQ(read_source_tag(*tag)->delay_samples(), 100);
    EXPECT_EQ(read_source_tag(*tag)->padding_samples(), 600);
    EXPECT_TRUE(std::ranges::equal(written.last(frame.size()), frame));
}

}  // namespace

}  // namespace unreel::test
